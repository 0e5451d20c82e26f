package casework.deprecation;

import casework.customer.Agreement;
import casework.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a notice is for: of those with a contract in force all, those of some plans, or
 * some by their keys.
 *
 * @param names of the plans, or keys of the customers; empty for all
 */
public record Audience(Kind kind, List<String> names) {

  /** How customers are named. */
  public enum Kind {
    ALL,
    PLANS,
    CUSTOMERS
  }

  public static final Audience ALL = new Audience(Kind.ALL, List.of());

  private static final int LONGEST = 4_000;

  public Audience {
    names = names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    if (kind == Kind.ALL ? !names.isEmpty() : names.isEmpty()) {
      throw Problem.field(
          "names",
          kind == Kind.ALL
              ? "A notice to all names nobody."
              : "Name at least one: plans by their names, customers by their keys.");
    }
    if (text(names).length() > LONGEST) {
      throw Problem.field(
          "names", "Fewer names: they have %d characters at most.".formatted(LONGEST));
    }
  }

  static Audience of(String kind, @Nullable String lines) {
    return new Audience(Kind.valueOf(kind), lines == null ? List.of() : lines.lines().toList());
  }

  boolean includes(Agreement agreed) {
    return agreed.isInForce()
        && switch (kind) {
          case ALL -> true;
          case PLANS -> names.stream().anyMatch(agreed.plan()::equalsIgnoreCase);
          case CUSTOMERS -> names.contains(agreed.customer().key());
        };
  }

  /** The names, one a line. */
  public String lines() {
    return text(names);
  }

  private static String text(List<String> names) {
    return String.join("\n", names);
  }
}
