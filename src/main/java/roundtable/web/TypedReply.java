package roundtable.web;

import java.util.Arrays;
import roundtable.deliberation.Reply;
import roundtable.deliberation.ReplyKind;

/** What stands in the fields of the page: what was answered last, or what somebody typed and has to correct. */
record TypedReply(String reply, String reason, String standIn, String standInPost) {

  static TypedReply of(Reply last) {
    return last == null ? new TypedReply("", "", "", "")
        : new TypedReply(last.kind().name(), last.reason(), last.standIn(), last.standInPost());
  }

  /** @throws roundtable.kernel.Refusal when it says nothing that can be kept */
  Reply answer() {
    return new Reply(Arrays.stream(ReplyKind.values()).filter(this::is).findFirst().orElse(null), reason, standIn, standInPost);
  }

  boolean is(ReplyKind kind) {
    return kind.name().equals(reply);
  }
}
