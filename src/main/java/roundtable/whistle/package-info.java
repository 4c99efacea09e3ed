/** 吹哨报到: 社区吹哨、部门报到; a department comes when it is whistled for (R24, 西办发〔2022〕25号 二(三)、四). */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "journal", "topic", "implementation", "overdue"})
package roundtable.whistle;

import org.springframework.modulith.ApplicationModule;
