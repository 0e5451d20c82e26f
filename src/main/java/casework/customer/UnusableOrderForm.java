package casework.customer;

/** A line of an Order Form cannot be used: the message says which, why, and what to do. */
public final class UnusableOrderForm extends RuntimeException {

  private final String orderForm;
  private final int line;

  UnusableOrderForm(String orderForm, int line, String problem, String remedy) {
    super("Order Form " + orderForm + " line " + line + ": " + problem + ". " + remedy + ".");
    this.orderForm = orderForm;
    this.line = line;
  }

  public String orderForm() {
    return orderForm;
  }

  public int line() {
    return line;
  }
}
