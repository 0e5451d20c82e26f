package casework.security;

import java.util.Optional;

/** What the doors ask of those who keep the accounts. */
public interface KnownAccounts {

  /** Returns who comes with an API token; empty if it is not, or no longer, good. */
  Optional<SignedIn> byToken(String token);

  /**
   * Returns who an earlier sign-in is by now: groups may have changed meanwhile. Empty if it has
   * ended: the account is disabled, its person has left, or its password is another one.
   */
  Optional<SignedIn> again(SignedIn earlier);
}
