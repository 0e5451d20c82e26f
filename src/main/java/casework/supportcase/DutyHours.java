package casework.supportcase;

import casework.sla.WorkingTime;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** The customer's support hours, as the availability of a line asks about them (T23-T25). */
@Service
public class DutyHours {

  private final CaseBook book;
  private final CaseTerms terms;

  DutyHours(CaseBook book, CaseTerms terms) {
    this.book = book;
    this.terms = terms;
  }

  /**
   * The hours at this moment.
   *
   * @param opensAt when they open next; this moment where they are open
   */
  public record Now(boolean open, Instant opensAt) {}

  /** Returns how a case's support hours stand. */
  public Now of(String number) {
    return book.change(
        number,
        change -> {
          WorkingTime hours = terms.of(change.current()).supportHours();
          return new Now(
              hours.isOpen(change.at()),
              hours.nextOpening(change.at()).orElse(SupportCase.Due.NEVER));
        });
  }
}
