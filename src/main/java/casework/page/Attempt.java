package casework.page;

import casework.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a button of a page does: where it is refused, the page that comes next says why. */
public final class Attempt {

  private Attempt() {}

  /**
   * Tries it.
   *
   * @param unknown the kind of problem that leaves no page to come back to, which is thrown on;
   *     null where there is always one
   * @return whether it was done
   */
  public static boolean of(Runnable act, RedirectAttributes after, Problem.@Nullable Kind unknown) {
    try {
      act.run();
      return true;
    } catch (Problem refused) {
      if (refused.kind() == unknown) {
        throw refused;
      }
      after.addFlashAttribute("wrong", String.valueOf(refused.getMessage()));
      return false;
    }
  }
}
