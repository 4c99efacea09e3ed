/** 权限: who may enter where; the rules hold on the engine's REST interface too. */
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "topic"})
package roundtable.access;

import org.springframework.modulith.ApplicationModule;
