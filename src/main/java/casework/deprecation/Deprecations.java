package casework.deprecation;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Role;
import casework.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices that a feature will be supported no more, as staff write and decide them (T31). */
@Service
public class Deprecations {

  private static final int LONGEST_REASON = 2_000;

  private final NoticeBook book;
  private final DeprecationRows rows;
  private final DeprecationHistory history;
  private final DeprecationFlow flow;
  private final Features features;
  private final Affected affected;
  private final Proofs proofs;

  Deprecations(
      NoticeBook book,
      DeprecationRows rows,
      DeprecationHistory history,
      DeprecationFlow flow,
      Features features,
      Affected affected,
      Proofs proofs) {
    this.book = book;
    this.rows = rows;
    this.history = history;
    this.flow = flow;
    this.features = features;
    this.affected = affected;
    this.proofs = proofs;
  }

  /**
   * Drafts a notice.
   *
   * @throws Problem if the feature has one already, or is retired
   */
  @Transactional
  public Deprecation draft(String featureKey, Draft draft, String by) {
    Feature feature = features.get(featureKey);
    affected.require(draft.audience());
    if (feature.state() == FeatureState.RETIRED
        || rows.ofFeature(feature.id()).stream().anyMatch(one -> one.state().isOpen())) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "%s is retired, or has a notice that is not over.".formatted(feature.name()));
    }
    Deprecation drafted = get(Deprecation.numberOf(rows.add(feature.id(), draft, by)));
    book.note(drafted, EventKind.DRAFTED, by, feature.key());
    flow.drafted(drafted);
    return drafted;
  }

  /**
   * Writes a draft anew. Whoever did so last is its author.
   *
   * @throws Problem if it is no draft any more
   */
  public Deprecation rewrite(String number, Draft draft, String by) {
    affected.require(draft.audience());
    return book.change(
        number,
        notice -> {
          require(notice, DeprecationState.DRAFT);
          book.note(notice, EventKind.CHANGED, by, "");
          return authored(notice.with(draft).to(DeprecationState.DRAFT, null), by);
        });
  }

  private static Deprecation authored(Deprecation notice, String by) {
    return new Deprecation(
        notice.id(),
        notice.featureId(),
        notice.draft(),
        notice.state(),
        by,
        notice.finding(),
        notice.terms(),
        notice.approvedBy(),
        notice.sentAt(),
        notice.reach(),
        notice.steps());
  }

  /**
   * Submits a draft. Where its dates break the rule it is a draft still, on record with the
   * earliest lawful ones: see its {@link Deprecation#finding}.
   *
   * @throws Problem if it is no draft
   */
  public Deprecation submit(String number, String by) {
    book.change(
        number,
        notice -> {
          require(notice, DeprecationState.DRAFT);
          flow.submitted(notice, features.get(notice.featureId()));
          return rows.find(notice.id()).orElseThrow();
        });
    return get(number);
  }

  /**
   * Approves a notice that was submitted, or refuses it with a reason.
   *
   * @throws Problem if nobody asks for it, or it is the person's own; and AccessDeniedException for
   *     whoever is not of leadership
   */
  public Deprecation answer(
      String number, boolean approved, @Nullable String reason, Viewer.Staff by) {
    Deprecation asked = get(number);
    if (!by.roles().contains(Role.LEADERSHIP)) {
      throw new AccessDeniedException("Leadership approves notices");
    }
    require(asked, DeprecationState.SUBMITTED);
    book.change(
        number,
        notice -> {
          flow.answer(notice, approved, reason, by.getName());
          return rows.find(notice.id()).orElseThrow();
        });
    return get(number);
  }

  /**
   * Records what the second person said, when the task is completed.
   *
   * @param by a user id
   * @throws Problem if it is the person's own, or is refused without a reason
   */
  public Deprecation answered(String number, boolean approved, @Nullable String reason, String by) {
    return book.change(
        number,
        notice -> {
          require(notice, DeprecationState.SUBMITTED);
          if (by.equals(notice.author())) {
            throw new Problem(
                Kind.NOT_POSSIBLE_NOW,
                "You wrote this notice yourself; somebody else approves it.");
          }
          if (approved) {
            book.note(notice, EventKind.APPROVED, by, "");
            return notice.approved(by);
          }
          String why = Said.needed("refusalReason", reason, LONGEST_REASON);
          book.note(notice, EventKind.REFUSED, by, why);
          return notice.to(DeprecationState.DRAFT, Finding.said(why));
        });
  }

  /**
   * Moves the dates of a notice that is approved or in force. Customers keep what they were told at
   * least: an earlier date needs a new notice.
   *
   * @throws Problem if a date is earlier, or has come already
   */
  public Deprecation changeDates(String number, LocalDate change, LocalDate end, String by) {
    return book.change(
        number,
        notice -> {
          if (notice.state() != DeprecationState.APPROVED) {
            require(notice, DeprecationState.IN_FORCE);
          }
          Draft before = notice.draft();
          requireLater("change", before.change(), change, notice.took(Steps.DEPRECATE));
          requireLater("supportEnd", before.supportEnd(), end, false);
          if (end.isBefore(change)) {
            throw Problem.field("supportEnd", "Support does not end before the change.");
          }
          Deprecation changed = notice.with(before.dated(change, end));
          book.note(
              changed,
              EventKind.DATES_CHANGED,
              by,
              "Change %s (was %s), support ends %s (was %s)"
                  .formatted(change, before.change(), end, before.supportEnd()));
          book.save(notice, changed);
          if (notice.state() == DeprecationState.IN_FORCE && !changed.equals(notice)) {
            flow.datesChanged(changed);
          }
          return rows.find(notice.id()).orElseThrow();
        });
  }

  private static void requireLater(String field, LocalDate before, LocalDate date, boolean came) {
    if (date.isBefore(before)) {
      throw Problem.field(
          field,
          "%s is earlier than %s, which customers were told (T31). An earlier date needs a new notice: withdraw this one."
              .formatted(date, before));
    }
    if (came && !date.equals(before)) {
      throw Problem.field(field, "The change has come already, on %s.".formatted(before));
    }
  }

  /**
   * Withdraws a notice. Customers who had it are told.
   *
   * @throws Problem if it is over, or no reason is said
   */
  public Deprecation withdraw(String number, @Nullable String reason, String by) {
    String why = Said.needed("reason", reason, LONGEST_REASON);
    return book.change(
        number,
        notice -> {
          if (!notice.state().isOpen()) {
            throw over(notice);
          }
          Deprecation withdrawn = notice.to(DeprecationState.WITHDRAWN, Finding.said(why));
          book.note(withdrawn, EventKind.WITHDRAWN, by, why);
          book.save(notice, withdrawn);
          flow.withdrawn(withdrawn);
          return rows.find(notice.id()).orElseThrow();
        });
  }

  /**
   * Returns a notice.
   *
   * @throws Problem if there is none of that number
   */
  public Deprecation get(String number) {
    return book.get(number);
  }

  /** Returns notices in some states, the newest first. */
  public List<Deprecation> list(Set<DeprecationState> states) {
    return states.isEmpty() ? List.of() : rows.in(states);
  }

  public Feature featureOf(Deprecation notice) {
    return features.get(notice.featureId());
  }

  public List<DeprecationEvent> historyOf(Deprecation notice) {
    return history.of(notice.id());
  }

  /** Returns the proof that customers have it, by their names. */
  public List<Proof> proofOf(Deprecation notice) {
    return proofs.of(notice);
  }

  /** Returns the last day on which this notice is in time; null before its dates were checked. */
  public @Nullable LocalDate latestNotice(Deprecation notice) {
    Deprecation.Terms terms = notice.terms();
    return terms == null
        ? null
        : terms.periods().latestNotice(notice.draft().change(), notice.draft().supportEnd());
  }

  private static void require(Deprecation notice, DeprecationState state) {
    if (notice.state() != state) {
      throw over(notice);
    }
  }

  private static Problem over(Deprecation notice) {
    return new Problem(
        Kind.NOT_POSSIBLE_NOW,
        "%s is %s.".formatted(notice.number(), Objects.toString(notice.state())));
  }
}
