package casework.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a member of staff may be: each role is a group of the engine's, by the same name. */
public enum Role {
  FIRST_LINE("first-line", "First line"),
  SECOND_LINE("second-line", "Second line"),
  ENGINEERING("engineering", "Engineering"),
  LEADERSHIP("leadership", "Leadership"),
  PROFESSIONAL_SERVICES("professional-services", "Professional Services"),
  AUDITORS("auditors", "Auditors"),
  ANALYSTS("analysts", "Process analysts"),
  ADMINISTRATORS("administrators", "Administrators");

  private static final Set<Role> LINES = Set.of(FIRST_LINE, SECOND_LINE, ENGINEERING, LEADERSHIP);

  private static final Set<Role> AUTHORS = Set.of(FIRST_LINE, SECOND_LINE, ANALYSTS);

  private final String group;
  private final String title;

  Role(String group, String title) {
    this.group = group;
    this.title = title;
  }

  /** Returns the id of the role's group in Tasklist. */
  public String group() {
    return group;
  }

  public String title() {
    return title;
  }

  /** Whether the role works on cases: the four lines do. */
  public boolean worksOnCases() {
    return LINES.contains(this);
  }

  /** Whether tasks are offered to the role: to the lines, and to Professional Services. */
  public boolean worksOnTasks() {
    return worksOnCases() || this == PROFESSIONAL_SERVICES;
  }

  /**
   * Whether the role writes and publishes articles: the lines that answer customers do, and the
   * analysts.
   */
  public boolean writesArticles() {
    return AUTHORS.contains(this);
  }

  public static Optional<Role> ofGroup(String group) {
    return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
  }
}
