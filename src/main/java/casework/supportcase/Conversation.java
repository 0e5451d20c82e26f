package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.CaseFlow.CustomerAct;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What is said in a case: public messages of both sides, and the staff's own notes. What is said to
 * a case that was merged is said where it goes on.
 */
@Service
public class Conversation {

  private final CaseBook book;
  private final CaseFlow flow;
  private final CaseLinks links;
  private final Cases cases;

  Conversation(CaseBook book, CaseFlow flow, CaseLinks links, Cases cases) {
    this.book = book;
    this.flow = flow;
    this.links = links;
    this.cases = cases;
  }

  /**
   * Records a public message from staff: what meets a response target.
   *
   * @return the case that has it
   * @throws Problem if the case has ended
   */
  public SupportCase reply(String number, @Nullable Integer readVersion, Actor staff, String text) {
    Place place = place(number, readVersion);
    return book.change(
            place.number(),
            place.readVersion(),
            change -> {
              refuseIfEnded(change);
              sayPublicly(change, staff, text);
              return change;
            })
        .current();
  }

  /**
   * Records a message from the customer. It ends a wait for the customer, and reopens a case that
   * was resolved.
   *
   * @return the case that has it
   * @throws Problem if the case has ended
   */
  public SupportCase customerWrites(
      String number, @Nullable Integer readVersion, Actor customer, String text) {
    Place place = place(number, readVersion);
    return book.change(
            place.number(),
            place.readVersion(),
            change -> {
              refuseIfEnded(change);
              change.note(EntryKind.CUSTOMER_MESSAGE, customer, Map.of("text", text));
              switch (change.current().state()) {
                case WAITING_FOR_CUSTOMER -> {
                  CaseCourse.endWait(change, customer);
                  flow.customerActed(change.current(), CustomerAct.REPLIED);
                }
                case RESOLVED -> {
                  CaseCourse.workAgain(change, customer, "The customer wrote again");
                  flow.customerActed(change.current(), CustomerAct.REOPENED);
                }
                default -> {}
              }
              return change;
            })
        .current();
  }

  /** Records an internal note. It meets no target, and no customer sees it. */
  public SupportCase addNote(
      String number, @Nullable Integer readVersion, Actor staff, String text) {
    return book.change(
            number,
            readVersion,
            change -> {
              change.note(EntryKind.INTERNAL_NOTE, staff, Map.of("text", text));
              return change;
            })
        .current();
  }

  /** Where something is said, and the version that it depends on there. */
  private record Place(String number, @Nullable Integer readVersion) {}

  private Place place(String number, @Nullable Integer readVersion) {
    String at = links.goesOnAt(number);
    if (at.equals(number)) {
      return new Place(number, readVersion);
    }
    cases
        .find(SupportCase.idOf(number))
        .ifPresent(merged -> CaseBook.refuseIfChangedSince(readVersion, merged));
    return new Place(at, null);
  }

  static void sayPublicly(CaseChange change, Actor staff, String text) {
    change.note(EntryKind.PUBLIC_REPLY, staff, Map.of("text", text));
  }

  static void refuseIfEnded(CaseChange change) {
    SupportCase ended = change.current();
    if (ended.state() == CaseState.MERGED) {
      throw new Problem(
          Kind.CASE_CLOSED,
          "%s goes on in another case; reading it says in which.".formatted(ended.number()));
    }
    if (ended.state().isFinal()) {
      throw new Problem(
          Kind.CASE_CLOSED,
          "%s has ended (%s). Reopen it, or raise a new case that names it."
              .formatted(ended.number(), ended.state()));
    }
  }
}
