package casework.services.web;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Sows;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import casework.services.Offers;
import casework.services.Referral;
import casework.services.ReferralState;
import casework.services.Referrals;
import casework.supportcase.SupportCase;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
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
 * Offers of Professional Services as an organization's administrators see and decide them, and what
 * is agreed, which all its contacts see (T16). It works without scripts, on a phone.
 */
@Controller
@RequestMapping("/portal/offers")
class PortalOffers {

  private static final String HOME = "/portal/offers/";

  private final Referrals referrals;
  private final Offers offers;
  private final ReferralViews views;
  private final Sows sows;
  private final Customers customers;
  private final Clock clock;

  PortalOffers(
      Referrals referrals,
      Offers offers,
      ReferralViews views,
      Sows sows,
      Customers customers,
      Clock clock) {
    this.referrals = referrals;
    this.offers = offers;
    this.views = views;
    this.sows = sows;
    this.customers = customers;
    this.clock = clock;
  }

  @GetMapping
  String list(Viewer.Contact viewer, Model model) {
    Customer customer = customers.get(viewer.customerId());
    model.addAttribute("administrator", viewer.administrator());
    model.addAttribute("waiting", referrals.list(null, EnumSet.of(ReferralState.OFFERED), viewer));
    model.addAttribute(
        "prepared", referrals.list(null, EnumSet.of(ReferralState.RECEIVED), viewer));
    model.addAttribute(
        "earlier",
        referrals.list(
            null,
            EnumSet.complementOf(EnumSet.of(ReferralState.RECEIVED, ReferralState.OFFERED)),
            viewer));
    model.addAttribute("sows", sows.inForce(customer, clock.instant()));
    return "portal/offers";
  }

  @GetMapping("/{referral}")
  String one(@PathVariable("referral") String number, Viewer.Contact viewer, Model model) {
    Referral referral = referrals.get(number, viewer);
    model.addAttribute("referral", referral);
    model.addAttribute("caseNumber", SupportCase.numberOf(referral.caseId()));
    model.addAttribute("history", views.history(referral, viewer));
    return "portal/offer";
  }

  @PostMapping("/{referral}/accept")
  String accept(
      @PathVariable("referral") String number,
      @RequestParam("revision") int revision,
      Viewer.Contact viewer,
      RedirectAttributes after) {
    return act(number, "offerAccepted", after, () -> offers.accept(number, revision, viewer));
  }

  @PostMapping("/{referral}/decline")
  String decline(
      @PathVariable("referral") String number,
      @RequestParam("revision") int revision,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Viewer.Contact viewer,
      RedirectAttributes after) {
    return act(
        number, "offerDeclined", after, () -> offers.decline(number, revision, reason, viewer));
  }

  /** What was refused is said on the page that it was sent from. */
  private static String act(String number, String done, RedirectAttributes after, Runnable act) {
    try {
      act.run();
      after.addFlashAttribute("done", done);
    } catch (Problem refused) {
      if (refused.kind() == Kind.UNKNOWN_PART) {
        throw refused;
      }
      after.addFlashAttribute("wrong", "moved");
    }
    return "redirect:" + HOME + number;
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
