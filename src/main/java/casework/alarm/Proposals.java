package casework.alarm;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.Actor;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseReader;
import casework.supportcase.Conversation;
import casework.supportcase.SupportCase;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals to resolve cases whose alarms fire no more; staff decide (T22). */
@Service
public class Proposals {

  private final CauseRows causes;
  private final CaseCourse course;
  private final CaseReader cases;
  private final Conversation conversation;

  Proposals(CauseRows causes, CaseCourse course, CaseReader cases, Conversation conversation) {
    this.causes = causes;
    this.course = course;
    this.cases = cases;
    this.conversation = conversation;
  }

  /** Returns the causes whose case it is, with what is proposed for each. */
  public List<AlarmCause> ofCase(long caseId) {
    return causes.ofCase(caseId);
  }

  /**
   * Resolves a case as is proposed.
   *
   * @param text what the customer is told
   * @return the case
   * @throws Problem if nothing is proposed any more, or the case does not take it
   */
  @Transactional
  public SupportCase accept(String number, long cause, String text, Actor by) {
    if (text.isBlank()) {
      throw Problem.field("text", "Write what the customer is told.");
    }
    SupportCase about = proposed(number, cause);
    causes.propose(cause, null, null);
    return course.resolve(about.number(), null, by, text.strip());
  }

  /**
   * Leaves a case as it is, with a note.
   *
   * @return the case
   * @throws Problem if nothing is proposed any more
   */
  @Transactional
  public SupportCase dismiss(String number, long cause, Actor by) {
    SupportCase about = proposed(number, cause);
    causes.propose(cause, null, null);
    return conversation.addNote(
        about.number(), null, by, "The alarms fire no more, but work on the case goes on.");
  }

  private SupportCase proposed(String number, long cause) {
    SupportCase about = cases.get(number);
    return causes
        .lock(cause)
        .filter(one -> one.proposal() != null && Long.valueOf(about.id()).equals(one.caseId()))
        .map(one -> about)
        .orElseThrow(
            () ->
                new Problem(
                    Kind.NOT_POSSIBLE_NOW,
                    "Nothing is proposed for %s any more.".formatted(number)));
  }
}
