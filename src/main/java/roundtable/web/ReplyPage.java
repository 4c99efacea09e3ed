package roundtable.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import roundtable.deliberation.GuestInvitation;
import roundtable.deliberation.ReplyKind;

/** 会议回复 as a page that any telephone shows: no script, no font, no picture from elsewhere. */
final class ReplyPage {

  private static final String FRAME = """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>会议回复 · 幸福圆桌会</title>
      <link rel="stylesheet" href="/assets/reply.css">
      </head>
      <body>
      <main>
      <h1>幸福圆桌会 · 会议回复</h1>
      %s
      </main>
      </body>
      </html>
      """;
  private static final String INVITATION = """
      <dl>
      <dt>会议</dt><dd>%s</dd>
      <dt>时间</dt><dd>%s</dd>
      <dt>地点</dt><dd>%s</dd>
      <dt>邀请</dt><dd>%s</dd>
      %s
      </dl>
      %s
      """;
  private static final String QUESTION = """
      <form method="post">
      <fieldset>
      <legend>您能参加吗？</legend>
      %s
      </fieldset>
      <label class="reason">理由<textarea name="reason" rows="3" maxlength="500">%s</textarea></label>
      <label class="other">代为参加的人<input name="standIn" maxlength="40" value="%s" autocomplete="off"></label>
      <label class="other">他的单位和职务<input name="standInPost" maxlength="100" value="%s" autocomplete="off"></label>
      <button type="submit">提交回复</button>
      <p class="hint">开会以前可以再改，以最后一次为准。</p>
      </form>
      """;
  private static final String CHOICE = """
      <label><input type="radio" name="reply" value="%s" required%s> %s</label>
      """;

  private ReplyPage() {}

  /** Nothing but a sentence: the link leads to no invitation. */
  static String closed(String sentence) {
    return FRAME.formatted(sentence("said", sentence));
  }

  /** The invitation as it stands. */
  static String of(GuestInvitation invitation) {
    return page(invitation, "", asked(invitation, TypedReply.of(invitation.last())));
  }

  /** The invitation after an answer was kept. */
  static String thanks(GuestInvitation invitation) {
    return page(invitation, sentence("said thanks", "已收到您的回复，谢谢。"), asked(invitation, TypedReply.of(invitation.last())));
  }

  /** The invitation with what was typed, and why it cannot be kept. */
  static String refused(GuestInvitation invitation, TypedReply typed, String why) {
    return page(invitation, sentence("said", why), why.equals(invitation.closed()) ? "" : asked(invitation, typed));
  }

  private static String page(GuestInvitation invitation, String said, String asked) {
    var last = invitation.last() == null ? "" : "<dt>您的回复</dt><dd>%s</dd>".formatted(text(invitation.last().words()));
    return FRAME.formatted(said + INVITATION.formatted(text(invitation.title()), text(invitation.when()),
        text(invitation.place()), text(invitation.name()), last, asked));
  }

  private static String asked(GuestInvitation invitation, TypedReply typed) {
    if (invitation.closed() != null) {
      return sentence("said", invitation.closed());
    }
    var choices = Arrays.stream(ReplyKind.values()).map(kind ->
        CHOICE.formatted(kind.name(), typed.is(kind) ? " checked" : "", kind.label())).collect(Collectors.joining());
    return QUESTION.formatted(choices, text(typed.reason()), text(typed.standIn()), text(typed.standInPost()));
  }

  private static String sentence(String style, String sentence) {
    return "<p class=\"%s\" role=\"status\">%s</p>".formatted(style, text(sentence));
  }

  private static String text(String text) {
    return text == null ? "" : HtmlUtils.htmlEscape(text);
  }
}
