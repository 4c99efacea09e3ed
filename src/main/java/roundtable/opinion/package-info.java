/** 第二步 征求意见: “组织民情理事会成员上门入户进实地，深入开展调查核实，结合实际制定初步协商方案，广泛征求意见”。 */
@ApplicationModule(allowedDependencies = {"kernel", "journal", "topic"})
package roundtable.opinion;

import org.springframework.modulith.ApplicationModule;
