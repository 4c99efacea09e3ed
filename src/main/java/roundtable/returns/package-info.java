/**
 * 每月交账、年度考核: “列入全区‘十大专项行动’每月交账机制，并纳入全区年度高质量发展考核” (R41, R42, R100–R102, 西办发〔2022〕25号 四(二)). A
 * sheet for each street and department, frozen when it is drawn up; what is corrected later is a new entry beside it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "ledger"})
package roundtable.returns;

import org.springframework.modulith.ApplicationModule;
