package casework.outbox.process;

/** The names that delivery.bpmn and its Java share. */
public final class DeliveryProcess {

  public static final String KEY = "delivery";

  private static final String BUSINESS_KEY = "outbox ";

  /** The process's variables. */
  public static final class Variables {
    public static final String HELD = "held";
    public static final String GOES_OUT_AT = "goesOutAt";

    private Variables() {}
  }

  private DeliveryProcess() {}

  /** The business key of a message's process. */
  static String businessKey(long message) {
    return BUSINESS_KEY + message;
  }

  /** The message whose process has a business key. */
  static long message(String businessKey) {
    return Long.parseLong(businessKey.substring(BUSINESS_KEY.length()));
  }
}
