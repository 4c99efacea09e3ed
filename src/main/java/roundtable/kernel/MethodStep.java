package roundtable.kernel;

import java.util.Arrays;
import java.util.Optional;

/** The ten steps of the method by which a community works on one round-table, in order (R73, R74, 西办发〔2022〕25号 三(三)). */
public enum MethodStep implements Labelled {
  SELECT_TOPIC("选议题", "selectTopic", MethodStage.BEFORE),
  APPOINT_MEMBERS("定人员", "appointMembers", MethodStage.BEFORE),
  DRAFT_PLAN("出方案", "draftPlan", MethodStage.BEFORE),
  COMMUNICATE_FIRST("先沟通", "communicateFirst", MethodStage.BEFORE),
  SEND_NOTICE("发通知", "sendNotice", MethodStage.BEFORE),
  DELIBERATE("议好事", "deliberate", MethodStage.DURING),
  PUBLISH_RESULT("公结果", "publishResult", MethodStage.AFTER),
  FOLLOW_PROGRESS("跟进度", "followProgress", MethodStage.AFTER),
  PRESS_SUPERVISION("抓督导", "pressSupervision", MethodStage.AFTER),
  CLOSE_LEDGER("建台帐", "closeLedger", MethodStage.AFTER);

  private final String label;
  private final String task;
  private final MethodStage stage;

  MethodStep(String label, String task, MethodStage stage) {
    this.label = label;
    this.task = "userTask_" + task;
    this.stage = stage;
  }

  @Override
  public String label() {
    return label;
  }

  /** 1 … 10. */
  public int number() {
    return ordinal() + 1;
  }

  /** The id of the step's task in {@code ten-step-method.bpmn}. */
  public String task() {
    return task;
  }

  public MethodStage stage() {
    return stage;
  }

  /** The step whose task has that id. */
  public static MethodStep ofTask(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** The step whose task has that id, if it is one of the ten. */
  public static Optional<MethodStep> find(String id) {
    return Arrays.stream(values()).filter(step -> step.task.equals(id)).findFirst();
  }
}
