package casework.supportcase.process;

/** The names that supportCase.bpmn and its Java share. */
public final class SupportCaseProcess {

  public static final String KEY = "supportCase";

  /** The events and tasks that Java refers to. */
  public static final class Elements {
    public static final String TRIAGE_CASE = "userTask_triageCase";
    public static final String AWAIT_CUSTOMER = "userTask_awaitCustomer";
    public static final String CLOCK_MOMENT = "event_clockMoment";
    public static final String NEXT_CLOCK_MOMENT = "event_nextClockMoment";

    private Elements() {}
  }

  /** The messages that move a case. */
  public static final class Messages {
    public static final String CASE_REOPENED = "caseReopened";
    public static final String COURSE_CHANGED = "courseChanged";
    public static final String CUSTOMER_REPLIED = "customerReplied";
    public static final String CUSTOMER_CONFIRMED = "customerConfirmed";
    public static final String CASE_CONTINUED = "caseContinued";
    public static final String CUSTOMER_WITHDREW = "customerWithdrew";
    public static final String CASE_MERGED = "caseMerged";

    private Messages() {}
  }

  /** The process's variables. */
  public static final class Variables {
    public static final String CONTRACT_IN_FORCE = "contractInForce";
    public static final String CHANNEL_IN_PLAN = "channelInPlan";
    public static final String SOW_COVERED = "sowCovered";
    public static final String FEATURE_SUPPORT_ENDED = "featureSupportEnded";
    public static final String CATEGORY = "category";
    public static final String SUBJECT_AREA = "subjectArea";
    public static final String PRODUCTION_IMPACT = "productionImpact";
    public static final String CORE_FUNCTION_IMPAIRED = "coreFunctionImpaired";
    public static final String PRIVACY_BREACHED = "privacyBreached";
    public static final String WORKAROUND = "workaround";
    public static final String PROPOSED_SEVERITY = "proposedSeverity";
    public static final String ENTITLED = "entitled";
    public static final String COVERAGE = "coverage";
    public static final String REASON = "reason";
    public static final String CLAUSE = "clause";
    public static final String SEVERITY = "severity";
    public static final String SEVERITY_REASON = "severityReason";
    public static final String TRIAGED = "triaged";
    public static final String ALL_HANDS = "allHands";
    public static final String COURSE = "course";
    public static final String ASKING_GROUP = "askingGroup";
    public static final String REMINDER_DUE_AT = "reminderDueAt";
    public static final String AUTO_CLOSE_AT = "autoCloseAt";
    public static final String CONFIRM_BY = "confirmBy";
    public static final String NEXT_CLOCK_MOMENT = "nextClockMoment";
    public static final String ALERT_DUE = "alertDue";
    public static final String CLOCK = "clock";
    public static final String ALERT_SEVERITY = "alertSeverity";
    public static final String MEASURE = "measure";
    public static final String SHARE = "share";
    public static final String IN_HOURS = "inHours";
    public static final String RECIPIENTS = "recipients";
    public static final String LEADERSHIP_NEEDED = "leadershipNeeded";

    private Variables() {}
  }

  private SupportCaseProcess() {}
}
