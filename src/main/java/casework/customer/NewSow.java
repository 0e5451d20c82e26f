package casework.customer;

import casework.problem.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about Professional Services, as it is put on record (T16).
 *
 * @param until the first day on which it is no longer in force; null while it has no end
 * @param price null where nothing is said of it
 * @param deliverables at least one; no line twice
 */
public record NewSow(
    Sow.Kind kind,
    String title,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable Money price,
    List<Deliverable> deliverables) {

  private static final int LONGEST_TITLE = 200;
  private static final int MOST_LINES = 100;

  /**
   * @throws Problem naming the field that is wrong
   */
  public NewSow {
    title = title(title);
    period(from, until);
    deliverables = lines(deliverables);
  }

  /**
   * Checks a title.
   *
   * @throws Problem if it says nothing, or too much
   */
  public static String title(String title) {
    String stripped = title.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE || stripped.indexOf('\0') >= 0) {
      throw Problem.field("title", "A title has 1 to %d characters.".formatted(LONGEST_TITLE));
    }
    return stripped;
  }

  /**
   * Checks what is to be made, and puts it in its order.
   *
   * @throws Problem if there is none, too much, or a line twice
   */
  public static List<Deliverable> lines(List<Deliverable> deliverables) {
    if (deliverables.isEmpty() || deliverables.size() > MOST_LINES) {
      throw Problem.field(
          "deliverables", "Name at least one deliverable, and at most %d.".formatted(MOST_LINES));
    }
    if (deliverables.stream().map(Deliverable::line).distinct().count() < deliverables.size()) {
      throw Problem.field("deliverables", "Each deliverable has a line of its own.");
    }
    return deliverables.stream().sorted(Comparator.comparing(Deliverable::line)).toList();
  }

  private static void period(LocalDate from, @Nullable LocalDate until) {
    if (until != null && !until.isAfter(from)) {
      throw Problem.field(
          "until", "It begins on %s; the first day without it is later.".formatted(from));
    }
  }
}
