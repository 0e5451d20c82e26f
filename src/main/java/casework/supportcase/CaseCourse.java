package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseFlow.CustomerAct;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The commands that set a case on its way. Each is refused where the case does not allow it. */
@Service
public class CaseCourse {

  private final CaseBook book;
  private final CaseFlow flow;
  private final Severities severities;
  private final FollowUps followUps;

  CaseCourse(CaseBook book, CaseFlow flow, Severities severities, FollowUps followUps) {
    this.book = book;
    this.flow = flow;
    this.severities = severities;
    this.followUps = followUps;
  }

  /**
   * Sets the severity: the vendor's to decide, at any time before the end (T17). Running clocks are
   * worked out anew from their start.
   *
   * @throws Problem if the table knows no such severity, or the case has ended
   */
  public SupportCase setSeverity(
      String number, @Nullable Integer readVersion, Actor staff, int severity, String reason) {
    return command(
        number,
        readVersion,
        change -> {
          Conversation.refuseIfEnded(change);
          Integer before = change.current().progress().severity();
          confirmSeverity(change, staff, severity, reason);
          flow.severityChanged(change.current(), before);
        });
  }

  /** Records a confirmed severity. */
  void confirmSeverity(CaseChange change, Actor staff, int severity, String reason) {
    severities.require(severity);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("severity", severity);
    data.put("confirmed", true);
    data.put("reason", reason);
    Integer before = change.current().progress().severity();
    if (before != null && before != severity) {
      data.put("before", before);
    }
    change.severity(severity, true);
    change.note(EntryKind.SEVERITY_SET, staff, data);
  }

  /** Asks the customer, and waits for its answer. */
  public SupportCase askCustomer(
      String number, @Nullable Integer readVersion, Actor staff, String question) {
    return command(
        number,
        readVersion,
        change -> {
          require(change, "ask the customer", CaseState.NEW, CaseState.OPEN);
          beginWait(change, staff, question);
          flow.changeCourse(change.current(), Course.ASK_CUSTOMER);
        });
  }

  /** Takes up work again without the customer's answer. */
  public SupportCase resume(String number, @Nullable Integer readVersion, Actor staff) {
    return command(
        number,
        readVersion,
        change -> {
          require(change, "resume", CaseState.WAITING_FOR_CUSTOMER);
          endWait(change, staff);
          flow.changeCourse(change.current(), LineWork.afterTheWait(change.current()));
        });
  }

  /**
   * Resolves a case.
   *
   * @param solution what the customer is told
   */
  public SupportCase resolve(
      String number, @Nullable Integer readVersion, Actor staff, String solution) {
    return command(
        number,
        readVersion,
        change -> {
          require(change, "resolve", CaseState.NEW, CaseState.OPEN, CaseState.WAITING_FOR_CUSTOMER);
          if (change.current().state() == CaseState.WAITING_FOR_CUSTOMER) {
            endWait(change, staff);
          }
          resolved(change, staff, solution);
          flow.changeCourse(change.current(), Course.RESOLVED);
        });
  }

  /** Records that the customer agrees with the solution; the case closes. */
  public SupportCase confirm(String number, @Nullable Integer readVersion, Actor customer) {
    return command(
        number,
        readVersion,
        change -> {
          require(change, "confirm", CaseState.RESOLVED);
          change.note(EntryKind.CONFIRMED, customer);
          flow.customerActed(change.current(), CustomerAct.CONFIRMED);
        });
  }

  /** Takes up a resolved case again, or a closed one within the period the table gives. */
  public SupportCase reopen(
      String number, @Nullable Integer readVersion, Actor actor, String reason) {
    return command(
        number,
        readVersion,
        change -> {
          SupportCase ended = change.current();
          require(change, "reopen", CaseState.RESOLVED, CaseState.CLOSED);
          if (ended.state() == CaseState.RESOLVED) {
            workAgain(change, actor, reason);
            flow.customerActed(change.current(), CustomerAct.REOPENED);
          } else {
            refuseIfTooLate(ended, change.at());
            workAgain(change, actor, reason);
            change.processInstance(flow.startAgain(change));
          }
        });
  }

  /** Records that the customer withdrew its request; the case ends. */
  public SupportCase withdraw(
      String number, @Nullable Integer readVersion, Actor customer, String reason) {
    return command(
        number,
        readVersion,
        change -> {
          Conversation.refuseIfEnded(change);
          change.to(CaseState.WITHDRAWN, null);
          change.note(EntryKind.WITHDRAWN, customer, Map.of("reason", reason));
          flow.customerActed(change.current(), CustomerAct.WITHDREW);
        });
  }

  static void beginWait(CaseChange change, Actor staff, String question) {
    Conversation.sayPublicly(change, staff, question);
    change.note(EntryKind.WAITING_BEGAN, staff, Map.of("reason", "customer"));
    change.to(CaseState.WAITING_FOR_CUSTOMER, change.current().progress().line());
  }

  static void endWait(CaseChange change, Actor actor) {
    change.note(EntryKind.WAITING_ENDED, actor);
    change.to(CaseState.OPEN, change.current().progress().line());
  }

  static void resolved(CaseChange change, Actor staff, String solution) {
    Conversation.sayPublicly(change, staff, solution);
    change.note(EntryKind.RESOLVED, staff);
    change.to(CaseState.RESOLVED, change.current().progress().line());
  }

  static void workAgain(CaseChange change, Actor actor, String reason) {
    change.note(EntryKind.REOPENED, actor, Map.of("reason", reason));
    LineWork.handOn(change);
  }

  private void refuseIfTooLate(SupportCase closed, Instant now) {
    Instant end = Objects.requireNonNull(closed.progress().endedAt());
    int days = followUps.of(closed).reopenWithinDays();
    if (now.isAfter(end.plus(Duration.ofDays(days)))) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "%s closed more than %d days ago. Raise a new case that names it."
              .formatted(closed.number(), days));
    }
  }

  private SupportCase command(
      String number, @Nullable Integer readVersion, Consumer<CaseChange> work) {
    return book.change(
            number,
            readVersion,
            change -> {
              work.accept(change);
              return change;
            })
        .current();
  }

  private static void require(CaseChange change, String what, CaseState... allowed) {
    SupportCase now = change.current();
    if (!Set.of(allowed).contains(now.state())) {
      if (now.state().isFinal()) {
        Conversation.refuseIfEnded(change);
      }
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "Cannot %s: %s is %s; it would have to be one of %s."
              .formatted(what, now.number(), now.state(), Set.of(allowed)));
    }
  }
}
