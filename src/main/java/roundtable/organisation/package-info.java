/** 组织机构: units, posts and their dated holders (R1–R17). “领导小组……由区委书记总负责” names posts, not people. */
@ApplicationModule(allowedDependencies = {"kernel", "memory"})
package roundtable.organisation;

import org.springframework.modulith.ApplicationModule;
