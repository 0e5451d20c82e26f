package casework.access;

import casework.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes reports of what staff did by a grant. Each is on record, whether it was allowed or not, and
 * shown to the customer; one that was not alarms both sides.
 */
@Service
public class AccessUses {

  /** How far the reporter's clock may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final GrantBook book;
  private final AccessLedger ledger;
  private final Letters letters;

  AccessUses(GrantBook book, AccessLedger ledger, Letters letters) {
    this.book = book;
    this.ledger = ledger;
    this.letters = letters;
  }

  /**
   * What became of reports.
   *
   * @param recorded how many are new
   * @param outside how many of them were not allowed
   */
  public record Taken(int recorded, int outside) {}

  /**
   * Records uses, all or none.
   *
   * @param by who reports
   * @throws Problem if there is no such grant, or a use lies in the future
   */
  public Taken report(String number, List<NewUse> uses, String by) {
    Grant known = book.get(number);
    return book.under(null, () -> take(known.id(), uses, by));
  }

  private Taken take(long id, List<NewUse> uses, String by) {
    int recorded = 0;
    int outside = 0;
    // Its lock keeps a report that comes twice at a time from being two uses.
    Grant used = book.changeLocked(id, grant -> grant);
    for (NewUse use : uses) {
      if (use.at().isAfter(book.now().plus(AHEAD))) {
        throw Problem.field(
            "at", "'%s' happens in the future, at %s.".formatted(use.key(), use.at()));
      }
      if (ledger.isFirstReport(id, use.key())) {
        String wrong = wrong(used, use);
        ledger.reported(id, use.key(), note(used, use, wrong, by));
        recorded++;
        outside += wrong == null ? 0 : 1;
      }
    }
    if (outside > 0) {
      letters.toAdministrators(Occasion.USED_OUTSIDE, used);
      letters.toLeadership(Occasion.USED_OUTSIDE, used);
    }
    return new Taken(recorded, outside);
  }

  private long note(Grant used, NewUse use, @Nullable String wrong, String by) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("use", use.kind().name());
    facts.put("when", use.at().toString());
    facts.put("person", use.person());
    facts.put("what", use.what());
    if (use.policy() != null) {
      facts.put("policy", use.policy());
    }
    if (wrong != null) {
      facts.put("wrong", wrong);
    }
    return ledger.add(
        used.id(),
        book.now(),
        wrong == null ? LedgerKind.USED : LedgerKind.USED_OUTSIDE,
        by,
        facts);
  }

  /** Why it was not allowed; null where it was. That a session is closed late is no use. */
  private static @Nullable String wrong(Grant used, NewUse use) {
    Given given = used.given();
    if (given == null) {
      return "NOT_GIVEN";
    }
    Instant at = use.at();
    if (at.isBefore(given.from())) {
      return "BEFORE";
    }
    Grant.Ended ended = used.ended();
    boolean over = !at.isBefore(given.until()) || (ended != null && at.isAfter(ended.at()));
    if (over && use.kind() != NewUse.Kind.SESSION_CLOSED) {
      return "AFTER";
    }
    return use.policy() != null && !given.policies().contains(use.policy()) ? "POLICY" : null;
  }
}
