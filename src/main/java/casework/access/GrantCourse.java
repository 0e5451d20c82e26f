package casework.access;

import casework.supportcase.AccessOnCase;
import casework.supportcase.Actor;
import casework.supportcase.SupportCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a grant that its process takes. */
@Service
public class GrantCourse {

  /** What the case's ledger says of a request that nobody waits for any more. */
  private static final String WITHDRAWN = "WITHDRAWN";

  private static final String EXPIRED = "EXPIRED";

  private static final Duration BETWEEN_ALARMS = Duration.ofMinutes(15);

  /** At growing distances, and then once a minute for as long as it takes. */
  private static final List<Duration> DISTANCES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1));

  private final GrantBook book;
  private final AccessLedger ledger;
  private final AccessOnCase onCase;
  private final OrganizationAccess organizations;
  private final Letters letters;
  private final TransactionTemplate apart;

  GrantCourse(
      GrantBook book,
      AccessLedger ledger,
      AccessOnCase onCase,
      OrganizationAccess organizations,
      Letters letters,
      PlatformTransactionManager transactions) {
    this.book = book;
    this.ledger = ledger;
    this.onCase = onCase;
    this.organizations = organizations;
    this.letters = letters;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What an attempt to end access came to.
   *
   * @param tryAgainAt when to try again, where it is not confirmed
   */
  public record Attempt(boolean confirmed, Instant tryAgainAt) {}

  /** Records that the terms do not allow it. */
  public void notAllowed(String number, String reason, String clause) {
    Grant refused =
        change(
            number,
            asked ->
                asked.answered(
                    GrantState.NOT_ALLOWED,
                    new Grant.Answer(reason, clause, GrantEntry.CASEWORK, book.now()),
                    null));
    book.note(
        refused,
        LedgerKind.NOT_ALLOWED,
        GrantEntry.CASEWORK,
        Map.of("reason", reason, "clause", clause));
  }

  /** Asks the customer's administrators; a case that it is for waits from now on. */
  public void askAdministrators(String number) {
    Grant asked = book.get(number);
    onCase(
        asked, (cases, of) -> cases.awaited(of, Actor.staff(asked.wanted().by()), asked.number()));
    letters.toAdministrators(Occasion.ASKED, asked);
  }

  /** Reminds the customer's administrators. */
  public void remind(String number) {
    Grant asked = book.get(number);
    book.note(asked, LedgerKind.REMINDED, GrantEntry.CASEWORK, Map.of());
    letters.toAdministrators(Occasion.REMINDER, asked);
  }

  /** Records that nobody answered in time. */
  public void expire(String number) {
    Grant expired =
        change(
            number,
            asked ->
                asked.answered(
                    GrantState.EXPIRED,
                    new Grant.Answer("", null, GrantEntry.CASEWORK, book.now()),
                    null));
    onCase(expired, (cases, of) -> cases.answered(of, Actor.CASEWORK, number, EXPIRED));
    book.note(expired, LedgerKind.EXPIRED, GrantEntry.CASEWORK, Map.of());
    letters.toAsker(Occasion.EXPIRED, expired);
    letters.toAdministrators(Occasion.EXPIRED, expired);
  }

  /** Records that nobody waits for an answer any more. */
  public void withdrawn(String number) {
    Grant grant = change(number, UnaryOperator.identity());
    Grant.Answer answer = Objects.requireNonNull(grant.answer());
    onCase(grant, (cases, of) -> cases.answered(of, Actor.CASEWORK, number, WITHDRAWN));
    book.note(grant, LedgerKind.WITHDRAWN, answer.by(), Map.of("reason", answer.text()));
    letters.toAdministrators(Occasion.WITHDRAWN, grant);
  }

  /** Tells whoever asked what the customer answered. */
  public void tellAnswer(String number) {
    letters.toAsker(Occasion.ANSWERED, book.get(number));
  }

  /**
   * Has the product give access, if it is still to be given.
   *
   * @throws AccessNotSet if the product was not told; what it said is kept
   */
  public void give(String number) throws AccessNotSet {
    Grant given = book.get(number);
    if (!given.isInForce(book.now())) {
      return;
    }
    try {
      organizations.set(given.customerId());
    } catch (AccessNotSet failed) {
      apart(given.id(), grant -> troubled(grant, failed));
      throw failed;
    }
    Grant now = change(number, GrantCourse::begun);
    if (now.state() == GrantState.ACTIVE && given.state() == GrantState.GIVEN) {
      onCase(now, (cases, of) -> cases.began(of, number));
      book.note(
          now,
          LedgerKind.BEGAN,
          GrantEntry.CASEWORK,
          Map.of("until", now.granted().until().toString()));
      letters.toAdministrators(Occasion.BEGAN, now);
    }
  }

  /**
   * Has the product end access: what is over is recorded first, in a transaction of its own, so
   * that nobody tells the product of it any more.
   */
  public Attempt end(String number) {
    Grant over = apart(book.get(number).id(), this::overByTime);
    try {
      organizations.set(over.customerId());
    } catch (AccessNotSet failed) {
      Grant troubled = change(number, grant -> troubled(grant, failed));
      return new Attempt(false, book.now().plus(distance(troubled.trouble().attempts())));
    }
    Grant ended = change(number, GrantCourse::ended);
    Grant.Ended why = Objects.requireNonNull(ended.ended());
    boolean began = entries(ended).stream().anyMatch(entry -> entry.kind() == LedgerKind.BEGAN);
    if (began) {
      onCase(ended, (cases, of) -> cases.ended(of, number));
    }
    book.note(
        ended,
        LedgerKind.ENDED,
        GrantEntry.CASEWORK,
        Map.of("cause", why.cause().name(), "since", why.at().toString()));
    letters.toAdministrators(Occasion.ENDED, ended);
    return new Attempt(true, book.now());
  }

  /** Alarms people that access has not ended, unless they were alarmed a short while ago. */
  public void alarm(String number) {
    Grant ending = book.get(number);
    Grant.Trouble trouble = ending.trouble();
    Instant now = book.now();
    Instant before = trouble.alarmedAt();
    if (before != null && now.isBefore(before.plus(BETWEEN_ALARMS))) {
      return;
    }
    Grant alarmed =
        change(
            number,
            grant -> grant.with(new Grant.Trouble(trouble.problem(), trouble.attempts(), now)));
    book.note(
        alarmed,
        LedgerKind.END_FAILED,
        GrantEntry.CASEWORK,
        Map.of(
            "problem", Objects.requireNonNullElse(trouble.problem(), ""),
            "attempts", trouble.attempts()));
    letters.toLeadership(Occasion.NOT_ENDED, alarmed);
  }

  private static Duration distance(int attempts) {
    return DISTANCES.get(Math.min(Math.max(attempts, 1), DISTANCES.size()) - 1);
  }

  private Grant overByTime(Grant grant) {
    return grant.state().isLive()
        ? grant.to(GrantState.ENDING, new Grant.Ended(EndCause.TIME, book.now()))
        : grant;
  }

  private static Grant begun(Grant grant) {
    return grant.state() == GrantState.GIVEN
        ? grant.to(GrantState.ACTIVE, null).with(Grant.Trouble.NONE)
        : grant;
  }

  private static Grant ended(Grant grant) {
    return grant.to(GrantState.ENDED, grant.ended()).with(Grant.Trouble.NONE);
  }

  private static Grant troubled(Grant grant, AccessNotSet failed) {
    Grant.Trouble before = grant.trouble();
    return grant.with(
        new Grant.Trouble(
            String.valueOf(failed.getMessage()), before.attempts() + 1, before.alarmedAt()));
  }

  /** Commits before it returns; the case, which it does not touch, stays free. */
  private Grant apart(long id, UnaryOperator<Grant> work) {
    return Objects.requireNonNull(apart.execute(status -> book.changeLocked(id, work)));
  }

  private Grant change(String number, UnaryOperator<Grant> work) {
    return book.change(number, work);
  }

  private List<GrantEntry> entries(Grant grant) {
    return ledger.of(grant.id());
  }

  private void onCase(Grant grant, BiConsumer<AccessOnCase, String> work) {
    Long caseId = grant.caseId();
    if (caseId != null) {
      work.accept(onCase, SupportCase.numberOf(caseId));
    }
  }
}
