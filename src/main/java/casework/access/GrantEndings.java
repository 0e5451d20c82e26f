package casework.access;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import casework.supportcase.CaseChanged;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Ends access before its time: at the word of the customer or of staff, and with its case. */
@Service
public class GrantEndings {

  private static final int LONGEST_REASON = 2_000;
  private static final String CASE_ENDED = "The case has ended.";

  private final GrantBook book;
  private final GrantRows rows;
  private final GrantFlow flow;

  GrantEndings(GrantBook book, GrantRows rows, GrantFlow flow) {
    this.book = book;
    this.rows = rows;
    this.flow = flow;
  }

  /**
   * Ends access at once.
   *
   * @param by an administrator of the customer, or a member of staff who needs it no more
   * @param why in words; null where nothing was said
   * @throws Problem if it is not in force, and will not be
   */
  public Grant revoke(String number, @Nullable String why, Viewer by) {
    if (by instanceof Viewer.Contact contact) {
      Administrators.require(contact, book.get(number).customerId());
    }
    String said = Said.optional("reason", why, LONGEST_REASON);
    EndCause cause = by instanceof Viewer.Contact ? EndCause.CUSTOMER : EndCause.STAFF;
    Grant known = book.get(number);
    return book.under(known.caseId(), () -> revokeLocked(known.id(), cause, by.getName(), said));
  }

  /** As {@link #revoke}, for whoever holds the lock of the grant's case. */
  Grant revokeLocked(long id, EndCause cause, String by, @Nullable String why) {
    return book.changeLocked(
        id,
        live -> {
          if (!live.state().isLive()) {
            throw new Problem(
                Kind.NOT_POSSIBLE_NOW,
                "%s cannot be ended: it is %s.".formatted(live.number(), live.state()));
          }
          Grant ending = ending(live, cause);
          rows.update(ending);
          Map<String, Object> facts = new LinkedHashMap<>();
          facts.put("cause", cause.name());
          if (why != null) {
            facts.put("reason", why);
          }
          book.note(ending, LedgerKind.REVOKED, by, facts);
          flow.revoked(ending);
          return ending;
        });
  }

  /**
   * Ends what a case was the reason for, in the case's own transaction. Its ledger is written
   * already, and that of the grants is not to be locked by many cases at a time: both hear of it
   * from the processes, which go on by themselves.
   */
  @EventListener
  void caseChanged(CaseChanged event) {
    if (event.supportCase().state().isFinal()) {
      rows.ofCase(event.supportCase().id()).stream()
          .filter(grant -> !grant.state().isOver())
          .forEach(grant -> book.changeLocked(grant.id(), this::withItsCase));
    }
  }

  private Grant withItsCase(Grant grant) {
    if (grant.state() == GrantState.ASKED) {
      Grant withdrawn =
          grant.answered(
              GrantState.WITHDRAWN,
              new Grant.Answer(CASE_ENDED, null, GrantEntry.CASEWORK, book.now()),
              null);
      flow.withdrawn(withdrawn);
      return withdrawn;
    }
    if (grant.state().isLive()) {
      Grant ending = ending(grant, EndCause.CASE_CLOSED);
      flow.revoked(ending);
      return ending;
    }
    return grant;
  }

  private Grant ending(Grant live, EndCause cause) {
    Instant now = book.now();
    return live.to(GrantState.ENDING, new Grant.Ended(cause, now));
  }
}
