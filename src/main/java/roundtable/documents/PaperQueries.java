package roundtable.documents;

import java.util.EnumMap;
import java.util.Map;

/** From which tables a paper is put together; the columns' names are the names that its template may use. */
final class PaperQueries {

  /** The topic, as every paper names it; no proposer's name, no contact. */
  private static final String TOPIC = """
      t.number "议题编号", t.title "议题名称", t.place "议题地点", t.level "解决层级",
        (select u.name from unit u where u.code = t.community order by u.valid_from desc limit 1) "社区",
        (select u.name from unit u where u.code = t.street order by u.valid_from desc limit 1) "街道\"""";
  private static final String MEETING = "r.number \"会议编号\", r.turn \"会议次数\", r.presider_post \"主持岗位\", "
      + "coalesce(r.substitute_name, (select p.name from holding h join person p on p.login = h.person"
      + " where h.post = r.presider_post and h.held_from <= r.meeting_on and (h.held_to is null or h.held_to >= r.meeting_on)"
      + " order by case h.capacity when 'HOLDER' then 1 when 'ACTING' then 2 else 3 end limit 1)) \"主持人\", r.place \"会议地点\", r.agenda \"议程安排\", r.requirements \"有关要求\", "
      + "r.precautions \"注意事项\", r.planned_at \"计划时间\", ";
  private static final String FROM_MEETING =
      " from round_table r join topic t on t.number = r.topic where r.topic = :topic and r.number = :key";

  /** Which papers of a kind a topic has: number and date, the latest last. */
  static final Map<Paper, String> KEYS = new EnumMap<>(Map.of(
      Paper.MINUTES, "select number from round_table where topic = :topic and held_at is not null order by turn",
      Paper.DELIBERATION_PLAN, "select number from round_table where topic = :topic and planned_at is not null order by turn",
      Paper.MEETING_NOTICE, "select number from round_table where topic = :topic and planned_at is not null order by turn",
      Paper.TASK_PLAN, "select cast(edition as varchar(20)) from task_plan where topic = :topic order by edition",
      Paper.PUBLICITY, "select number from notice where topic = :topic order by published_at, number",
      Paper.SUPERVISION_ORDER, "select number from supervision_order where topic = :topic order by signed_at, number",
      Paper.EVALUATION, "select cast(id as varchar(20)) from evaluation where topic = :topic order by id"));

  /** One row: the paper's fields. */
  static final Map<Paper, String> FIELDS = new EnumMap<>(Map.of(
      Paper.MINUTES, "select " + MEETING + """
          r.filing_number "备案编号", r.held_at "会议时间", r.attendance "到会人数", r.attendance_reason "到会说明",
            (select count(*) from seat s where s.round_table = r.number) "名单人数",
            (select count(*) from seat s where s.round_table = r.number and not s.present) "缺席人数",
            r.minutes "会议记录", r.outcome "协商结果", r.resolution "协商决议", r.responsible "责任人", r.due_on "完成时间",
            r.means "资金或其他资源", r.dissent "不同意见", r.next_step "下一步安排", r.held_at "成文日期",
          """ + TOPIC + FROM_MEETING,
      Paper.DELIBERATION_PLAN, "select " + MEETING + """
          a.nature "性质", a.content "内容", a.impact "影响", a.scope "范围", a.feasibility_note "可行性说明",
            a.legal_basis "政策法规依据", r.talked_with "会前沟通领导", r.talk_result "会前沟通结果",
            (select count(*) from seat s where s.round_table = r.number) "参会人数", r.ready_at "成文日期",
          """ + TOPIC + """
           from round_table r join topic t on t.number = r.topic left join analysis a on a.id =
            (select max(b.id) from analysis b where b.topic = r.topic and b.analysed_at <= r.called_at)
            where r.topic = :topic and r.number = :key""",
      Paper.MEETING_NOTICE, "select " + MEETING + """
          (select count(*) from seat s where s.round_table = r.number) "参会人数", r.notified_at "成文日期",
          """ + TOPIC + FROM_MEETING,
      Paper.TASK_PLAN, """
          select p.edition "稿次", p.plan_text "任务计划书", p.timetable "时间表", p.roadmap "路线图", p.responsible_person "责任人",
            p.plan_owner "编制人", p.target_date "完成时限", p.amount "金额", p.funding "资金来源", p.resources "其他资源",
            p.units "实施单元", p.sponsor_post "挂帅领导", p.drafted_at "成文日期",
            (select u.name from unit u where u.code = p.undertaking_unit order by u.valid_from desc limit 1) "承办单位",
          """ + TOPIC + """
           from task_plan p join topic t on t.number = p.topic
            where p.topic = :topic and cast(p.edition as varchar(20)) = :key""",
      Paper.PUBLICITY, """
          select n.number "公示编号", n.places "公示地点", n.tip_off_phone "举报电话", n.working_days "工作日数",
            n.counted_days "公示日期", n.closes_at "公示截止", x.content "公示内容", x.sha256 "校验值", x.published_at "成文日期",
          """ + TOPIC + """
           from notice n join topic t on t.number = n.topic join notice_text x on x.notice = n.number and x.edition =
            (select max(y.edition) from notice_text y where y.notice = n.number)
            where n.topic = :topic and n.number = :key""",
      Paper.SUPERVISION_ORDER, """
          select o.number "督办单编号", o.problem "存在的问题", o.signed_post "签发岗位", c.step "办理步骤", c.due_on "完成时限",
            c.first_due_on "原定时限", o.signed_at "成文日期",
          """ + TOPIC + """
           from supervision_order o join topic t on t.number = o.topic join step_clock c on c.id = o.clock_id
            where o.topic = :topic and o.number = :key""",
      Paper.EVALUATION, """
          select e.planned_together "共谋", e.built_together "共建", e.shared_together "共享", e.assessed_together "共评",
            e.very_satisfied "很满意", e.satisfied "满意", e.fairly_satisfied "基本满意", e.dissatisfied "不满意",
            e.very_satisfied + e.satisfied + e.fairly_satisfied + e.dissatisfied "评议人数", e.published_in "公示地点",
            e.evaluated_at "成文日期",
          """ + TOPIC + " from evaluation e join topic t on t.number = e.topic"
              + " where e.topic = :topic and cast(e.id as varchar(20)) = :key"));

  private PaperQueries() {}
}
