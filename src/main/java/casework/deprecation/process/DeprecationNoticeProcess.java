package casework.deprecation.process;

/** The names that deprecationNotice.bpmn and its Java share. */
public final class DeprecationNoticeProcess {

  public static final String KEY = "deprecationNotice";

  /** The elements that Java asks for. */
  public static final class Elements {
    public static final String APPROVE_NOTICE = "userTask_approveNotice";
    public static final String REACH_CUSTOMERS = "userTask_reachCustomers";

    private Elements() {}
  }

  /** The messages that move a notice. */
  public static final class Messages {
    public static final String NOTICE_SUBMITTED = "noticeSubmitted";
    public static final String DATES_CHANGED = "datesChanged";
    public static final String REACH_CHANGED = "reachChanged";
    public static final String NOTICE_WITHDRAWN = "noticeWithdrawn";

    private Messages() {}
  }

  /** The process's variables. */
  public static final class Variables {
    public static final String MATERIAL = "material";
    public static final String API = "api";
    public static final String NOTICE_MONTHS = "noticeMonths";
    public static final String SUPPORT_MONTHS = "supportMonths";
    public static final String RETRY_AFTER_DAYS = "retryAfterDays";
    public static final String RETRIES = "retries";
    public static final String CLAUSE = "clause";
    public static final String LAWFUL = "lawful";
    public static final String APPROVE_BY = "approveBy";
    public static final String APPROVED = "approved";
    public static final String NOTICE_AT = "noticeAt";
    public static final String NEXT_STEP = "nextStep";
    public static final String NEXT_AT = "nextAt";
    public static final String STAFF_NEEDED = "staffNeeded";

    private Variables() {}
  }

  private DeprecationNoticeProcess() {}
}
