package casework.supportcase.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import casework.engine.OfferedProcess;
import casework.engine.StaffDirectory;
import casework.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
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

  private static final List<String> OF_CASES = List.of(SupportCaseProcess.KEY, LineWorkProcess.KEY);
  private static final Permission[] WORK = {
    ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_TASK
  };
  private static final Permission[] LOOK = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.READ_TASK,
    ProcessDefinitionPermissions.READ_HISTORY
  };

  private final AuthorizationService authorizations;
  private final StaffDirectory staff;
  private final List<String> processes;

  TasklistRooms(
      AuthorizationService authorizations, StaffDirectory staff, List<OfferedProcess> others) {
    this.authorizations = authorizations;
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
          grant(role, Resources.APPLICATION, "tasklist", ACCESS);
          processes.forEach(process -> grant(role, Resources.PROCESS_DEFINITION, process, WORK));
        }
        case LEADERSHIP -> {
          grant(role, Resources.APPLICATION, "tasklist", ACCESS);
          processes.forEach(process -> grant(role, Resources.PROCESS_DEFINITION, process, LOOK));
        }
        case AUDITORS, ANALYSTS -> {
          grant(role, Resources.APPLICATION, "cockpit", ACCESS);
          grant(role, Resources.APPLICATION, "tasklist", ACCESS);
          processes.forEach(process -> grant(role, Resources.PROCESS_DEFINITION, process, LOOK));
          grant(role, Resources.DECISION_DEFINITION, "*", READ);
          grant(role, Resources.DEPLOYMENT, "*", READ);
        }
        case ADMINISTRATORS ->
            Arrays.stream(Resources.values()).forEach(resource -> grant(role, resource, "*", ALL));
      }
    }
  }

  private void grant(Role role, Resource resource, String id, Permission... permissions) {
    Authorization grant =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(role.group())
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    if (grant == null) {
      grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(role.group());
      grant.setResource(resource);
      grant.setResourceId(id);
    } else if (Arrays.stream(permissions).allMatch(grant::isPermissionGranted)) {
      return;
    }
    Arrays.stream(permissions).forEach(grant::addPermission);
    authorizations.saveAuthorization(grant);
  }
}
