/**
 * 三驾马车体检: how 居委会, 业委会 and 物业公司 of a 治理单元 work, and what is done about what does not; “了解居委会、业委会、物业公司
 * ‘三驾马车’运转情况，督促和帮助业委会开展工作……推动‘三驾马车’通过‘幸福圆桌会’协商解决物业服务中的重点难点堵点问题” (R110, R115).
 */
@ApplicationModule(allowedDependencies = {"kernel", "calendar", "organisation", "journal", "topic", "implementation"})
package roundtable.checkup;

import org.springframework.modulith.ApplicationModule;
