package casework.replay;

import casework.problem.Problem;
import casework.supportcase.Actor;
import casework.supportcase.AgentTasks;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseReader;
import casework.supportcase.CaseState;
import casework.supportcase.Conversation;
import org.springframework.stereotype.Component;

/** Does with a case what a line of the log says was done with its incident. */
@Component
class CasePlayer {

  private final CaseReader reader;
  private final CaseCourse course;
  private final Conversation conversation;
  private final AgentTasks tasks;

  CasePlayer(CaseReader reader, CaseCourse course, Conversation conversation, AgentTasks tasks) {
    this.reader = reader;
    this.course = course;
    this.conversation = conversation;
    this.tasks = tasks;
  }

  /**
   * Plays a line.
   *
   * @return false if the desk had closed the case before, and it stays closed
   */
  boolean play(ReplayedCase played, IncidentRow row) {
    if (stateOf(played).isFinal() && !isTakenUpAgain(played, row)) {
      return row.state() == IncidentState.CLOSED;
    }
    setSeverity(played, row);
    tasks.take(played.number(), row.agent());
    switch (row.state()) {
      case NEW -> note(played, row);
      case ACTIVE -> work(played, row);
      case AWAITING_USER_INFO -> ask(played, row);
      case AWAITING_VENDOR, AWAITING_PROBLEM, AWAITING_EVIDENCE -> workOn(played, row);
      case RESOLVED -> resolve(played, row);
      case CLOSED -> close(played, row);
      case CANCELED -> course.withdraw(played.number(), null, caller(row), "Canceled in the log");
    }
    return true;
  }

  /** A case that silence closed is taken up again when its incident goes on, if that is in time. */
  private boolean isTakenUpAgain(ReplayedCase played, IncidentRow row) {
    if (row.state() != IncidentState.ACTIVE || stateOf(played) != CaseState.CLOSED) {
      return false;
    }
    try {
      course.reopen(played.number(), null, caller(row), "The incident goes on in the log");
      played.customerSpoke();
      return true;
    } catch (Problem tooLate) {
      return false;
    }
  }

  /** The first line of an incident is its triage; a later change of priority is one of severity. */
  private void setSeverity(ReplayedCase played, IncidentRow row) {
    String why = "Priority %d in the log".formatted(row.priority());
    if (stateOf(played) == CaseState.NEW) {
      tasks.triage(played.number(), row.agent(), row.priority(), why);
    } else if (row.priority() != played.priority()) {
      course.setSeverity(played.number(), null, agent(row), row.priority(), why);
    }
    played.priority(row.priority());
  }

  private void work(ReplayedCase played, IncidentRow row) {
    if (isLeftByStaff(stateOf(played))) {
      conversation.customerWrites(
          played.number(), null, caller(row), "The customer takes the incident up again.");
      played.customerSpoke();
      tasks.take(played.number(), row.agent());
      return;
    }
    if (played.customerWaits()) {
      conversation.reply(played.number(), null, agent(row), "We are at work on it.");
      played.customerAnswered();
    } else {
      note(played, row);
    }
  }

  private void ask(ReplayedCase played, IncidentRow row) {
    if (stateOf(played) == CaseState.WAITING_FOR_CUSTOMER) {
      note(played, row);
      return;
    }
    takeUpAgain(played, row);
    course.askCustomer(played.number(), null, agent(row), "We need to know more from you.");
    played.customerAnswered();
  }

  /** Waiting for others than the customer is the vendor's own time: work goes on. */
  private void workOn(ReplayedCase played, IncidentRow row) {
    if (stateOf(played) == CaseState.WAITING_FOR_CUSTOMER) {
      course.resume(played.number(), null, agent(row));
    }
    takeUpAgain(played, row);
    note(played, row);
  }

  private void resolve(ReplayedCase played, IncidentRow row) {
    if (stateOf(played) == CaseState.RESOLVED) {
      note(played, row);
    } else {
      course.resolve(played.number(), null, agent(row), "It is solved.");
      played.customerAnswered();
    }
  }

  private void close(ReplayedCase played, IncidentRow row) {
    if (stateOf(played) != CaseState.RESOLVED) {
      resolve(played, row);
    }
    course.confirm(played.number(), null, caller(row));
  }

  private void takeUpAgain(ReplayedCase played, IncidentRow row) {
    if (stateOf(played) == CaseState.RESOLVED) {
      course.reopen(played.number(), null, agent(row), "The incident goes on in the log");
    }
  }

  private void note(ReplayedCase played, IncidentRow row) {
    conversation.addNote(
        played.number(),
        null,
        agent(row),
        "Log line %d: %s".formatted(row.line(), row.state().inWords()));
  }

  private CaseState stateOf(ReplayedCase played) {
    return reader.get(played.number()).state();
  }

  private static boolean isLeftByStaff(CaseState state) {
    return state == CaseState.WAITING_FOR_CUSTOMER || state == CaseState.RESOLVED;
  }

  private static Actor agent(IncidentRow row) {
    return Actor.staff(row.agent());
  }

  private static Actor caller(IncidentRow row) {
    return Actor.customer(row.caller());
  }
}
