/** 佐证材料: photos and papers that show that something was done (R86, R87: 附照片、验收单); kept as they were handed in; a photo is public once its community said so (R55). */
@ApplicationModule(allowedDependencies = {"kernel", "journal"})
package roundtable.evidence;

import org.springframework.modulith.ApplicationModule;
