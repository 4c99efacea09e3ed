/**
 * 举报: who tells on whom is known to the discipline commission alone (R95; 西办发〔2022〕25号 四(二)1). All of it is sealed
 * with a key that the database does not hold; no journal, no variable and no log knows of it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "resident"})
package roundtable.tipoff;

import org.springframework.modulith.ApplicationModule;
