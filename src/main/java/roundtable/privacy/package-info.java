/** What is never public: names of residents, telephones, house numbers (R55, design.md 8). */
@ApplicationModule(allowedDependencies = "kernel")
package roundtable.privacy;

import org.springframework.modulith.ApplicationModule;
