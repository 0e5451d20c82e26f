package casework.notice;

import java.util.Arrays;
import java.util.List;

/** What people are told of. */
public enum NoticeKind {
  /** A request came in: when its clock starts, and what response is promised. */
  RECEIVED(false, "Your request came in"),
  /** It is refused, not covered, or work for Professional Services: why, by which clause. */
  TURNED_DOWN(false, "Your request is not served"),
  REPLY(false, "Somebody answers"),
  QUESTION(false, "We ask you something, and wait"),
  REMINDER(false, "We still wait for your answer"),
  SEVERITY(false, "The severity changes"),
  RESOLVED(false, "There is a solution"),
  CLOSED(false, "The case closes"),
  REOPENED(false, "The case is taken up again"),
  ASSIGNED(true, "You are given a case"),
  CUSTOMER_WROTE(true, "The customer of your case writes"),
  ALERT(true, "A target is at risk, or missed"),
  MENTION(true, "Somebody mentions you");

  private final boolean staff;
  private final String title;

  NoticeKind(boolean staff, String title) {
    this.staff = staff;
    this.title = title;
  }

  /** Whether it is for staff, rather than for customers. */
  public boolean isForStaff() {
    return staff;
  }

  public String title() {
    return title;
  }

  /** Returns the kinds that staff, or customers, are told of. */
  public static List<NoticeKind> of(boolean staff) {
    return Arrays.stream(values()).filter(kind -> kind.staff == staff).toList();
  }
}
