/** 第七步 监督执行: “对项目进展情况、质量情况、完成时限等进行全程监督”。 */
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "journal", "topic", "implementation"})
package roundtable.supervision;

import org.springframework.modulith.ApplicationModule;
