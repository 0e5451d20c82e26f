package casework.supportcase;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** What the process itself does to a case: it turns a request down, reminds, gives up, closes. */
@Service
public class CaseEndings {

  private final CaseBook book;

  CaseEndings(CaseBook book) {
    this.book = book;
  }

  /** Ends a request that is not entitled, and tells the customer why. */
  public void refuse(String number, String reason, String clause) {
    end(number, CaseState.REFUSED, EntryKind.REFUSED, reason, clause);
  }

  /** Ends a request that is work for Professional Services (T16). */
  public void refer(String number, String reason, String clause) {
    end(number, CaseState.REFERRED, EntryKind.REFERRED, reason, clause);
  }

  /**
   * Ends a request that Support does not cover (T13).
   *
   * @param reason the table's sentence; first line's own goes before it
   */
  public void notCovered(String number, String reason, String clause) {
    book.update(
        number,
        change -> {
          SupportCase.Progress progress = change.current().progress();
          if (progress.reason() == null) {
            say(change, reason);
            change.answer(reason, clause);
          }
          end(change, CaseState.NOT_COVERED, EntryKind.NOT_COVERED);
        });
  }

  /** Reminds a customer that its answer is awaited. */
  public void remind(String number) {
    book.update(
        number,
        change -> {
          say(
              change,
              "We still need your answer to go on with %s. Without it, we will close the case."
                  .formatted(number));
          change.note(EntryKind.REMINDED, Actor.CASEWORK);
        });
  }

  /** Stops waiting for a customer that does not answer. */
  public void giveUpWaiting(String number) {
    book.update(
        number,
        change -> {
          say(
              change,
              "We had no answer from you and close %s. Reply by reopening it if you still need us."
                  .formatted(number));
          change.note(EntryKind.WAITING_ENDED, Actor.CASEWORK);
        });
  }

  /** Closes a case. */
  public void close(String number) {
    book.update(
        number,
        change -> {
          change.to(CaseState.CLOSED, null);
          change.note(EntryKind.CLOSED, Actor.CASEWORK);
        });
  }

  private void end(String number, CaseState state, EntryKind kind, String reason, String clause) {
    book.update(
        number,
        change -> {
          say(change, reason);
          change.answer(reason, clause);
          end(change, state, kind);
        });
  }

  private static void end(CaseChange change, CaseState state, EntryKind kind) {
    SupportCase.Progress progress = change.current().progress();
    change.to(state, null);
    change.note(
        kind,
        Actor.CASEWORK,
        Map.of(
            "reason", Objects.requireNonNullElse(progress.reason(), ""),
            "clause", Objects.requireNonNullElse(progress.clause(), "")));
  }

  private static void say(CaseChange change, String text) {
    change.note(EntryKind.AUTOMATIC_MESSAGE, Actor.CASEWORK, Map.of("text", text));
  }
}
