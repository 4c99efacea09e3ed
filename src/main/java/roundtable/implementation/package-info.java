/** 第六步 项目实施: “建立项目工作台帐，实行销号处理”。 */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "journal", "topic", "deliberation", "publicity"})
package roundtable.implementation;

import org.springframework.modulith.ApplicationModule;
