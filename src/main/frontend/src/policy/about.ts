// What each table decides, in a sentence for whoever looks for the right one.

const ABOUT: Record<string, string> = {
  'topic-screening': '受理、转办、不予受理，还是暂缓',
  'responsible-level': '由社区、街道还是区解决，报送谁',
  'presider': '会议由谁主持',
  'round-table-composition': '请多少人、哪些人参会，哪位领导必到',
  'working-method': '每种会议的每一步谁办、几个工作日、留什么佐证',
  'escalation-path': '上报哪一级、由谁答复、几个工作日',
  'meeting-day': '每月哪个星期六是例会日',
  'time-limits': '七步各几个工作日办完，何时提醒、催办、督办、提请移送',
  'standstill-limits': '项目多久没有新进展算停滞',
  'department-limits': '部门报到、答复的期限，逾期何时催办、督查',
  'task-limits': '其他任务过了期限，何时催办、督办、提交上一级',
  'stale-phrases': '哪些话不算进展、不算答复',
  'answer-team': '哪个部门答哪个科目',
  'publicity-rules': '公示几个工作日、几点结束、什么算实质变更',
  'referral-criteria': '到什么程度提请移送，移送各环节的期限',
  'attendance-quotas': '党员、代表委员每月、每年参加几次',
  'assessment-formula': '每月交账、年度考核各项指标多少分，怎样得满分',
  'return-limits': '交账单核对、答复异议、审批各几个工作日',
  'evaluation-limits': '评议码发几个，多久内可以表示不满意、多久复核',
  'working-calendar': '哪天放假、哪天补班，工作日怎样数',
};

export function about(table: string): string {
  return ABOUT[table] ?? '';
}
