package casework.access.web;

import casework.access.AccessOffers;
import casework.access.AccessRequests;
import casework.access.AccessSettings;
import casework.access.Approval;
import casework.access.Grant;
import casework.access.GrantEndings;
import casework.access.NewOffer;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Support's access to an organization, as its administrators see and answer it (T28, T29). It works
 * without scripts, on a phone.
 */
@Controller
@RequestMapping("/portal/access")
class PortalAccess {

  private static final String HOME = "/portal/access";

  private final PortalSheets sheets;
  private final AccessRequests requests;
  private final AccessOffers offers;
  private final GrantEndings endings;
  private final AccessSettings settings;

  PortalAccess(
      PortalSheets sheets,
      AccessRequests requests,
      AccessOffers offers,
      GrantEndings endings,
      AccessSettings settings) {
    this.sheets = sheets;
    this.requests = requests;
    this.offers = offers;
    this.endings = endings;
    this.settings = settings;
  }

  @GetMapping
  String list(Viewer.Contact viewer, Locale language, Model model) {
    return sheets.list(viewer, language, model);
  }

  @GetMapping("/{grant}")
  String one(
      @PathVariable("grant") String number, Viewer.Contact viewer, Locale language, Model model) {
    return sheets.one(number, viewer, language, model);
  }

  @PostMapping("/offers")
  String offer(
      @RequestParam("lastDay") LocalDate lastDay,
      @RequestParam(name = "policies", required = false) @Nullable List<String> policies,
      @RequestParam(name = "purpose", defaultValue = "") String purpose,
      Viewer.Contact viewer,
      RedirectAttributes after) {
    return act(
        HOME,
        "accessOffered",
        after,
        () -> page(offers.offer(new NewOffer(set(policies), lastDay, purpose, null), viewer)));
  }

  /**
   * Sets the longest access.
   *
   * @param minutes 0 to leave it to the vendor's table
   */
  @PostMapping("/limit")
  String limit(
      @RequestParam("minutes") int minutes, Viewer.Contact viewer, RedirectAttributes after) {
    return act(
        HOME,
        "saved",
        after,
        () -> {
          settings.setLongest(minutes == 0 ? null : Duration.ofMinutes(minutes), viewer);
          return HOME;
        });
  }

  @PostMapping("/{grant}/approve")
  String approve(
      @PathVariable("grant") String number,
      @RequestParam("minutes") int minutes,
      @RequestParam(name = "policies", required = false) @Nullable List<String> policies,
      Viewer.Contact viewer,
      RedirectAttributes after) {
    Approval approval = new Approval(set(policies), Duration.ofMinutes(minutes));
    return act(
        page(number),
        "accessApproved",
        after,
        () -> page(requests.approve(number, approval, viewer)));
  }

  @PostMapping("/{grant}/refuse")
  String refuse(
      @PathVariable("grant") String number,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Viewer.Contact viewer,
      RedirectAttributes after) {
    return act(
        page(number), "accessRefused", after, () -> page(requests.refuse(number, reason, viewer)));
  }

  @PostMapping("/{grant}/change")
  String change(
      @PathVariable("grant") String number,
      @RequestParam("lastDay") LocalDate lastDay,
      @RequestParam(name = "policies", required = false) @Nullable List<String> policies,
      Viewer.Contact viewer,
      RedirectAttributes after) {
    return act(
        page(number),
        "accessChanged",
        after,
        () -> page(offers.change(number, new NewOffer(set(policies), lastDay, "", null), viewer)));
  }

  @PostMapping("/{grant}/end")
  String end(
      @PathVariable("grant") String number,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Viewer.Contact viewer,
      RedirectAttributes after) {
    return act(
        page(number), "accessEnded", after, () -> page(endings.revoke(number, reason, viewer)));
  }

  private interface Act {
    String run();
  }

  /** What was refused is said on the page that it was sent from. */
  private static String act(String from, String done, RedirectAttributes after, Act act) {
    try {
      String to = act.run();
      after.addFlashAttribute("done", done);
      return "redirect:" + to;
    } catch (Problem refused) {
      if (refused.kind() == Kind.UNKNOWN_GRANT || refused.kind() == Kind.UNKNOWN_CASE) {
        throw refused;
      }
      Object field = refused.more().get("field");
      after.addFlashAttribute("wrong", field == null ? "moved" : field.toString());
      return "redirect:" + from;
    }
  }

  private static String page(String number) {
    return HOME + "/" + number;
  }

  private static String page(Grant grant) {
    return page(grant.number());
  }

  private static Set<String> set(@Nullable List<String> policies) {
    return policies == null ? Set.of() : Set.copyOf(policies);
  }

  /** On a page of the portal; without this, it would be one of the staff's. */
  @ExceptionHandler
  String problem(Problem problem, Model model, HttpServletResponse response) {
    response.setStatus(problem.kind().status());
    model.addAttribute("kind", problem.kind().slug());
    return "portal/problem";
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  String wrongParameter(Model model, HttpServletResponse response) {
    return problem(Problem.field("parameter", "It cannot be read."), model, response);
  }
}
