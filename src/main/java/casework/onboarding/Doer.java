package casework.onboarding;

import casework.security.Role;

/** Who does a step (T09 to T11). */
public enum Doer {
  /** An administrator of the customer's organization, in self-service. */
  CUSTOMER(null),
  SUPPORT(Role.SECOND_LINE),
  /** The Technical Account Manager who is named for the customer; second line until one is. */
  MANAGER(Role.SECOND_LINE),
  /** The Solution Architects who are named for the customer; second line until one is. */
  ARCHITECTS(Role.SECOND_LINE),
  LEADERSHIP(Role.LEADERSHIP);

  private final @org.jspecify.annotations.Nullable Role role;

  Doer(@org.jspecify.annotations.Nullable Role role) {
    this.role = role;
  }

  public boolean isCustomer() {
    return role == null;
  }

  /**
   * Returns the role to which the step is offered in Tasklist.
   *
   * @throws IllegalStateException for the customer's
   */
  public Role role() {
    if (role == null) {
      throw new IllegalStateException("The customer's steps are not in Tasklist");
    }
    return role;
  }
}
