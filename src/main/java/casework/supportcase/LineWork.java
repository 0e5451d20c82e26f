package casework.supportcase;

import casework.problem.Problem;
import casework.supportcase.CaseFlow.Course;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the lines decide when they complete their tasks. The process moves by itself afterwards;
 * these commands only record, and refuse what does not hold together.
 */
@Service
public class LineWork {

  private final CaseBook book;
  private final CaseCourse course;
  private final Severities severities;
  private final Exclusions exclusions;

  LineWork(CaseBook book, CaseCourse course, Severities severities, Exclusions exclusions) {
    this.book = book;
    this.course = course;
    this.severities = severities;
    this.exclusions = exclusions;
  }

  /**
   * First line's triage.
   *
   * @param severity the severity as the vendor decides it
   * @param reason why, where it is not the suggested one
   * @param reply what the customer is told: needed to resolve, ask or turn down
   */
  public record Triage(
      int severity,
      @Nullable String reason,
      Course course,
      @Nullable String reply,
      @Nullable String note) {}

  /** What a line decided. */
  public record Outcome(
      Course course, @Nullable String reply, @Nullable String note, boolean workaround) {}

  /**
   * Records a triage.
   *
   * @throws Problem if something that it needs is missing
   */
  public void triage(String number, Actor staff, Triage triage) {
    book.update(
        number,
        change -> {
          severities.require(triage.severity());
          Integer suggested = change.current().progress().severity();
          boolean agrees = suggested != null && suggested == triage.severity();
          if (!agrees && triage.reason() == null) {
            throw Problem.field(
                "triageReason",
                "You chose severity %d where %s was suggested: say why. The customer may ask."
                    .formatted(triage.severity(), suggested));
          }
          course.confirmSeverity(
              change,
              staff,
              triage.severity(),
              triage.reason() == null ? "As suggested" : triage.reason());
          change.note(EntryKind.TRIAGED, staff, Map.of("course", triage.course().name()));
          record(change, staff, new Outcome(triage.course(), triage.reply(), triage.note(), false));
          if (triage.course() == Course.RESOLVER) {
            handOn(change);
          }
        });
  }

  /**
   * Records what a line did and decided.
   *
   * @param by the line; where it asks the customer, the case comes back to it
   * @throws Problem if something that the decision needs is missing
   */
  public void worked(String number, Line by, Actor staff, Outcome outcome) {
    book.update(
        number,
        change -> {
          SupportCase.Progress before = change.current().progress();
          if (outcome.course() == Course.ASK_CUSTOMER && before.line() != by) {
            change.to(before.state(), by);
          }
          record(change, staff, outcome);
        });
  }

  /**
   * Records what leadership decided about an escalation (T25).
   *
   * @param reply what the customer is told; null for nothing
   */
  public void decided(
      String number, Actor staff, String decision, @Nullable String reply, @Nullable String note) {
    book.update(
        number,
        change -> {
          change.note(EntryKind.LEADERSHIP_DECIDED, staff, Map.of("decision", decision));
          record(change, staff, new Outcome(Course.WORK_ON, reply, note, false));
        });
  }

  /**
   * Records that a line has the case now.
   *
   * @param isThere whether somebody still belongs to the line
   * @return who of the line goes on with it, if it was the line's before and that person is there
   */
  public Optional<String> engaged(String number, Line line, Predicate<String> isThere) {
    return book.change(
        number,
        change -> {
          SupportCase.Progress before = change.current().progress();
          change.note(EntryKind.LINE_ENGAGED, Actor.CASEWORK, Map.of("line", line.name()));
          if (line == Line.LEADERSHIP) {
            return Optional.empty();
          }
          change.to(before.state(), line);
          if (before.owner() != null && (before.line() != line || !isThere.test(before.owner()))) {
            disown(change);
          }
          return Optional.ofNullable(change.current().progress().owner());
        });
  }

