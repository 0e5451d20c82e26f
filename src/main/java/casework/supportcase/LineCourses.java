package casework.supportcase;

import casework.supportcase.CaseFlow.Course;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which courses a line may choose: who can hand on to whom is the diagram's to say (T23-T25). */
@Component
public class LineCourses {

  /** Returns the courses that a line chooses from. */
  public Set<Course> of(Line line) {
    return new TreeSet<>(
        switch (line) {
          case FIRST_LINE ->
              Set.of(Course.RESOLVER, Course.RESOLVED, Course.ASK_CUSTOMER, Course.NOT_COVERED);
          case SECOND_LINE ->
              Set.of(
                  Course.CONTINUE,
                  Course.RESOLVED,
                  Course.ASK_CUSTOMER,
                  Course.ENGINEERING,
                  Course.LEADERSHIP);
          case ENGINEERING ->
              Set.of(
                  Course.CONTINUE,
                  Course.RESOLVED,
                  Course.ASK_CUSTOMER,
                  Course.SECOND_LINE,
                  Course.LEADERSHIP);
          case LEADERSHIP -> Set.of(Course.CONTINUE, Course.WORK_ON);
        });
  }

  /**
   * Returns the same as a form offers them.
   *
   * @param line the line's name; null for first line
   */
  public List<Map<String, String>> optionsOf(@Nullable String line) {
    Line chooser = line == null ? Line.FIRST_LINE : Line.valueOf(line);
    return of(chooser).stream()
        .map(course -> Map.of("value", course.name(), "label", label(course, chooser)))
        .toList();
  }

  private static String label(Course course, Line by) {
    return switch (course) {
      case RESOLVER -> "Pass to the resolvers";
      case CONTINUE ->
          by == Line.LEADERSHIP
              ? "More to decide: I keep the review"
              : "Work goes on: I answer, and keep the case";
      case ENGINEERING -> "Escalate to engineering";
      case SECOND_LINE -> "Hand back to second line";
      case LEADERSHIP -> "Leadership needed: work goes on meanwhile";
      case ASK_CUSTOMER -> "Ask the customer, and wait for the answer";
      case NOT_COVERED -> "Not covered: tell the customer why";
      case WORK_ON -> "Steered: the lines go on by themselves";
      case RESOLVED ->
          by == Line.FIRST_LINE ? "Answered: solved at once" : "Solved: tell the customer how";
    };
  }
}
