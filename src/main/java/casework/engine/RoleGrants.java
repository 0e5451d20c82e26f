package casework.engine;

import casework.security.Role;
import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** What roles may do on the engine, which keeps it as grants to their groups. */
@Component
public class RoleGrants {

  private final AuthorizationService authorizations;

  RoleGrants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /** Grants something to a role, unless it has it. */
  public void grant(Role role, Resource resource, String id, Permission... permissions) {
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
