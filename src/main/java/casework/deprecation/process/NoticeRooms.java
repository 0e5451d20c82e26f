package casework.deprecation.process;

import casework.security.Role;
import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets staff see the tasks of notices in Tasklist; who works one follows from its offer. */
@Order(3)
@Component
class NoticeRooms implements ApplicationRunner {

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

  NoticeRooms(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (Role role : Role.values()) {
      switch (role) {
        case FIRST_LINE, SECOND_LINE, ENGINEERING -> grant(role, WORK);
        case LEADERSHIP, AUDITORS, ANALYSTS -> grant(role, LOOK);
        default -> {
          // Administrators may do everything already; others have no business here.
        }
      }
    }
  }

  private void grant(Role role, Permission... permissions) {
    Authorization grant =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(role.group())
            .resourceType(Resources.PROCESS_DEFINITION)
            .resourceId(DeprecationNoticeProcess.KEY)
            .singleResult();
    if (grant == null) {
      grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(role.group());
      grant.setResource(Resources.PROCESS_DEFINITION);
      grant.setResourceId(DeprecationNoticeProcess.KEY);
    } else if (Arrays.stream(permissions).allMatch(grant::isPermissionGranted)) {
      return;
    }
    Arrays.stream(permissions).forEach(grant::addPermission);
    authorizations.saveAuthorization(grant);
  }
}
