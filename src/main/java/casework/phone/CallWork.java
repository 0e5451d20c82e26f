package casework.phone;

import casework.customer.Customers;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.Actor;
import casework.supportcase.CaseBook;
import casework.supportcase.CaseReader;
import casework.supportcase.Conversation;
import casework.supportcase.EntryKind;
import casework.supportcase.Intake;
import casework.supportcase.RaiseCase;
import casework.supportcase.SupportCase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a call does to cases. The ledger of each says who called, and from what number. */
@Service
public class CallWork {

  private static final int LONGEST_TEXT = 50_000;

  private final CallRows rows;
  private final PhoneCalls calls;
  private final CallSheets sheets;
  private final Intake intake;
  private final Conversation conversation;
  private final CaseReader cases;
  private final CaseBook book;
  private final Customers customers;

  CallWork(
      CallRows rows,
      PhoneCalls calls,
      CallSheets sheets,
      Intake intake,
      Conversation conversation,
      CaseReader cases,
      CaseBook book,
      Customers customers) {
    this.rows = rows;
    this.calls = calls;
    this.sheets = sheets;
    this.intake = intake;
    this.conversation = conversation;
    this.cases = cases;
    this.book = book;
    this.customers = customers;
  }

  /**
   * Raises what a caller asks for, by the phone. That of a caller whose plan does not have it is
   * refused, on record like any other request.
   *
   * @param key the same key and request of a call raise one case
   * @throws Problem if nobody said who calls, or something is missing
   */
  @Transactional
  public SupportCase raise(long id, PhoneRequest request, String key, String by) {
    rows.lock(id);
    PhoneCall call = calls.get(id);
    RaiseCase raise = request.of(call);
    String once = "phone %d %s %x".formatted(id, key, raise.hashCode());
    Intake.Raised raised = intake.raise(raise, Actor.staff(by), once);
    SupportCase opened = raised.supportCase();
    if (raised.isNew()) {
      note(call, opened.number(), by);
      rows.about(id, opened.id(), CallCase.Act.RAISED);
    }
    return cases.get(opened.number());
  }

  /**
   * Adds what a caller says to a case of the caller's organization, as the customer's message.
   *
   * @throws Problem if the plan does not have the phone, the case is not the organization's or has
   *     ended, or nobody said who calls
   */
  @Transactional
  public SupportCase add(long id, String number, String text, String by) {
    PhoneCall call = calls.get(id);
    String caller = PhoneRequest.callerOf(call);
    SupportCase about = cases.get(number);
    if (!customers.keyOf(about.request().customerId()).equals(call.customer())) {
      throw new Problem(Kind.UNKNOWN_CASE, "%s has no case %s.".formatted(call.customer(), number));
    }
    String refusal = sheets.refusal(call);
    if (refusal != null) {
      throw new Problem(Kind.NOT_POSSIBLE_NOW, refusal);
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw Problem.field(
          "text", "Write what the caller says, at most %d characters.".formatted(LONGEST_TEXT));
    }
    return book.change(
        number,
        change -> {
          note(call, number, by);
          conversation.customerWrites(number, null, Actor.customer(caller), text.strip());
          rows.about(id, about.id(), CallCase.Act.ADDED);
          return change.current();
        });
  }

  private void note(PhoneCall call, String number, String by) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("call", call.id());
    data.put("caller", PhoneRequest.callerOf(call));
    data.put("foundBy", call.foundBy().name());
    if (call.number() != null) {
      data.put("number", call.number());
    }
    book.update(number, change -> change.note(EntryKind.CALLED, Actor.staff(by), data));
  }
}
