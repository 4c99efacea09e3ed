package roundtable.deliberation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a list stands before the meeting, and what ⑥ is filled in with. */
record ReplyOverview(Composition composition, List<GuestReply> replies) {

  boolean isEmpty() {
    return replies.stream().allMatch(each -> each.reply() == null);
  }

  /** 参加12人，不参加1人，请人代为参加1人，未回复3人. */
  String counts() {
    return Arrays.stream(ReplyKind.values()).map(kind -> "%s%d人".formatted(kind.label(), count(kind)))
        .collect(Collectors.joining("，")) + "，未回复%d人".formatted(replies.stream().filter(each -> each.reply() == null).count());
  }

  /** Who does not come, and who comes instead of whom. */
  String absences() {
    return replies.stream().filter(each -> each.reply() != null && !each.is(ReplyKind.COMING))
        .map(each -> each.guest().name() + each.reply().words()).collect(Collectors.joining("；"));
  }

  List<String> absentees() {
    return replies.stream().filter(each -> each.reply() != null && !each.is(ReplyKind.COMING))
        .map(each -> each.guest().name()).distinct().toList();
  }

  /** Who comes instead, on the seat of whom they stand in for: 类别，姓名，单位职务. */
  String standIns() {
    return replies.stream().filter(each -> each.is(ReplyKind.REPRESENTED)).map(each -> "%s，%s，%s".formatted(
        each.guest().category().label(), each.reply().standIn(), each.reply().standInPost())).collect(Collectors.joining("\n"));
  }

  /** Why the leader of whom the table asks does not come. */
  String leaderReasons() {
    return leaders().stream().filter(each -> each.is(ReplyKind.DECLINED))
        .map(each -> each.title() + each.reply().words()).collect(Collectors.joining("；"));
  }

  /** What the community has to see to before the meeting: nobody of the leaders comes, nor anybody instead (R50, A7). */
  Optional<String> warning() {
    if (leaders().isEmpty() || !leaders().stream().allMatch(each -> each.is(ReplyKind.DECLINED))) {
      return Optional.empty();
    }
    var who = composition.leader().label();
    return Optional.of(composition.substituteAllowed()
        ? "%s不能到会，也没有人代为参加，请在会前落实由谁代为参加：%s".formatted(who, leaderReasons())
        : "区级议题必须有%s到会，现在没有人能到会：请马上沟通，另请一位%s，或者改期：%s".formatted(who, who, leaderReasons()));
  }

  private List<GuestReply> leaders() {
    return replies.stream().filter(each -> each.guest().category() == composition.leader()).toList();
  }

  private long count(ReplyKind kind) {
    return replies.stream().filter(each -> each.is(kind)).count();
  }
}
