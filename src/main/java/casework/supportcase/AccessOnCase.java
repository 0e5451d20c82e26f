package casework.supportcase;

import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What a case's ledger says of support's access to its customer's organization (T14, T27 to T29).
 * While the customer's approval is awaited, clocks that pause for the customer stand still: a pause
 * with a reason of its own, beside a wait for an answer. The case's state does not change, for work
 * that needs no access goes on.
 */
@Service
public class AccessOnCase {

  private static final String GRANT = "grant";

  private final CaseBook book;

  AccessOnCase(CaseBook book) {
    this.book = book;
  }

  /**
   * Runs work on grants of a case under the case's lock, so that whoever changes a case and whoever
   * changes a grant of it never wait for each other.
   */
  public void with(String number, Runnable work) {
    book.update(number, change -> work.run());
  }

  /** Records that an approval is awaited from now on. */
  public void awaited(String number, Actor by, String grant) {
    note(number, EntryKind.ACCESS_AWAITED, by, Map.of(GRANT, grant, "reason", Facts.APPROVAL));
  }

  /**
   * Records that the approval is awaited no more.
   *
   * @param answer what became of the request, such as "APPROVED"
   */
  public void answered(String number, Actor by, String grant, String answer) {
    note(number, EntryKind.ACCESS_ANSWERED, by, Map.of(GRANT, grant, "answer", answer));
  }

  public void began(String number, String grant) {
    note(number, EntryKind.ACCESS_BEGAN, Actor.CASEWORK, Map.of(GRANT, grant));
  }

  public void ended(String number, String grant) {
    note(number, EntryKind.ACCESS_ENDED, Actor.CASEWORK, Map.of(GRANT, grant));
  }

  private void note(String number, EntryKind kind, Actor by, Map<String, Object> data) {
    book.update(number, change -> change.note(kind, by, data));
  }
}
