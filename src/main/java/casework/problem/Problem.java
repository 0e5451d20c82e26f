package casework.problem;

import java.time.Duration;
import java.util.Map;

/**
 * Something the caller can put right. It leaves REST as a problem detail; Tasklist shows its
 * message.
 */
public class Problem extends RuntimeException {

  /** The member that says after how many seconds to try again; it leaves as a header too. */
  public static final String RETRY_AFTER = "retryAfterSeconds";

  private static final long serialVersionUID = 1L;

  /** What went wrong, in kinds that a caller's program can tell apart. */
  public enum Kind {
    INVALID_FIELD(400, "A field is wrong"),
    MALFORMED_BODY(400, "The body cannot be read"),
    BAD_SIGNATURE(401, "The signature is not good"),
    UNKNOWN_CASE(404, "No such case"),
    UNKNOWN_CUSTOMER(404, "No such customer"),
    UNKNOWN_PART(404, "No such part"),
    UNKNOWN_CLOCK(404, "No such clock"),
    UNKNOWN_MESSAGE(404, "No such message"),
    UNKNOWN_ARTICLE(404, "No such article"),
    UNKNOWN_ACCOUNT(404, "No such account"),
    UNKNOWN_TOKEN(404, "No such token"),
    UNKNOWN_GRANT(404, "No such access"),
    UNKNOWN_ONBOARDING(404, "No such onboarding"),
    UNKNOWN_FEATURE(404, "No such feature"),
    UNKNOWN_DEPRECATION(404, "No such notice"),
    UNLAWFUL_DATE(422, "A date breaks the terms"),
    NOT_POSSIBLE_NOW(409, "This is not possible now"),
    UNKNOWN_ATTACHMENT(404, "No such file"),
    FILE_WITHHELD(409, "The file cannot be had now"),
    TOO_LARGE(413, "That is too large"),
    TYPE_NOT_TAKEN(415, "Files of this type are not taken"),
    INFECTED(422, "The file carries a virus"),
    CASE_CLOSED(409, "The case has ended"),
    CHANGED_MEANWHILE(412, "Someone changed it meanwhile"),
    EXISTS_ALREADY(409, "That exists already"),
    KEY_REUSED(422, "The idempotency key was used for another request"),
    UNKNOWN_SEVERITY(422, "No such severity"),
    TOO_MANY_REQUESTS(429, "Too many at a time"),
    BROKEN_TERMS(500, "The terms in the tables cannot be worked out");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String title() {
      return title;
    }

    /** Returns the last part of the problem's type, such as {@code unknown-case}. */
    public String slug() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;
  private final transient Map<String, Object> more;

  /**
   * Says what is wrong, where, and what to do.
   *
   * @param detail one or two sentences for a person
   */
  public Problem(Kind kind, String detail) {
    this(kind, detail, Map.of());
  }

  private Problem(Kind kind, String detail, Map<String, Object> more) {
    super(detail);
    this.kind = kind;
    this.more = more;
  }

  /** A problem with one field of what was sent. */
  public static Problem field(String field, String detail) {
    return new Problem(Kind.INVALID_FIELD, detail, Map.of("field", field));
  }

  /** A problem with further members that a caller's program can read. */
  public static Problem with(Kind kind, String detail, Map<String, Object> more) {
    return new Problem(kind, detail, Map.copyOf(more));
  }

  /** Too much at a time: the caller is to wait. */
  public static Problem wait(Duration wait, String detail) {
    return new Problem(
        Kind.TOO_MANY_REQUESTS,
        detail,
        Map.of(RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds())));
  }

  public Kind kind() {
    return kind;
  }

  /** Returns further members of the problem detail. */
  public Map<String, Object> more() {
    return more;
  }
}
