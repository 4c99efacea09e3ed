package roundtable.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import roundtable.kernel.TopicNumber;

/** 调度会记录: minutes, what was said of each topic, and what was decided; or why it was not held. */
public record DispatchMeetingRecord(
    @NotNull(message = "请选择是否召开") Boolean held,
    @NotBlank(message = "请填写会议纪要，没有召开的写明原因") @Size(max = 4000, message = "会议纪要不超过4000字") String minutes,
    @Size(max = 200, message = "讨论情况不超过200行") List<@Valid DispatchDiscussion> discussions,
    @Size(max = 200, message = "议定事项不超过200行") List<@Valid DispatchAssignment> assignments) {

  /** What was said of topics; the numbers that the form brings along and nobody wrote behind are none. */
  @Override
  public List<DispatchDiscussion> discussions() {
    return discussions == null ? List.of() : discussions.stream().filter(each -> each.text() != null).toList();
  }

  @Override
  public List<DispatchAssignment> assignments() {
    return assignments == null ? List.of() : assignments;
  }

  /** Whether anybody has to do something about it. */
  boolean isAssigned(TopicNumber topic) {
    return assignments().stream().anyMatch(each -> each.topicNumber().strip().equals(topic.value()));
  }

  @AssertTrue(message = "没有召开的，不填讨论情况和议定事项")
  boolean isConsistent() {
    return !Boolean.FALSE.equals(held) || discussions().isEmpty() && assignments().isEmpty();
  }
}
