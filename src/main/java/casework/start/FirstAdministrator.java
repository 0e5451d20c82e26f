package casework.start;

import casework.engine.StaffDirectory;
import casework.security.Role;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the first administrator from the environment: there is no default account. */
@Order(3)
@Component
@ConditionalOnProperty(name = "casework.demo", havingValue = "false")
class FirstAdministrator implements ApplicationRunner {

  private static final int SHORTEST_PASSWORD = 12;

  private final StaffDirectory staff;
  private final String name;
  private final String password;

  FirstAdministrator(
      StaffDirectory staff,
      @Value("${casework.first-administrator.name:}") String name,
      @Value("${casework.first-administrator.password:}") String password) {
    this.staff = staff;
    this.name = name;
    this.password = password;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!staff.isEmpty()) {
      return;
    }
    if (name.isBlank() || password.length() < SHORTEST_PASSWORD) {
      throw new StartRefused(
          "Nobody can sign in yet, and no default account is ever made.",
          "Set CASEWORK_ADMIN_USER and CASEWORK_ADMIN_PASSWORD (at least %d characters) for the first start."
              .formatted(SHORTEST_PASSWORD));
    }
    staff.ensureUser(
        name,
        name,
        "",
        password,
        List.of(Role.ADMINISTRATORS.group(), StaffDirectory.ENGINE_ADMINISTRATORS));
  }
}
