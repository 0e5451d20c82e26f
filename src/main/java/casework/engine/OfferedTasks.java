package casework.engine;

import casework.security.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Lets the lines and Professional Services work the tasks that are offered to them, without a grant
 * for each: whoever is of the group that a task is offered to may work it and hand it on, and
 * whoever it was handed to may work it. Any other right, and that of any other role, comes from
 * grants.
 */
class OfferedTasks extends AuthorizationCommandChecker {

  /** Claims, completes, and sends forms. */
  @Override
  public void checkTaskWork(TaskEntity task) {
    if (!isOffered(task) && !isHandedOver(task)) {
      super.checkTaskWork(task);
    }
  }

  /**
   * Changes the owner, the group or the dates. Here the task may be what the caller wants it to
   * become: only what is stored is asked, so the assignee counts for nothing.
   */
  @Override
  public void checkTaskAssign(TaskEntity task) {
    if (!isOffered(task)) {
      super.checkTaskAssign(task);
    }
  }

  private static boolean isOffered(TaskEntity task) {
    CommandContext command = Context.getCommandContext();
    Set<String> lines = linesOfCaller(command);
    return !lines.isEmpty()
        && command.getIdentityLinkManager().findIdentityLinksByTaskId(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .anyMatch(
                link ->
                    link.getGroupId() == null
                        ? command.getAuthenticatedUserId().equals(link.getUserId())
                        : lines.contains(link.getGroupId()));
  }

  private static boolean isHandedOver(TaskEntity task) {
    CommandContext command = Context.getCommandContext();
    return !linesOfCaller(command).isEmpty()
        && command.getAuthenticatedUserId().equals(task.getAssignee());
  }

  /**
   * Returns those of the caller's groups that tasks are offered to; the product itself has none.
   */
  private static Set<String> linesOfCaller(CommandContext command) {
    Authentication caller = command.getAuthentication();
    if (!command.isAuthorizationCheckEnabled()
        || caller == null
        || caller.getUserId() == null
        || caller.getGroupIds() == null) {
      return Set.of();
    }
    return caller.getGroupIds().stream()
        .filter(group -> Role.ofGroup(group).filter(Role::worksOnTasks).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }
}
