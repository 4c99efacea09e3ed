/** 历史台账: past years' ledgers are taken from Excel, checked row by row, and counted by their year; none of it runs (R105, R106, R112). */
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "journal", "topic", "privacy"})
package roundtable.pastledger;

import org.springframework.modulith.ApplicationModule;
