package casework.supportcase.process;

import casework.security.Role;
import casework.supportcase.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    for (Line line : Line.values()) {
      all.add(queue(line));
    }
    all.add(
        new Ready(
            "Due within an hour",
            "A clock of the case runs out within the hour, or has",
            tasks.createTaskQuery().dueBeforeExpression("${dateTime().plusHours(1)}"),
            EVERYBODY));
    all.add(
        new Ready(
            "Breached",
            "A target of the case was missed",
            tasks.createTaskQuery().taskVariableValueEquals(TaskTimes.BREACHED_FLAG, true),
            EVERYBODY));
    all.add(
        new Ready(
            "Waiting for customer",
            "We asked, and the customer has not answered",
            tasks.createTaskQuery().taskDefinitionKey(SupportCaseProcess.Elements.AWAIT_CUSTOMER),
            EVERYBODY));
    for (int place = 0; place < all.size(); place++) {
      save(all.get(place), place);
    }
  }

  private Ready queue(Line line) {
    Role role = Role.ofGroup(line.group()).orElseThrow();
    return new Ready(
        role.title() + " queue",
        "Everything " + role.title().toLowerCase(java.util.Locale.ROOT) + " has, soonest due first",
        tasks.createTaskQuery().taskCandidateGroup(line.group()).includeAssignedTasks(),
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
    ready.readers().stream().distinct().forEach(role -> letRead(role, id));
  }

  private void letRead(Role role, String filter) {
    boolean readable =
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .resourceType(Resources.FILTER)
                .resourceId(filter)
                .count()
            > 0;
    if (!readable) {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(role.group());
      grant.setResource(Resources.FILTER);
      grant.setResourceId(filter);
      grant.addPermission(Permissions.READ);
      authorizations.saveAuthorization(grant);
    }
  }
}
