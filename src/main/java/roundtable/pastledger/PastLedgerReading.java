package roundtable.pastledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Labelled;
import roundtable.kernel.Level;
import roundtable.privacy.Mask;
import roundtable.topic.Category;
import roundtable.topic.Source;
import roundtable.topic.TopicState;

/** Reads one row: what stands in it, and everything that stands in the way of taking it. */
final class PastLedgerReading {

  /** 幸福圆桌会 and what came before it are told of since then (R112). */
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[ T].*)?");
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_RESOLUTION = 2_000;
  private static final int LONGEST_NUMBER = 60;
  private static final int MOST_VOICES = 1_000_000;
  private static final Map<TopicState, List<String>> STATES = Map.of(
      TopicState.CLOSED, List.of("已办结", "办结", "已解决", "解决", "已完成", "完成", "已销号", "销号", "已办结（销号）", "已办结(销号)"),
      TopicState.DIVERTED, List.of("已转办", "转办", "已转交", "转交"),
      TopicState.REJECTED, List.of("不予受理", "不受理", "未受理"));
  private static final String RUNNING = "这一件还没有办结，历史台账只收已有结果的；还在办理的，请按“议题登记”登记为新议题";
  private final PastLedgerRow row;
  private final PastLedgerColumns columns;
  private final PastUnitNames units;
  private final LocalDate last;
  private final Map<LedgerColumn, Object> values = new EnumMap<>(LedgerColumn.class);
  private final List<PastLedgerFault> faults = new ArrayList<>();
  private final List<PastLedgerFault> remarks = new ArrayList<>();
  private final List<String> untold = new ArrayList<>();

  PastLedgerReading(PastLedgerRow row, PastLedgerColumns columns, PastUnitNames units, LocalDate today) {
    this.row = row;
    this.columns = columns;
    this.units = units;
    this.last = today.withDayOfYear(1).minusDays(1);
  }

  List<PastLedgerFault> faults() {
    return faults;
  }

  List<PastLedgerFault> remarks() {
    return remarks;
  }

  /** The topic of the row; empty when something stands in the way. */
  Optional<PastLedgerLine> line() {
    columns.places().entrySet().stream().filter(each -> row.formulas().contains(each.getValue()))
        .forEach(each -> fault(each.getKey(), "是公式，请在 Excel 里复制、选择性粘贴为数值"));
    text(PastLedgerColumn.TITLE, LONGEST_TITLE, true);
    var received = day(PastLedgerColumn.RECEIVED_ON);
    if (cell(PastLedgerColumn.RECEIVED_ON).isEmpty()) {
      fault(PastLedgerColumn.RECEIVED_ON, "没有填写，无法计入年份");
    }
    received.ifPresent(this::place);
    texts();
    dates();
    voices();
    var ended = received.flatMap(this::end);
    return faults.isEmpty() ? ended.map(day -> new PastLedgerLine(row.number(), cell(PastLedgerColumn.ORIGINAL_NUMBER), values, day, untold))
        : Optional.empty();
  }

  private void texts() {
    choice(PastLedgerColumn.SOURCE, Source.values());
    choice(PastLedgerColumn.CATEGORY, Category.values());
    choice(PastLedgerColumn.LEVEL, Level.values());
    text(PastLedgerColumn.REASON, LONGEST_REASON, false);
    text(PastLedgerColumn.RESOLUTION, LONGEST_RESOLUTION, false);
    text(PastLedgerColumn.RESPONSIBLE, LONGEST_TEXT, false);
    text(PastLedgerColumn.VERIFIER, LONGEST_TEXT, false);
    if (cell(PastLedgerColumn.ORIGINAL_NUMBER).length() > LONGEST_NUMBER) {
      fault(PastLedgerColumn.ORIGINAL_NUMBER, "超过%d字".formatted(LONGEST_NUMBER));
    }
  }

  private void dates() {
    Stream.of(PastLedgerColumn.MEETING_ON, PastLedgerColumn.TARGET_ON, PastLedgerColumn.SIGNED_OFF_ON).forEach(this::day);
  }

  private void voices() {
    Stream.of(PastLedgerColumn.VERY_SATISFIED, PastLedgerColumn.SATISFIED, PastLedgerColumn.FAIRLY_SATISFIED, PastLedgerColumn.DISSATISFIED)
        .filter(column -> !cell(column).isEmpty()).forEach(column -> {
          var text = cell(column).replaceAll("\\.0+$", "");
          if (text.matches("\\d{1,7}") && Integer.parseInt(text) <= MOST_VOICES) {
            put(column, Integer.valueOf(text));
          } else {
            fault(column, "“%s”不是人数".formatted(shortened(text)));
          }
        });
  }

  private void place(LocalDate received) {
    if (received.isBefore(FIRST_DAY) || received.isAfter(last)) {
      fault(PastLedgerColumn.RECEIVED_ON, "%s不在2015年至去年年底之间；今年的请登记为新议题".formatted(received));
    }
    values.put(LedgerColumn.RECEIVED_ON, received);
    var written = cell(PastLedgerColumn.COMMUNITY);
    var community = units.community(written, received);
    community.ifPresentOrElse(unit -> {
      values.put(LedgerColumn.COMMUNITY, unit.code());
      values.put(LedgerColumn.STREET, unit.parent());
      refuseOtherStreet(unit);
    }, () -> fault(PastLedgerColumn.COMMUNITY, written.isEmpty() ? "没有填写" : "组织机构里没有叫“%s”的社区（村），请写全称".formatted(shortened(written))));
    unit(received);
  }

  private void refuseOtherStreet(PastUnits.Named community) {
    var written = cell(PastLedgerColumn.STREET);
    if (!written.isEmpty() && !units.means(written, community.parent())) {
      fault(PastLedgerColumn.STREET, "表中写“%s”，%s属于%s，请核对".formatted(shortened(written), community.name(), units.nameOf(community.parent())));
    }
  }

  private void unit(LocalDate received) {
    var written = cell(PastLedgerColumn.UNIT);
    if (!written.isEmpty()) {
      units.unit(written, received).ifPresentOrElse(unit -> values.put(LedgerColumn.UNIT, unit.code()), () -> {
        untold.add("承办单位：" + shortened(written));
        remarks.add(new PastLedgerFault(row.number(), PastLedgerColumn.UNIT.label(),
            "组织机构里没有叫“%s”的单位，原样写进时间线，不计入单位的统计".formatted(shortened(written))));
      });
    }
  }

  private Optional<LocalDate> end(LocalDate received) {
    var closed = day(PastLedgerColumn.CLOSED_ON);
    var state = state(closed.isPresent());
    if (state.isEmpty()) {
      return Optional.empty();
    }
    values.put(LedgerColumn.STATE, state.get());
    if (state.get() != TopicState.CLOSED) {
      values.remove(LedgerColumn.CLOSED_ON);
      return endedOn(received, closed.orElse(received));
    }
    var signedOff = Optional.ofNullable((LocalDate) values.get(LedgerColumn.SIGNED_OFF_ON));
    if (closed.or(() -> signedOff).isEmpty()) {
      fault(PastLedgerColumn.CLOSED_ON, "已办结的没有填写办结日期");
      return Optional.empty();
    }
    values.put(LedgerColumn.CLOSED_ON, closed.or(() -> signedOff).get());
    return endedOn(received, closed.or(() -> signedOff).get());
  }

  private Optional<LocalDate> endedOn(LocalDate received, LocalDate ended) {
    if (ended.isBefore(received) || ended.isAfter(last)) {
      fault(PastLedgerColumn.CLOSED_ON, "%s不在收到日期与去年年底之间；今年办结的请明年再导入".formatted(ended));
    }
    return Optional.of(ended);
  }

  private Optional<TopicState> state(boolean closed) {
    var written = cell(PastLedgerColumn.STATE);
    if (written.isEmpty()) {
      if (!closed) {
        fault(PastLedgerColumn.STATE, RUNNING);
      }
      return closed ? Optional.of(TopicState.CLOSED) : Optional.empty();
    }
    var found = STATES.entrySet().stream().filter(each -> each.getValue().contains(written)).map(Map.Entry::getKey).findFirst();
    if (found.isEmpty()) {
      fault(PastLedgerColumn.STATE, "“%s”不是已办结、已转办或不予受理。%s".formatted(shortened(written), RUNNING));
    }
    return found;
  }

  private void text(PastLedgerColumn column, int longest, boolean needed) {
    var text = cell(column);
    if (text.isEmpty() && needed) {
      fault(column, "没有填写");
    } else if (text.length() > longest) {
      fault(column, "%d字，最多%d字".formatted(text.length(), longest));
    } else if (!text.isEmpty()) {
      put(column, text);
      remarkWhoIsReached(column, text);
    }
  }

  private void remarkWhoIsReached(PastLedgerColumn column, String text) {
    if (Mask.seemsToTellHowToReachSomebody(text)) {
      remarks.add(new PastLedgerFault(row.number(), column.label(), "似乎写有电话、证件号或邮箱，导入后各级看得到也不能更改；是个人信息的，请先删去"));
    }
  }

  private <E extends Enum<E> & Labelled> void choice(PastLedgerColumn column, E[] constants) {
    var text = cell(column);
    if (!text.isEmpty()) {
      Arrays.stream(constants).filter(each -> each.label().equals(text) || text.startsWith(each.label() + "（")
          || text.equals(each.label() + "级")).findFirst().ifPresentOrElse(each -> put(column, each), () -> {
            untold.add(column.label() + "：" + shortened(text));
            remarks.add(new PastLedgerFault(row.number(), column.label(), "“%s”不是本系统的选项（%s），原样写进时间线，这一项不统计".formatted(
                shortened(text), String.join("、", Arrays.stream(constants).map(Labelled::label).toList()))));
          });
    }
  }

  private Optional<LocalDate> day(PastLedgerColumn column) {
    var text = cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var parts = DAY.matcher(text);
    try {
      if (parts.matches()) {
        var day = LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        put(column, day);
        return Optional.of(day);
      }
    } catch (DateTimeException noDay) {
      // told below, as any other text that is none
    }
    fault(column, "“%s”不是日期，请写成 2021-03-05".formatted(shortened(text)));
    return Optional.empty();
  }

  private void put(PastLedgerColumn column, Object value) {
    column.column().ifPresent(kept -> values.put(kept, value));
  }

  private String cell(PastLedgerColumn column) {
    return row.cell(columns.places().get(column));
  }

  private void fault(PastLedgerColumn column, String text) {
    faults.add(new PastLedgerFault(row.number(), column.label(), text));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }
}
