/** 事务记忆: what one transaction has read it need not read again; nothing outlives the transaction (design.md 7). */
@ApplicationModule(allowedDependencies = {})
package roundtable.memory;

import org.springframework.modulith.ApplicationModule;
