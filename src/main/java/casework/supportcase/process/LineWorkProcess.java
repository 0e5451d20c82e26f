package casework.supportcase.process;

/** The names that lineWork.bpmn and its Java share. */
public final class LineWorkProcess {

  public static final String KEY = "lineWork";

  /** The tasks and events that Java refers to. */
  public static final class Elements {
    public static final String WORK_CASE = "userTask_workCase";

    private Elements() {}
  }

  /** The process's variables. */
  public static final class Variables {
    public static final String LINE = "line";
    public static final String GROUP = "group";
    public static final String SEVERITY = "severity";
    public static final String COURSE = "course";
    public static final String IN_HOURS = "inHours";
    public static final String LINE_OPENS_AT = "lineOpensAt";
    public static final String ON_DUTY = "onDuty";

    private Variables() {}
  }

  /** A variable of ours that the diagram does not read: who worked, and goes on where work does. */
  static final String WORKER = "worker";

  private LineWorkProcess() {}
}
