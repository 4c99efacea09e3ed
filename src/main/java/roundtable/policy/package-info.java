/**
 * 政策规则: decision tables changed by whoever looks after the policy: drafted, checked, tried, replayed over what was, put in
 * force by a second person from a date (R113, R114); what runs keeps the version that it began with.
 */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "organisation", "overdue", "implementation", "ledger"})
package roundtable.policy;

import org.springframework.modulith.ApplicationModule;
