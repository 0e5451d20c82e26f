package casework.supportcase.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import casework.engine.OfferedProcess;
import casework.engine.RoleGrants;
import casework.engine.StaffDirectory;
import casework.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each role its room: what it may open in Tasklist and Cockpit. Staff read the tasks of all
 * cases, as they read all cases; to work one needs no grant, it follows from whom the task is
 * offered to.
 */
@Order(1)
@Component
class TasklistRooms implements ApplicationRunner {

  private static final List<String> OF_CASES =
      List.of(SupportCaseProcess.KEY, LineWorkProcess.KEY, LeadershipReviewProcess.KEY);
  private static final Permission[] WORK = {
    ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK
  };
  private static final Permission[] LOOK = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.READ_TASK,
    ProcessDefinitionPermissions.READ_HISTORY
  };

  private final RoleGrants grants;
  private final StaffDirectory staff;
  private final List<String> processes;

  TasklistRooms(RoleGrants grants, StaffDirectory staff, List<OfferedProcess> others) {
    this.grants = grants;
    this.staff = staff;
    this.processes =
        Stream.concat(OF_CASES.stream(), others.stream().map(OfferedProcess::key)).toList();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    staff.ensureGroup(StaffDirectory.ENGINE_ADMINISTRATORS, "Engine administrators");
    for (Role role : Role.values()) {
      staff.ensureGroup(role.group(), role.title());
      switch (role) {
        case FIRST_LINE, SECOND_LINE, ENGINEERING -> {
          grants.grant(role, Resources.APPLICATION, "tasklist", ACCESS);
          processes.forEach(
              process -> grants.grant(role, Resources.PROCESS_DEFINITION, process, WORK));
        }
        case PROFESSIONAL_SERVICES -> grants.grant(role, Resources.APPLICATION, "tasklist", ACCESS);
        case LEADERSHIP -> {
          grants.grant(role, Resources.APPLICATION, "tasklist", ACCESS);
          processes.forEach(
              process -> grants.grant(role, Resources.PROCESS_DEFINITION, process, LOOK));
        }
        case AUDITORS, ANALYSTS -> {
          grants.grant(role, Resources.APPLICATION, "cockpit", ACCESS);
          grants.grant(role, Resources.APPLICATION, "tasklist", ACCESS);
          processes.forEach(
              process -> grants.grant(role, Resources.PROCESS_DEFINITION, process, LOOK));
          grants.grant(role, Resources.DECISION_DEFINITION, "*", READ);
          grants.grant(role, Resources.DEPLOYMENT, "*", READ);
        }
        case ADMINISTRATORS ->
            Arrays.stream(Resources.values())
                .forEach(resource -> grants.grant(role, resource, "*", ALL));
      }
    }
  }
}
