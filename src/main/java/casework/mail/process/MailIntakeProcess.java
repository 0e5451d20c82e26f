package casework.mail.process;

/** The names that mailIntake.bpmn and its Java share. */
public final class MailIntakeProcess {

  public static final String KEY = "mailIntake";

  private MailIntakeProcess() {}
}
