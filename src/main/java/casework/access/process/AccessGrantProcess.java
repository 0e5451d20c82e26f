package casework.access.process;

/** The names that accessGrant.bpmn and its Java share. */
public final class AccessGrantProcess {

  public static final String KEY = "accessGrant";

  /** The messages that move a grant. */
  public static final class Messages {
    public static final String ACCESS_OFFERED = "accessOffered";
    public static final String ACCESS_ANSWERED = "accessAnswered";
    public static final String REQUEST_WITHDRAWN = "requestWithdrawn";
    public static final String ACCESS_REVOKED = "accessRevoked";

    private Messages() {}
  }

  /** The process's variables. */
  public static final class Variables {
    public static final String ACCESS_REASON = "accessReason";
    public static final String CASE_OPEN = "caseOpen";
    public static final String REFERENCE_GIVEN = "referenceGiven";
    public static final String ALLOWED = "allowed";
    public static final String REASON = "reason";
    public static final String CLAUSE = "clause";
    public static final String REMIND_AT = "remindAt";
    public static final String ANSWER_BY = "answerBy";
    public static final String APPROVED = "approved";
    public static final String BEGINS_LATER = "beginsLater";
    public static final String BEGINS_AT = "beginsAt";
    public static final String ENDS_AT = "endsAt";
    public static final String CONFIRMED = "confirmed";
    public static final String TRY_AGAIN_AT = "tryAgainAt";

    private Variables() {}
  }

  private AccessGrantProcess() {}
}
