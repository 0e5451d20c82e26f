package casework.engine;

import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people and groups that Tasklist, Cockpit and our sign-in know. */
@Component
public class StaffDirectory {

  private final IdentityService identity;

  StaffDirectory(IdentityService identity) {
    this.identity = identity;
  }

  public boolean isEmpty() {
    return identity.createUserQuery().count() == 0;
  }

  /**
   * The engine's own group for those who may do everything. Its pages ask for a first administrator
   * as long as it has no member.
   */
  public static final String ENGINE_ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

  /** Makes a group, unless it exists. */
  public void ensureGroup(String id, String name) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(name);
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
  }

  /** Makes a person who belongs to groups, unless there is one of that name. */
  @Transactional
  public void ensureUser(
      String id, String firstName, String lastName, String password, Collection<String> groups) {
    if (identity.createUserQuery().userId(id).count() > 0) {
      return;
    }
    User user = identity.newUser(id);
    user.setFirstName(firstName);
    user.setLastName(lastName);
    user.setPassword(password);
    identity.saveUser(user);
    groups.forEach(group -> identity.createMembership(id, group));
  }
}
