/** Words that every package shares; knows nothing but the JDK. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package roundtable.kernel;

import org.springframework.modulith.ApplicationModule;
