package casework.supportcase;

/**
 * Who did something.
 *
 * @param id a user's id, "customer:" and the contact's name, or "casework"
 */
public record Actor(String id) {

  /** The product itself: timers, decisions, automatic messages. */
  public static final Actor CASEWORK = new Actor("casework");

  private static final String CUSTOMER = "customer:";
  private static final int LONGEST = 60;

  public Actor {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an actor has an id");
    }
    id = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
  }

  public static Actor staff(String user) {
    return new Actor(user);
  }

  public static Actor customer(String contact) {
    return new Actor(CUSTOMER + contact);
  }

  public boolean isCustomer() {
    return id.startsWith(CUSTOMER);
  }
}
