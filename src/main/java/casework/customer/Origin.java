package casework.customer;

import casework.engine.UnusableTable;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * Where a value of the terms came from.
 *
 * @param document the decision table's key, or the Order Form's number
 * @param version the table's version, such as "2025-02-10"; an Order Form has none: ""
 * @param place the id of the table's rule, or the number of the Order Form's line
 * @param clause the clause that it keeps; T01 for an Order Form
 */
public record Origin(Kind kind, String document, String version, String place, String clause) {

  /** What kind of document it is. */
  public enum Kind {
    DECISION_TABLE,
    ORDER_FORM
  }

  static Origin of(OrderFormLine line) {
    return new Origin(Kind.ORDER_FORM, line.orderForm(), "", Integer.toString(line.line()), "T01");
  }

  /** "responseTargets 2025-02-10", or "Order Form OF-2026-7 line 2". */
  public String inWords() {
    return kind == Kind.ORDER_FORM
        ? "Order Form " + document + " line " + place
        : document + " " + version;
  }

  boolean isOrderForm() {
    return kind == Kind.ORDER_FORM;
  }

  /** What the text says, or a refusal that names this place. */
  <T> T read(String what, String text, Function<String, T> parser, String remedy) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      var refusal = refuse(what + " is '" + text + "' (" + e.getMessage() + ")", remedy);
      refusal.initCause(e);
      throw refusal;
    }
  }

  /** The exception that says what is wrong in this place and what to do about it. */
  RuntimeException refuse(String problem, String remedy) {
    return kind == Kind.ORDER_FORM
        ? new UnusableOrderForm(document, Integer.parseInt(place), problem, remedy)
        : new UnusableTable(document, place, problem, remedy);
  }
}