  /**
   * Records who has a case now.
   *
   * @param by who took it, or gave it to the owner
   * @param resolver whether it was taken to be worked on, rather than to be triaged or watched
   */
  public void taken(String number, String owner, Actor by, boolean resolver) {
    book.update(
        number,
        change -> {
          if (!owner.equals(change.current().progress().owner())) {
            change.owner(owner);
            change.note(
                EntryKind.OWNER_SET,
                by,
                resolver ? Map.of("owner", owner, "resolver", true) : Map.of("owner", owner));
          }
        });
  }

  /** Records that someone put a case back: nobody has it, if it was that person's. */
  public void putBack(String number, String owner) {
    book.update(
        number,
        change -> {
          if (owner.equals(change.current().progress().owner())) {
            disown(change);
          }
        });
  }

  /** Gives a case to second line, where nobody has it yet. */
  static void handOn(CaseChange change) {
    SupportCase.Progress before = change.current().progress();
    if (before.line() != Line.SECOND_LINE && before.owner() != null) {
      disown(change);
    }
    change.to(CaseState.OPEN, Line.SECOND_LINE);
  }

  private static void disown(CaseChange change) {
    change.owner(null);
    change.note(EntryKind.OWNER_SET, Actor.CASEWORK);
  }

  /**
   * Records that work goes on without the customer's answer.
   *
   * @return where it goes on
   */
  public Course resumed(String number, Actor staff, @Nullable String note) {
    return book.change(
        number,
        change -> {
          if (note != null) {
            change.note(EntryKind.INTERNAL_NOTE, staff, Map.of("text", note));
          }
          CaseCourse.endWait(change, staff);
          return afterTheWait(change.current());
        });
  }

  /**
   * Returns where work goes on when a wait is over: with the line that asked. What engineering
   * asked comes back to engineering; everything else begins at first or second line anyway.
   */
  public static Course afterTheWait(SupportCase resumed) {
    return resumed.progress().line() == Line.ENGINEERING ? Course.ENGINEERING : Course.WORK_ON;
  }

  private void record(CaseChange change, Actor staff, Outcome outcome) {
    if (outcome.note() != null) {
      change.note(EntryKind.INTERNAL_NOTE, staff, Map.of("text", outcome.note()));
    }
    switch (outcome.course()) {
      case RESOLVED -> CaseCourse.resolved(change, staff, needed(outcome, "resolve the case"));
      case ASK_CUSTOMER -> CaseCourse.beginWait(change, staff, needed(outcome, "ask the customer"));
      case NOT_COVERED -> turnDown(change, staff, needed(outcome, "turn the request down"));
      default -> {
        if (outcome.reply() != null) {
          Conversation.sayPublicly(change, staff, outcome.reply());
        }
        escalate(change, staff, outcome);
      }
    }
    if (outcome.workaround()) {
      needed(outcome, "give a workaround");
      change.note(EntryKind.WORKAROUND_GIVEN, staff);
    }
  }

  private void turnDown(CaseChange change, Actor staff, String reason) {
    Conversation.sayPublicly(change, staff, reason);
    change.answer(reason, exclusions.clauseFor(change.current()));
  }

  private static void escalate(CaseChange change, Actor staff, Outcome outcome) {
    Course course = outcome.course();
    if (course == Course.LEADERSHIP) {
      if (outcome.note() == null) {
        throw Problem.field(
            "internalNote", "Say what leadership is to decide: the internal note is empty.");
      }
      change.note(
          EntryKind.ESCALATED, staff, Map.of("to", course.name(), "wanted", outcome.note()));
    } else if (course == Course.ENGINEERING || course == Course.SECOND_LINE) {
      change.note(EntryKind.ESCALATED, staff, Map.of("to", course.name()));
    }
  }

  private static String needed(Outcome outcome, String what) {
    if (outcome.reply() == null) {
      throw Problem.field(
          "publicReply", "To " + what + ", write to the customer: the public reply is empty.");
    }
    return outcome.reply();
  }
}
