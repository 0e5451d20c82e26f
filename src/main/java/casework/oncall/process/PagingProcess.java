package casework.oncall.process;

/** The names that paging.bpmn and its Java share. */
public final class PagingProcess {

  public static final String KEY = "paging";

  /** The messages that end a page. */
  public static final class Messages {
    public static final String PAGE_ACKNOWLEDGED = "pageAcknowledged";
    public static final String PAGE_OVER = "pageOver";

    private Messages() {}
  }

  /** The process's variables. */
  public static final class Variables {
    public static final String SEVERITY = "severity";
    public static final String LINE = "line";
    public static final String OCCASION = "occasion";
    public static final String IN_HOURS = "inHours";
    public static final String HOURS_OPEN_AT = "hoursOpenAt";
    public static final String PAGE_WHEN = "pageWhen";
    public static final String MINUTES = "minutes";
    public static final String PEOPLE = "people";
    public static final String BY_MAIL = "byMail";
    public static final String BY_CHAT = "byChat";
    public static final String BY_PAGER_DUTY = "byPagerDuty";
    public static final String ANYBODY_LEFT = "anybodyLeft";
    public static final String NEXT_AT = "nextAt";

    private Variables() {}
  }

  private PagingProcess() {}
}
