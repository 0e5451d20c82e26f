package casework.attachment;

/** Sees to it that a file is scanned later which could not be scanned when it came. */
public interface LateScans {

  /** Has an attachment scanned once the running transaction has committed. */
  void expect(long attachment, String caseNumber);
}
