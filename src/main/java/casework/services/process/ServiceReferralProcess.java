package casework.services.process;

/** The names that serviceReferral.bpmn and its Java share. */
public final class ServiceReferralProcess {

  public static final String KEY = "serviceReferral";

  /** What the form of the task to prepare an offer sends, and is read once. */
  static final String CHOICE = "offerChoice";

  static final String TEXT = "offerText";

  /** The task that Java refers to. */
  public static final class Elements {
    public static final String PREPARE_OFFER = "userTask_prepareOffer";

    private Elements() {}
  }

  /** The messages that move a referral. */
  public static final class Messages {
    public static final String OFFER_ANSWERED = "offerAnswered";
    public static final String OFFER_TAKEN_BACK = "offerTakenBack";

    private Messages() {}
  }

  /** The process's variables. */
  public static final class Variables {
    public static final String OFFERED = "offered";
    public static final String REMIND_AT = "remindAt";
    public static final String LAPSES_AT = "lapsesAt";
    public static final String ACCEPTED = "accepted";
    public static final String AGAIN = "again";

    private Variables() {}
  }

  private ServiceReferralProcess() {}
}
