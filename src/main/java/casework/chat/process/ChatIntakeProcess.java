package casework.chat.process;

/** The names that chatIntake.bpmn and its Java share. */
public final class ChatIntakeProcess {

  public static final String KEY = "chatIntake";

  private static final String BUSINESS_KEY = "chat ";

  private ChatIntakeProcess() {}

  /** The business key of a message's process. */
  static String businessKey(long event) {
    return BUSINESS_KEY + event;
  }

  /** The message whose process has a business key. */
  static long event(String businessKey) {
    return Long.parseLong(businessKey.substring(BUSINESS_KEY.length()));
  }
}
