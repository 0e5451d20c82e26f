package casework.access;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Sows;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import casework.supportcase.AccessOnCase;
import casework.supportcase.Actor;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Requests of staff for access, and what the customer answers (T27, T28). Nothing is given without
 * an approval: to go on longer is another request.
 */
@Service
public class AccessRequests {

  private static final int LONGEST_ANSWER = 2_000;
  private static final Duration FURTHEST = Duration.ofDays(90);

  private final GrantBook book;
  private final GrantRows rows;
  private final GrantFlow flow;
  private final AccessTerms terms;
  private final AccessSettings settings;
  private final Administrators administrators;
  private final Customers customers;
  private final Sows sows;
  private final CaseReader cases;
  private final AccessOnCase onCase;

  AccessRequests(
      GrantBook book,
      GrantRows rows,
      GrantFlow flow,
      AccessTerms terms,
      AccessSettings settings,
      Administrators administrators,
      Customers customers,
      Sows sows,
      CaseReader cases,
      AccessOnCase onCase) {
    this.book = book;
    this.rows = rows;
    this.flow = flow;
    this.terms = terms;
    this.settings = settings;
    this.administrators = administrators;
    this.customers = customers;
    this.sows = sows;
    this.cases = cases;
    this.onCase = onCase;
  }

  /**
   * Asks for access. What the terms do not allow is on record as not allowed, with the reason and
   * the clause; the customer hears nothing of it.
   *
   * @param by the user id of a member of staff
   * @throws Problem if the request is not complete, is for longer than is allowed, or the case has
   *     one that waits for its answer
   */
  public Grant ask(NewRequest request, String by) {
    Customer customer = customers.get(request.customer());
    SupportCase of = caseOf(request.caseNumber(), customer);
    Long caseId = of == null ? null : (Long) of.id();
    return book.under(caseId, () -> ask(request, by, customer, caseId));
  }

  private Grant ask(NewRequest request, String by, Customer customer, @Nullable Long caseId) {
    Instant now = book.now();
    String reason = request.reason().name();
    terms.require(reason, request.policies());
    requireTime("minutes", request.time(), longest(customer, reason));
    requireStart(request.from(), now);
    administrators.requireSome(customer);
    refuseSecond(caseId);
    AccessTerms.Limits limits = terms.limits(reason);
    Wanted wanted =
        new Wanted(
            request.reason(),
            request.reference(),
            request.purpose(),
            List.copyOf(request.policies()),
            request.time(),
            request.from(),
            by,
            now,
            followed(request.follows(), customer));
    long id =
        rows.add(
            customer.id(),
            caseId,
            wanted,
            now.plus(limits.remindAfter()),
            now.plus(limits.answerWithin()));
    Grant asked = rows.lock(id).orElseThrow();
    book.note(asked, LedgerKind.ASKED, by, facts(asked));
    // Read under the case's lock: it may have closed since.
    flow.asked(asked, caseId != null && isOpen(caseId), isNamed(wanted, customer, now));
    return rows.find(id).orElseThrow();
  }

  /**
   * Approves all of a request, or part of it.
   *
   * @throws Problem if it is not the person's to approve, is more than was asked for or is allowed,
   *     or somebody answered before
   */
  public Grant approve(String number, Approval approval, Viewer.Contact by) {
    return book.change(
        number,
        asked -> {
          requireAwaited(asked, by);
          Set<String> policies =
              Objects.requireNonNullElse(
                  approval.policies(), Set.copyOf(asked.wanted().policies()));
          requirePart(asked, policies);
          Customer customer = customers.get(asked.customerId());
          Duration most = shorter(asked.wanted().time(), longest(customer, asked));
          Duration time = Objects.requireNonNullElse(approval.time(), most);
          requireTime("minutes", time, most);
          Instant now = book.now();
          Instant from = start(asked, now);
          Grant approved =
              asked.answered(
                  GrantState.GIVEN,
                  new Grant.Answer("", null, by.email(), now),
                  new Given(List.copyOf(policies), from, from.plus(time)));
          rows.update(approved);
          noteAnswer(approved, by, "APPROVED");
          Given given = approved.granted();
          book.note(
              approved,
              LedgerKind.APPROVED,
              by.email(),
              Map.of(
                  "policies", given.policies(),
                  "from", given.from().toString(),
                  "until", given.until().toString()));
          flow.answered(approved);
          return approved;
        });
  }

  /**
   * Refuses a request.
   *
   * @param why what staff are told; null where nothing was said
   */
  public Grant refuse(String number, @Nullable String why, Viewer.Contact by) {
    String said = Objects.requireNonNullElse(Said.optional("reason", why, LONGEST_ANSWER), "");
    return book.change(
        number,
        asked -> {
          requireAwaited(asked, by);
          Grant refused =
              asked.answered(
                  GrantState.REFUSED, new Grant.Answer(said, null, by.email(), book.now()), null);
          rows.update(refused);
          noteAnswer(refused, by, "REFUSED");
          book.note(refused, LedgerKind.REFUSED, by.email(), Map.of("reason", said));
          flow.answered(refused);
          return refused;
        });
  }

