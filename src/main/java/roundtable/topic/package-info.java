/** 第一步 确定议题: “协商议题要注意公共事务与个体利益、个人诉求的严格区分，防止偏离方向”。 */
@ApplicationModule(allowedDependencies = {"kernel", "memory", "rules", "calendar", "organisation", "journal"})
package roundtable.topic;

import org.springframework.modulith.ApplicationModule;
