/** 效果评估: “按照‘共谋、共建、共享、共评’要求……及时评议实际成效，并将结果进行公示”。 */
@ApplicationModule(allowedDependencies = {"kernel", "rules", "calendar", "journal", "topic", "implementation", "overdue"})
package roundtable.evaluation;

import org.springframework.modulith.ApplicationModule;
