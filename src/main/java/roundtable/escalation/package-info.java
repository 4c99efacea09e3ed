/** 上报协调: 社区 → 街道 → 区, accepted by the receiving level, never without an owner (R62, R66; 西办发〔2022〕25号 四). */
@ApplicationModule(allowedDependencies = {"kernel", "memory", "rules", "calendar", "organisation", "journal", "topic", "implementation"})
package roundtable.escalation;

import org.springframework.modulith.ApplicationModule;
