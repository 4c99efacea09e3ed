package roundtable.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 登记会议回复: who comes, who does not, who sends whom, as they said by telephone (R30). */
public record ReplyEntry(
    @NotBlank(message = "请填写议题编号") @Size(max = 20, message = "议题编号不超过20字") String topicNumber,
    @NotEmpty(message = "请填写会议回复") @Size(max = 200, message = "会议回复一次不超过200人") List<@Valid ReplyLine> replies) {}
