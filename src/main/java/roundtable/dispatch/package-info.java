/** 调度会: “区委定期召开‘幸福圆桌会’工作调度会，协调解决工作中的难点问题” (R8, 西办发〔2022〕25号 五(一)). */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "journal", "topic", "implementation"})
package roundtable.dispatch;

import org.springframework.modulith.ApplicationModule;
