package casework.account;

import casework.account.AccountRows.Kept;
import casework.security.KnownAccounts;
import casework.security.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers the doors: who comes with a token, and whether a session still holds. */
@Component
class OpenAccounts implements KnownAccounts {

  private final AccountRows rows;
  private final ApiTokens tokens;

  OpenAccounts(AccountRows rows, ApiTokens tokens) {
    this.rows = rows;
    this.tokens = tokens;
  }

  @Override
  public Optional<SignedIn> byToken(String token) {
    return tokens.signIn(token);
  }

  @Override
  public Optional<SignedIn> again(SignedIn earlier) {
    return rows.find(earlier.account())
        .map(Kept::account)
        .filter(account -> account.isOpen() && account.stamp() == earlier.stamp())
        .map(account -> SignedIn.inPerson(account.viewer(), account.id(), account.stamp()));
  }
}
