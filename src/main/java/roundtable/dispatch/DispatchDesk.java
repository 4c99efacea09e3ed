package roundtable.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.topic.TopicDesk;

/** 调度会: called by the secretariat; the agenda is what is stuck, changed by hand with reasons; then the meeting itself (R8). */
@Service
@Transactional
public class DispatchDesk {

  /** As many as a meeting can speak of; how many more there are is told. */
  private static final int MOST = 60;
  private final DispatchMeetings meetings;
  private final DispatchAgendaItems items;
  private final StuckTopics stuck;
  private final DispatchResolutionDesk resolutions;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final Journal journal;
  private final Clock clock;

  DispatchDesk(DispatchMeetings meetings, DispatchAgendaItems items, StuckTopics stuck, DispatchResolutionDesk resolutions, TopicDesk topics,
      DutyRoster roster, Journal journal, Clock clock) {
    this.meetings = meetings;
    this.items = items;
    this.stuck = stuck;
    this.resolutions = resolutions;
    this.topics = topics;
    this.roster = roster;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Calls a meeting; its agenda is what is stuck now.
   *
   * @return its number
   */
  public String call(DispatchCall call, String person) {
    var today = LocalDate.now(clock);
    var by = roster.unitActedFor(person, Role.SECRETARIAT, today).map(unit -> new Official(person, roster.dutyOf(unit, Role.SECRETARIAT, today).post()))
        .orElseThrow(() -> new Refusal("调度会由理事会办公室召集，您目前不在这个岗位上"));
    if (call.meetingOn().isBefore(today)) {
      throw new Refusal("会议日期%s已经过去，请重新填写".formatted(WrittenDate.of(call.meetingOn())));
    }
    if (call.meetingOn().isAfter(today.plusYears(1))) {
      throw new Refusal("会议日期%s在一年以后，请核对年份".formatted(WrittenDate.of(call.meetingOn())));
    }
    if (meetings.existsByMeetingOnAndStateIn(call.meetingOn(), List.of(DispatchState.CONVENED, DispatchState.PREPARED))) {
      throw new Refusal("%s已经召集了一次调度会，不必再召集".formatted(WrittenDate.of(call.meetingOn())));
    }
    var all = stuck.worstFirst();
    var meeting = meetings.save(new DispatchMeeting(call.meetingOn(), call.place(), today, by.person(), by.post(), Math.max(0, all.size() - MOST)));
    items.saveAll(all.stream().limit(MOST).map(each -> new DispatchAgendaItem(meeting.id(), each.topic(), each.reason(), null)).toList());
    return meeting.number();
  }

  /** Takes topics off and puts others on; then everybody sees on the topic's timeline that it is on the agenda. */
  public void select(String number, DispatchSelection selection, Official by) {
    var meeting = meeting(number);
    meeting.prepare();
    var agenda = byTopic(agenda(meeting));
    selection.struck().forEach(each -> item(meeting, agenda, each.topicNumber()).strike(each.text()));
    items.saveAll(agenda.values());
    selection.added().stream().collect(Collectors.groupingBy(each -> each.topicNumber().strip())).forEach((topic, twice) -> {
      if (twice.size() > 1 || agenda.containsKey(new TopicNumber(topic))) {
        throw new Refusal("议题%s已经在议程上，不必再增加".formatted(topic));
      }
    });
    items.saveAll(selection.added().stream().map(each -> added(meeting, each, by)).toList());
    agenda(meeting).stream().filter(DispatchAgendaItem::isOn).forEach(item -> journal.record(item.topic(), by, EventKind.ON_DISPATCH_AGENDA,
        "列入%s议程：%s".formatted(meeting.title(), item.reason())));
    meetings.save(meeting);
  }

  private DispatchAgendaItem added(DispatchMeeting meeting, DispatchRemark added, Official by) {
    var topic = topics.topic(new TopicNumber(added.topicNumber().strip()));
    if (topic.isEnded()) {
      throw new Refusal("议题%s%s，不能列入议程".formatted(topic.number(), topic.state().label()));
    }
    return new DispatchAgendaItem(meeting.id(), topic.number(), added.text(), by.person());
  }

  /** The minutes go on each topic's timeline, each resolution to its unit. */
  public void record(String number, DispatchMeetingRecord record, Official by) {
    var meeting = meeting(number);
    if (record.held() && meeting.meetingOn().isAfter(LocalDate.now(clock))) {
      throw new Refusal("%s还没有到日期，开完会再记录；不开了的，请选“未召开”".formatted(meeting.title()));
    }
    meeting.record(record.held(), record.minutes(), by, Instant.now(clock));
    var agenda = byTopic(agenda(meeting).stream().filter(DispatchAgendaItem::isOn).toList());
    record.discussions().forEach(each -> item(meeting, agenda, each.topicNumber()).discussed(each.text()));
    items.saveAll(agenda.values());
    agenda.values().forEach(item -> journal.record(item.topic(), by, EventKind.DISPATCH_DISCUSSED, record.held()
        ? "%s：%s".formatted(meeting.title(), item.discussion().orElse(record.isAssigned(item.topic()) ? "已研究，有议定事项" : "已研究，没有另行议定"))
        : "%s未召开：%s".formatted(meeting.title(), record.minutes())));
    record.assignments().forEach(each -> item(meeting, agenda, each.topicNumber()));
    resolutions.resolve(meeting, record.assignments(), by);
    meetings.save(meeting);
  }

  private static DispatchAgendaItem item(DispatchMeeting meeting, Map<TopicNumber, DispatchAgendaItem> agenda, String topic) {
    var item = agenda.get(new TopicNumber(topic.strip()));
    if (item == null) {
      throw new Refusal("%s的议程上没有议题%s，请核对编号".formatted(meeting.title(), topic.strip()));
    }
    return item;
  }

  private static Map<TopicNumber, DispatchAgendaItem> byTopic(List<DispatchAgendaItem> agenda) {
    return agenda.stream().collect(Collectors.toMap(DispatchAgendaItem::topic, Function.identity()));
  }

  @Transactional(readOnly = true)
  public DispatchMeeting meeting(String number) {
    return DispatchMeeting.idOf(number).flatMap(meetings::findById).orElseThrow(() -> new Refusal("没有编号为%s的调度会".formatted(number)));
  }

  @Transactional(readOnly = true)
  List<DispatchMeeting> latest(int most) {
    return meetings.latest(most);
  }

  /** The agenda with what was struck, in its order. */
  @Transactional(readOnly = true)
  public List<DispatchAgendaItem> agenda(DispatchMeeting meeting) {
    return items.findByMeetingOrderById(meeting.id());
  }
}
