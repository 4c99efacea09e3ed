/** 发件箱: what others are owed, written with the fact in one transaction and sent afterwards; nothing is lost while nobody can send. */
@ApplicationModule(allowedDependencies = "kernel")
package roundtable.outbox;

import org.springframework.modulith.ApplicationModule;
