package casework.supportcase.process;

/** The names that leadershipReview.bpmn and its Java share. */
public final class LeadershipReviewProcess {

  public static final String KEY = "leadershipReview";

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

  private LeadershipReviewProcess() {}
}
