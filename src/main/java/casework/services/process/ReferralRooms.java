package casework.services.process;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;

import casework.engine.RoleGrants;
import casework.security.Role;
import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets Professional Services work referrals in Tasklist, and those who look on look on. To work a
 * task needs no grant: it follows from whom the task is offered to.
 */
@Order(2)
@Component
class ReferralRooms implements ApplicationRunner {

  private static final List<Role> ONLOOKERS =
      List.of(Role.LEADERSHIP, Role.AUDITORS, Role.ANALYSTS);

  private final RoleGrants grants;

  ReferralRooms(RoleGrants grants) {
    this.grants = grants;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    grants.grant(
        Role.PROFESSIONAL_SERVICES,
        Resources.PROCESS_DEFINITION,
        ServiceReferralProcess.KEY,
        READ,
        READ_TASK);
    ONLOOKERS.forEach(
        role ->
            grants.grant(
                role,
                Resources.PROCESS_DEFINITION,
                ServiceReferralProcess.KEY,
                READ,
                READ_INSTANCE,
                READ_TASK,
                READ_HISTORY));
  }
}
