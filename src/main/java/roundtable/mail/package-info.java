/** 邮件: gives messages to the house's mail server; the only package that knows mail. */
@ApplicationModule(allowedDependencies = {"outbox", "documents"})
package roundtable.mail;

import org.springframework.modulith.ApplicationModule;
