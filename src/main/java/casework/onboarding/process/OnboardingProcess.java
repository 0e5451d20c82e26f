package casework.onboarding.process;

/** The names that onboarding.bpmn and its Java share. */
public final class OnboardingProcess {

  public static final String KEY = "onboarding";

  /** The tasks and events that Java refers to. */
  public static final class Elements {
    public static final String TAKE_STEP = "userTask_takeStep";
    public static final String HOLD_FIRST_REVIEW = "userTask_holdFirstReview";
    public static final String STEP_OVERDUE = "event_stepOverdue";

    private Elements() {}
  }

  /** The messages that move an onboarding. */
  public static final class Messages {
    public static final String STEP_CLOSED = "stepClosed";
    public static final String TERMS_CHANGED = "termsChanged";
    public static final String ONBOARDING_CANCELLED = "onboardingCancelled";

    private Messages() {}
  }

  /** The process's variables. */
  public static final class Variables {
    /** Lists of keys, which are not kept. */
    public static final String CUSTOMER_STEPS = "customerSteps";

    public static final String STAFF_STEPS = "staffSteps";

    /** The key of the step that an instance of a task is about. */
    public static final String STEP = "step";

    /** The same, where a message finds it. */
    public static final String STEP_KEY = "stepKey";

    public static final String NEXT_MOMENT = "nextMoment";
    public static final String CHANGE_COUNTS_AT = "changeCountsAt";
    public static final String CUSTOMER_LATE = "customerLate";
    public static final String TOO_LATE = "tooLate";
    public static final String REVIEW_TO_HOLD = "reviewToHold";

    private Variables() {}
  }

  private OnboardingProcess() {}
}
