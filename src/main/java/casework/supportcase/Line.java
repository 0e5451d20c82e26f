package casework.supportcase;

/** The four steps of the workflow (T22-T25). */
public enum Line {
  FIRST_LINE("first-line"),
  SECOND_LINE("second-line"),
  ENGINEERING("engineering"),
  LEADERSHIP("leadership");

  private final String group;

  Line(String group) {
    this.group = group;
  }

  /** Returns the group whose queue the line's tasks are in. */
  public String group() {
    return group;
  }
}
