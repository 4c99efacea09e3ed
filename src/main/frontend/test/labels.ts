// Chinese names of codes for the stand-in; the product's come from the domain's enums.
export const labels: Record<string, string> = {
  COMMUNITY: '社区（村）', STREET: '街道（镇）', DISTRICT: '区',
  PUBLIC_AFFAIR: '公共事务', PRIVATE_CLAIM: '个人诉求', PUBLIC_MANAGEMENT: '公共管理', PUBLIC_SERVICE: '公共服务', PUBLIC_SAFETY: '公共安全',
  GRASSROOTS_GOVERNANCE: '基层治理', OLD_ESTATE_RENEWAL: '老旧小区改造', ENCLOSED_SERVICE: '封闭小区服务', CIVILISED_CITY: '文明创建', PETITION_STABILITY: '信访维稳', OTHER: '其他',
  ACCEPTED: '受理', DIVERTED: '转办', REJECTED: '不予受理', POSTPONED: '暂缓',
  COMMUNITY_SECRETARY: '社区（村）党组织书记', STREET_LEADER: '挂点街道领导', DISTRICT_LEADER: '挂点区领导', COMMUNITY_CADRE: '社区专干', RESIDENTS_COUNCIL: '民情理事会',
  STREET_CLERK: '街道圆桌会联络员', DEPARTMENT_HEAD: '部门主要负责人', DEPARTMENT_LIAISON: '部门联络员', SECRETARY_GENERAL: '秘书长', SECRETARIAT: '理事会办公室', STREET_SECRETARY: '街道党工委书记',
  TOPIC: '确定议题', OPINION: '征求意见', ANALYSIS: '分析研判', DELIBERATION: '协商议事', PUBLICITY: '项目公示', IMPLEMENTATION: '项目实施', SUPERVISION: '监督执行',
  PROJECT_PLAN: '项目计划', MEETING_RESULT: '会议结果', EVALUATION_RESULT: '评议结果',
  ROADMAP: '路线图', TIMETABLE: '时间表', TARGET_DATE: '完成时限', RESPONSIBLE_PERSON: '责任人', UNDERTAKING_UNIT: '承办单位', AMOUNT: '金额', FUNDING: '资金来源', RESOURCES: '资源', UNITS: '实施单元',
  PROCRASTINATION: '久拖不决', PERFUNCTORY: '敷衍应付', NONE: '不移送', NOTHING: '不公开', EXISTENCE: '公开有此事',
  OFF: '放假', WORK: '上班', ENTERPRISE: '企业圆桌会', INDUSTRY: '行业圆桌会', FIRST_SATURDAY: '第一个周六', FIRST_FULL_WEEK: '第一个整周的周六',
  COMMUNITY_COMMITTEE: '社区“两委”', DEPARTMENT: '部门', DELEGATE: '两代表一委员', PARTNER_UNIT: '共建单位', RESIDENT_UNIT: '驻区单位', PROPERTY_COMPANY: '物业公司', RESIDENT: '居民代表',
  STAKEHOLDER: '利益相关方', EXPERT: '专家', FIVE_ELDERS: '五老', VOLUNTEER: '志愿者', PARTY_MEMBER: '党员',
  PROGRESS: '进展', RECTIFICATION: '整改', ANSWER: '答复', FOLLOW_UP: '跟进',
};
