package casework.supportcase.process;

import casework.security.Role;
import casework.supportcase.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ready filters of Tasklist: each line's queue, and the questions an agent asks all day. */
@Order(2)
@Component
class TasklistFilters implements ApplicationRunner {

  private static final List<Role> EVERYBODY =
      Arrays.stream(Role.values()).filter(role -> role != Role.ADMINISTRATORS).toList();
  private static final List<Role> OVERSEERS =
      List.of(Role.LEADERSHIP, Role.AUDITORS, Role.ANALYSTS);
  private static final List<Role> LINES =
      List.of(Role.FIRST_LINE, Role.SECOND_LINE, Role.ENGINEERING);

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;

  TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
  }

  private record Ready(String name, String description, TaskQuery query, List<Role> readers) {}

  @Override
  public void run(ApplicationArguments arguments) {
    List<Ready> all = new ArrayList<>();
    all.add(
        new Ready(
            "Mine",
            "What I have taken",
            tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
            EVERYBODY));
    all.add(
        new Ready(
            "Open to me",
            "What nobody has taken: of my lines, and of cases that I answered a call for",
            tasks
                .createTaskQuery()
                .taskCandidateUserExpression("${currentUser()}")
                .taskUnassigned(),
            LINES));
    for (Line line : Line.values()) {
      all.add(queue(Role.ofGroup(line.group()).orElseThrow()));
    }
    all.add(queue(Role.PROFESSIONAL_SERVICES));
    all.addAll(questions("", LINES, this::offered));
    all.addAll(questions(", all lines", OVERSEERS, tasks::createTaskQuery));
    for (int place = 0; place < all.size(); place++) {
      save(all.get(place), place);
    }
  }

  private List<Ready> questions(String whose, List<Role> readers, Supplier<TaskQuery> tasks) {
    return List.of(
        new Ready(
            "Due within an hour" + whose,
            "A clock of the case runs out within the hour, or has",
            tasks.get().dueBeforeExpression("${dateTime().plusHours(1)}"),
            readers),
        new Ready(
            "Breached" + whose,
            "A target of the case was missed",
            tasks.get().taskVariableValueEquals(TaskTimes.BREACHED_FLAG, true),
            readers),
        new Ready(
            "Waiting for customer" + whose,
            "We asked, and the customer has not answered",
            tasks.get().taskDefinitionKey(SupportCaseProcess.Elements.AWAIT_CUSTOMER),
            readers));
  }

  /** What the reader's own lines have: staff may read the others' too, but not work them. */
  private TaskQuery offered() {
    return tasks
        .createTaskQuery()
        .taskCandidateGroupInExpression("${currentUserGroups()}")
        .includeAssignedTasks();
  }

  private Ready queue(Role role) {
    return new Ready(
        role.title() + " queue",
        "Everything offered to " + role.title() + ", soonest due first",
        tasks.createTaskQuery().taskCandidateGroup(role.group()).includeAssignedTasks(),
        List.of(role, Role.LEADERSHIP, Role.AUDITORS, Role.ANALYSTS));
  }

  private void save(Ready ready, int place) {
    Filter filter = filters.createTaskFilterQuery().filterName(ready.name()).singleResult();
    if (filter == null) {
      filter = filters.newTaskFilter(ready.name());
    }
    Map<String, Object> properties = new HashMap<>();
    properties.put("description", ready.description());
    properties.put("priority", place);
    properties.put("color", "#2f5d7c");
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    filter.setProperties(properties);
    filter.setQuery(ready.query().orderByDueDate().asc());
    String id = filters.saveFilter(filter).getId();
    letRead(ready.readers().stream().map(Role::group).collect(Collectors.toSet()), id);
  }

  private void letRead(Set<String> groups, String filter) {
    Map<String, Authorization> grants =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .resourceType(Resources.FILTER)
            .resourceId(filter)
            .list()
            .stream()
            .filter(grant -> grant.getGroupId() != null)
            .collect(Collectors.toMap(Authorization::getGroupId, Function.identity()));
    groups.stream()
        .filter(group -> !grants.containsKey(group))
        .forEach(group -> grantReading(group, filter));
    // An earlier version may have offered it to more roles.
    grants.values().stream()
        .filter(grant -> !groups.contains(grant.getGroupId()))
        .filter(grant -> Role.ofGroup(grant.getGroupId()).isPresent())
        .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
  }

  private void grantReading(String group, String filter) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter);
    grant.addPermission(Permissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
