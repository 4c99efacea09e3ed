package roundtable.organisation;

/**
 * 治理单元: an estate or a few buildings that govern themselves within a community; each change is a line of its own (R107, R109).
 *
 * @param organisation null where there is none yet
 * @param care null where nobody looks after the property
 * @param company 物业服务企业; empty where there is none
 * @param enclosed 围合
 */
record GovernanceUnit(String code, String name, String community, OwnOrganisation organisation, PropertyCare care, String company,
    boolean enclosed, Span span) {}
