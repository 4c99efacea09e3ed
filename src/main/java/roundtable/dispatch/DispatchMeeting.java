package roundtable.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;

/** 调度会: called for a day, with an agenda of what is stuck, minutes and resolutions (R8). */
public class DispatchMeeting {

  private static final Pattern NUMBER = Pattern.compile("DD-\\d{4}-(\\d{5,18})");
  @Id private Long id;
  private final LocalDate meetingOn;
  private final String place;
  private final LocalDate calledOn;
  private final String calledBy;
  private final String calledPost;
  private final int leftOut;
  private DispatchState state = DispatchState.CONVENED;
  private String minutes;
  private String recordedBy;
  private Instant recordedAt;
  @Version private int version;

  DispatchMeeting(LocalDate meetingOn, String place, LocalDate calledOn, String calledBy, String calledPost, int leftOut) {
    this.meetingOn = meetingOn;
    this.place = place;
    this.calledOn = calledOn;
    this.calledBy = calledBy;
    this.calledPost = calledPost;
    this.leftOut = leftOut;
  }

  /** Whether a business key is the number of such a meeting. */
  public static boolean isNumber(String number) {
    return NUMBER.matcher(number).matches();
  }

  static Optional<Long> idOf(String number) {
    var form = NUMBER.matcher(number);
    return form.matches() ? Optional.of(Long.valueOf(form.group(1))) : Optional.empty();
  }

  static String number(int year, long id) {
    return "DD-%d-%05d".formatted(year, id);
  }

  void prepare() {
    move(DispatchState.CONVENED, DispatchState.PREPARED);
  }

  void record(boolean held, String text, Official by, Instant at) {
    move(DispatchState.PREPARED, held ? DispatchState.HELD : DispatchState.CALLED_OFF);
    minutes = text;
    recordedBy = by.person();
    recordedAt = at;
  }

  private void move(DispatchState expected, DispatchState next) {
    if (state != expected) {
      throw new Refusal("%s现在“%s”，请返回待办列表刷新".formatted(title(), state.label()));
    }
    state = next;
  }

  long id() {
    return id;
  }

  /** Such as DD-2022-00001, the business key of its process. */
  public String number() {
    return number(calledOn.getYear(), id);
  }

  /** 2022年2月10日调度会. */
  public String title() {
    return WrittenDate.of(meetingOn) + "调度会";
  }

  public LocalDate meetingOn() {
    return meetingOn;
  }

  public String place() {
    return place;
  }

  public DispatchState state() {
    return state;
  }

  /** What was as stuck and found no place on the agenda. */
  public int leftOut() {
    return leftOut;
  }

  /** What was said, or why it was not held; empty before. */
  public Optional<String> minutes() {
    return Optional.ofNullable(minutes);
  }
}
