package casework.account.web;

import casework.problem.Problem;
import casework.security.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what callers send. */
final class Given {

  private Given() {}

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }

  static Set<Role> roles(Set<String> groups) {
    return groups.stream()
        .map(
            group ->
                Role.ofGroup(group)
                    .orElseThrow(
                        () -> Problem.field("groups", "There is no group '%s'.".formatted(group))))
        .collect(Collectors.toUnmodifiableSet());
  }
}
