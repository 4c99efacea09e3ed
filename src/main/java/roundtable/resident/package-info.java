/**
 * 居民网上提交: topics raised and objections made without a login, each once, each with a query code that only its sender has
 * (R20, R67, R68; “自下而上”). Bounded for each sender.
 */
@ApplicationModule(allowedDependencies = {"kernel", "evidence", "topic", "publicity"})
package roundtable.resident;

import org.springframework.modulith.ApplicationModule;
