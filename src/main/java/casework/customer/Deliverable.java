package casework.customer;

import casework.problem.Problem;

/**
 * A line of an SOW or an implementation package: something that Professional Services makes.
 *
 * @param line its number there; it stays the same in all versions
 * @param supportServes whether the SOW has Support serve it (T16)
 */
public record Deliverable(int line, String name, boolean supportServes) {

  private static final int LONGEST = 200;
  private static final int LAST_LINE = 999;

  /**
   * @throws Problem if the line or the name is none
   */
  public Deliverable {
    if (line < 1 || line > LAST_LINE) {
      throw Problem.field("line", "Lines count from 1 to %d.".formatted(LAST_LINE));
    }
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
      throw Problem.field(
          "deliverables", "A deliverable's name has 1 to %d characters.".formatted(LONGEST));
    }
  }
}
