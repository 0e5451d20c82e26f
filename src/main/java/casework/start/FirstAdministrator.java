package casework.start;

import casework.account.Account;
import casework.account.Accounts;
import casework.account.NewStaff;
import casework.problem.Problem;
import casework.security.Role;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the first administrator from the environment: there is no default account. */
@Order(3)
@Component
@ConditionalOnProperty(name = "casework.demo", havingValue = "false")
class FirstAdministrator implements ApplicationRunner {

  private final Accounts accounts;
  private final TransactionTemplate transaction;
  private final String name;
  private final String password;

  FirstAdministrator(
      Accounts accounts,
      TransactionTemplate transaction,
      @Value("${casework.first-administrator.name:}") String name,
      @Value("${casework.first-administrator.password:}") String password) {
    this.accounts = accounts;
    this.transaction = transaction;
    this.name = name;
    this.password = password;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!accounts.isEmpty()) {
      return;
    }
    if (name.isBlank() || password.isBlank()) {
      throw refused("");
    }
    try {
      transaction.executeWithoutResult(
          status -> {
            Account first =
                accounts.addStaff(
                    new NewStaff(name, name, null, Set.of(Role.ADMINISTRATORS)), "start");
            accounts.setPassword(first, password, "start");
          });
    } catch (Problem wrong) {
      throw refused(" " + wrong.getMessage());
    }
  }

  private static StartRefused refused(String why) {
    return new StartRefused(
        "Nobody can sign in yet, and no default account is ever made." + why,
        "Set CASEWORK_ADMIN_USER and CASEWORK_ADMIN_PASSWORD (at least 12 characters, and none that"
            + " attackers try first) for the first start.");
  }
}
