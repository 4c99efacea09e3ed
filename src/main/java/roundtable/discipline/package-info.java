/**
 * 移送处置: what is referred to the discipline commission, sealed from everybody else (R47, R96, R97; 西办发〔2022〕25号
 * 四(二)1: “及时移送至区纪委区监委。区纪委区监委依规依纪做好调查处置工作”). Knows the journal, the evidence and the step
 * clocks because the bundle is frozen from them; the calendar because receipt has a limit in working days.
 */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "journal", "evidence", "topic", "overdue"})
package roundtable.discipline;

import org.springframework.modulith.ApplicationModule;
