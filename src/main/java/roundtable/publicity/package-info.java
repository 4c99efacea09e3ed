/** 第五步 项目公示: “将项目计划书进行不少于5个工作日的公示”。 */
@ApplicationModule(allowedDependencies = {"kernel", "memory", "rules", "calendar", "organisation", "journal", "topic", "deliberation", "privacy"})
package roundtable.publicity;

import org.springframework.modulith.ApplicationModule;
