/** 政策规则: what the policy staff's page asks for, by the Tasklist's login. */
package roundtable.web.policy;
