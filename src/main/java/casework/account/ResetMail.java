package casework.account;

import java.time.Duration;

/**
 * Writes to people who set a password. The room that sends mail has a bean of it; without one, only
 * an administrator can hand a link on.
 */
public interface ResetMail {

  /** Why someone gets a link. */
  enum Occasion {
    /** The person forgot its password, or says so. */
    RESET,
    /** Someone made an account for the person. */
    INVITATION
  }

  /**
   * Sends a link with which its holder sets a password, once. Called within the transaction that
   * keeps the link's hash.
   *
   * @param to whom; its {@code email} is never null here
   * @param address the whole link
   * @param lasts for how long it is good
   */
  void send(Account to, Occasion occasion, String address, Duration lasts);
}
