package roundtable.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 监督委员会: three kinds of member, names separated by 、 (R12, hard). */
public record CommitteeDraft(
    @NotBlank(message = "请填写社区（村）党组织成员") @Size(max = 400, message = "成员名单不超过400字") String communityMembers,
    @NotBlank(message = "请填写相关利益方成员") @Size(max = 400, message = "成员名单不超过400字") String stakeholderMembers,
    @NotBlank(message = "请填写项目经办方成员") @Size(max = 400, message = "成员名单不超过400字") String handlerMembers) {}
