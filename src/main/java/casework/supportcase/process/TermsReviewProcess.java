package casework.supportcase.process;

/** The names that termsReview.bpmn and its Java share. */
public final class TermsReviewProcess {

  public static final String KEY = "termsReview";

  /** The process's variables. */
  public static final class Variables {
    public static final String EFFECTIVE_FROM = "effectiveFrom";
    public static final String CUSTOMER = "customer";
    public static final String AFTER_CASE = "afterCase";
    public static final String MORE_CASES = "moreCases";

    private Variables() {}
  }

  private TermsReviewProcess() {}
}
