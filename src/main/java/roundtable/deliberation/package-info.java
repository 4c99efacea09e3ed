/** 第四步 协商议事: “由议题提出人对议题进行说明；组织参会人员自由发表意见；主持人作会议小结、表态发言，现场形成协商决议”。 */
@ApplicationModule(allowedDependencies = {"kernel", "memory", "rules", "calendar", "organisation", "journal", "outbox", "topic", "analysis"})
package roundtable.deliberation;

import org.springframework.modulith.ApplicationModule;
