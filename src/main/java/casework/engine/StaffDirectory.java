package casework.engine;

import casework.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people and groups that Tasklist and Cockpit know: a mirror of the staff's accounts. */
@Component
public class StaffDirectory {

  private final IdentityService identity;
  private final OwnAuthority authority;

  StaffDirectory(IdentityService identity, OwnAuthority authority) {
    this.identity = identity;
    this.authority = authority;
  }

  /**
   * The engine's own group for those who may do everything. Its pages ask for a first administrator
   * as long as it has no member.
   */
  public static final String ENGINE_ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

  /** Returns the groups of the engine's that roles come to. */
  public static Set<String> groupsOf(Set<Role> roles) {
    Stream<String> own = roles.stream().map(Role::group);
    return (roles.contains(Role.ADMINISTRATORS)
            ? Stream.concat(own, Stream.of(ENGINE_ADMINISTRATORS))
            : own)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the first name of a person; empty if nobody is known by that id. */
  public Optional<String> firstNameOf(String id) {
    return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
        .map(User::getFirstName)
        .filter(name -> !name.isBlank());
  }

  /** Whether somebody is there and belongs to a group. */
  public boolean isMember(String id, String group) {
    return authority.ask(
        () -> identity.createUserQuery().userId(id).memberOfGroup(group).count() > 0);
  }

  /** Makes a group, unless it exists. */
  public void ensureGroup(String id, String name) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(name);
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
  }

  /**
   * Has the directory show a person as our accounts know it, with just these groups. The password
   * that the engine wants is one that nobody knows: it decides nothing.
   */
  @Transactional
  public void show(Person person) {
    authority.ask(
        () -> {
          User user = identity.createUserQuery().userId(person.id()).singleResult();
          if (user == null) {
            user = identity.newUser(person.id());
            user.setPassword(UUID.randomUUID() + "-" + UUID.randomUUID());
          }
          user.setFirstName(person.firstName());
          user.setLastName(person.lastName());
          user.setEmail(person.email());
          identity.saveUser(user);
          showGroups(person);
          return person;
        });
  }

  private void showGroups(Person person) {
    Set<String> shown =
        identity.createGroupQuery().groupMember(person.id()).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    person.groups().stream()
        .filter(group -> !shown.contains(group))
        .forEach(group -> identity.createMembership(person.id(), group));
    shown.stream()
        .filter(group -> !person.groups().contains(group))
        .forEach(group -> identity.deleteMembership(person.id(), group));
  }

  /** A member of staff as Tasklist and Cockpit show it. */
  public record Person(
      String id, String firstName, String lastName, @Nullable String email, Set<String> groups) {

    public Person {
      groups = Set.copyOf(groups);
    }
  }
}
