package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;

/** What a resident wrote as a title everybody reads as soon as the topic is accepted: the community puts it right before. */
class PublicTitleTest extends Story {

  private static final String RAISED = "二楼甄不拘天天在楼道养鸡";
  private static final String CORRECTED = "楼道里养鸡扰民，请整治";
  private static final String SECRETARY = "tlsc.shuji";
  private TopicNumber topic;

  @BeforeEach
  void aTopicAboutANeighbour() {
    topic = raise("tlsc.zhuangan", with(Answers.intake("楼道"), "title", RAISED));
  }

  @Test
  @DisplayName("筛选时改正标题：公开页、待办和以后的表单都是新标题，原标题留在时间线里，谁改的有记录")
  void theTitleIsPutRightBeforeAnybodyReadsIt() {
    complete(topic, "screenTopic", with(Answers.screening(), "publicTitle", CORRECTED));
    assertThat(publicPage()).contains(CORRECTED).doesNotContain("甄不拘", RAISED);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).list())
        .isNotEmpty().allSatisfy(task -> assertThat(task.getName()).contains(CORRECTED));
    assertThat(journal.timeline(topic)).filteredOn(event -> event.kind() == EventKind.TITLE_CORRECTED).singleElement()
        .satisfies(event -> {
          assertThat(event.detail()).isEqualTo("标题“%s”改为“%s”".formatted(RAISED, CORRECTED));
          assertThat(event.person()).isEqualTo(SECRETARY);
        });
    assertThat(new Visitor(port, "203.0.113.52").get("/topics?words=甄不拘").body()).doesNotContain(topic.value());
  }

  @Test
  @DisplayName("打开筛选表单，标题已经填好；不改、清空，都用居民的原标题，时间线里不多一条")
  void aTitleThatTellsOfNobodyStays() {
    assertThat(session(SECRETARY).get("/camunda/api/engine/engine/default/task/%s/deployed-form".formatted(
        task(topic, "screenTopic").getId())).body()).contains(RAISED);
    complete(topic, "screenTopic", with(Answers.screening(), "publicTitle", " "));
    assertThat(topic(topic).intake().title()).isEqualTo(RAISED);
    assertThat(journal.timeline(topic)).extracting(event -> event.kind()).doesNotContain(EventKind.TITLE_CORRECTED);
  }

  @Test
  @DisplayName("公开的标题里写手机号、超过60字：一句话拒绝，什么也没有改")
  void aTitleWithATelephoneIsRefused() {
    assertThat(refused(topic, "screenTopic", with(Answers.screening(), "publicTitle", "养鸡扰民，找13912345678")))
        .contains("公开的标题里不要写手机号、身份证号");
    assertThat(refused(topic, "screenTopic", with(Answers.screening(), "publicTitle", "长".repeat(61)))).contains("公开的标题不超过60字");
    assertThat(topic(topic).intake().title()).isEqualTo(RAISED);
  }

  private String publicPage() {
    return new Visitor(port, "203.0.113.52").get("/topics/" + topic.value()).body();
  }
}