  /**
   * Takes a request back: staff need it no more.
   *
   * @throws Problem if it was answered before
   */
  public Grant withdraw(String number, String by) {
    return book.change(
        number,
        asked -> {
          requireState(asked, GrantState.ASKED, "withdrawn");
          Grant withdrawn =
              asked.answered(
                  GrantState.WITHDRAWN, new Grant.Answer("", null, by, book.now()), null);
          flow.withdrawn(withdrawn);
          return withdrawn;
        });
  }

  /** Returns how long an approval of a request may last at most, as of now. */
  public Duration mostOf(Grant asked) {
    return shorter(asked.wanted().time(), longest(customers.get(asked.customerId()), asked));
  }

  private void requireAwaited(Grant asked, Viewer.Contact by) {
    administrators.requireAnother(by, asked);
    requireState(asked, GrantState.ASKED, "answered");
  }

  static void requireState(Grant grant, GrantState needed, String what) {
    if (grant.state() != needed) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "%s cannot be %s: it is %s.".formatted(grant.number(), what, grant.state()));
    }
  }

  private void noteAnswer(Grant answered, Viewer.Contact by, String answer) {
    Long caseId = answered.caseId();
    if (caseId != null) {
      onCase.answered(
          SupportCase.numberOf(caseId), Actor.customer(by.fullName()), answered.number(), answer);
    }
  }

  /** Where it goes on from another, it begins when that one ends. */
  private Instant start(Grant asked, Instant now) {
    Instant wanted = asked.wanted().from();
    Instant from = wanted == null || wanted.isBefore(now) ? now : wanted;
    Long follows = asked.wanted().follows();
    if (follows == null) {
      return from;
    }
    Grant before = rows.find(follows).orElseThrow();
    boolean goesOn = before.state().isLive() && before.granted().until().isAfter(from);
    return goesOn ? before.granted().until() : from;
  }

  private static void requirePart(Grant asked, Collection<String> policies) {
    if (policies.isEmpty() || !asked.wanted().policies().containsAll(policies)) {
      throw Problem.field(
          "policies",
          "Approve at least one of those asked for: %s."
              .formatted(String.join(", ", asked.wanted().policies())));
    }
  }

  private static void requireTime(String field, Duration time, Duration most) {
    if (time.toMinutes() < 1 || time.compareTo(most) > 0) {
      throw Problem.field(
          field, "Access lasts from 1 to %d minutes here.".formatted(most.toMinutes()));
    }
  }

  private static void requireStart(@Nullable Instant from, Instant now) {
    if (from != null && (from.isBefore(now) || from.isAfter(now.plus(FURTHEST)))) {
      throw Problem.field(
          "from", "Access begins now, or later within %d days.".formatted(FURTHEST.toDays()));
    }
  }

  private void refuseSecond(@Nullable Long caseId) {
    if (caseId != null) {
      rows.ofCase(caseId).stream()
          .filter(other -> other.state() == GrantState.ASKED)
          .findFirst()
          .ifPresent(
              other -> {
                throw new Problem(
                    Kind.EXISTS_ALREADY,
                    "%s waits for the customer's answer already; withdraw it to ask for other access."
                        .formatted(other.number()));
              });
    }
  }

  private @Nullable Long followed(@Nullable String number, Customer customer) {
    if (number == null) {
      return null;
    }
    Grant before = book.get(number);
    if (before.customerId() != customer.id() || before.given() == null) {
      throw Problem.field("follows", "%s is no access of this customer.".formatted(number));
    }
    return before.id();
  }

  private @Nullable SupportCase caseOf(@Nullable String number, Customer customer) {
    if (number == null) {
      return null;
    }
    SupportCase named = cases.get(number);
    if (named.request().customerId() != customer.id()) {
      throw Problem.field("case", "%s is no case of this customer.".formatted(number));
    }
    return named;
  }

  /** Whether what it is for is named: an SOW must be the customer's, and in force (T16, T27). */
  private boolean isNamed(Wanted wanted, Customer customer, Instant now) {
    String reference = wanted.reference();
    return reference != null
        && (wanted.reason() != AccessReason.SOW
            || sows.inForce(customer, now).stream()
                .anyMatch(sow -> sow.number().equals(reference)));
  }

  private boolean isOpen(long caseId) {
    return !cases.get(SupportCase.numberOf(caseId)).state().isFinal();
  }

  private Duration longest(Customer customer, Grant asked) {
    return longest(customer, asked.wanted().reasonKey());
  }

  private Duration longest(Customer customer, String reasonKey) {
    return settings.of(customer).longest(terms.limits(reasonKey).longest());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  static Map<String, Object> facts(Grant grant) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Wanted wanted = grant.wanted();
    facts.put("customer", grant.customerId());
    facts.put("purpose", wanted.purpose());
    facts.put("policies", wanted.policies());
    facts.put("minutes", wanted.minutes());
    putIfKnown(facts, "case", grant.caseId() == null ? null : SupportCase.numberOf(grant.caseId()));
    putIfKnown(facts, "reason", wanted.reason());
    putIfKnown(facts, "reference", wanted.reference());
    putIfKnown(facts, "from", wanted.from());
    putIfKnown(
        facts, "follows", wanted.follows() == null ? null : Grant.numberOf(wanted.follows()));
    return facts;
  }

  private static void putIfKnown(Map<String, Object> facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value.toString());
    }
  }
}
