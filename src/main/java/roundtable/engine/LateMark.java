package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import roundtable.kernel.Labelled;

/** What a list of tasks shows before the name of one that is late, and how whatever completes it knows without asking. */
enum LateMark implements Labelled {
  URGED("【催办】"),
  SUPERVISED("【督办】");

  private static final String ANY = "^【(催办|督办)】";
  private static final int RAISED = Task.PRIORITY_NORMAL + 25;
  private final String label;

  LateMark(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  void put(Task task) {
    task.setName(label + unmarked(task.getName()));
    task.setPriority(RAISED);
  }

  static void takeOff(Task task) {
    task.setName(unmarked(task.getName()));
    task.setPriority(Task.PRIORITY_NORMAL);
  }

  static boolean isOn(DelegateTask task) {
    return task.getPriority() == RAISED;
  }

  private static String unmarked(String name) {
    return name.replaceFirst(ANY, "");
  }
}
