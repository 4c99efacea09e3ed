/** 第三步 分析研判: “开展议题调研、可行性分析，对议题的性质、内容、影响、范围等进行初步了解”。 */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "journal", "topic", "opinion"})
package roundtable.analysis;

import org.springframework.modulith.ApplicationModule;
