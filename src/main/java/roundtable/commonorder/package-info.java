/** 共性议题交办: district-level topics of one kind go to a department under one order (R63, 西办发〔2022〕25号 四(二)). */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "journal", "topic", "implementation", "overdue"})
package roundtable.commonorder;

import org.springframework.modulith.ApplicationModule;
