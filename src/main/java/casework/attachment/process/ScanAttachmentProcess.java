package casework.attachment.process;

/** The names that scanAttachment.bpmn and its Java share. */
public final class ScanAttachmentProcess {

  public static final String KEY = "scanAttachment";

  /** The process's variables. */
  public static final class Variables {
    public static final String ATTACHMENT = "attachment";

    private Variables() {}
  }

  private ScanAttachmentProcess() {}
}
