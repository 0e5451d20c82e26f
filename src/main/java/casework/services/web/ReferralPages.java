package casework.services.web;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Sow;
import casework.page.Attempt;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import casework.services.Offer;
import casework.services.Offers;
import casework.services.Pricing;
import casework.services.RateCard;
import casework.services.Referral;
import casework.services.ReferralState;
import casework.services.Referrals;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff's pages of referrals: what was asked, and the offer for it. */
@Controller
@RequestMapping("/referrals")
class ReferralPages {

  private static final Set<ReferralState> OPEN =
      EnumSet.of(ReferralState.RECEIVED, ReferralState.OFFERED);

  private final Referrals referrals;
  private final Offers offers;
  private final RateCard card;
  private final Customers customers;
  private final CaseReader cases;
  private final Clock clock;

  ReferralPages(
      Referrals referrals,
      Offers offers,
      RateCard card,
      Customers customers,
      CaseReader cases,
      Clock clock) {
    this.referrals = referrals;
    this.offers = offers;
    this.card = card;
    this.customers = customers;
    this.cases = cases;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(name = "all", defaultValue = "false") boolean all,
      @RequestParam(name = "customer", required = false) @Nullable String customer,
      Viewer.Staff viewer,
      WallClock here,
      Model model) {
    Long of = customer == null ? null : (Long) customers.get(customer).id();
    List<Referral> found =
        referrals.list(of, all ? EnumSet.allOf(ReferralState.class) : OPEN, viewer);
    Map<Long, String> names = new LinkedHashMap<>();
    found.forEach(
        one -> names.computeIfAbsent(one.customerId(), id -> customers.get((long) id).name()));
    model.addAttribute("referrals", found);
    model.addAttribute("customers", names);
    model.addAttribute("customer", customer);
    model.addAttribute("all", all);
    model.addAttribute("here", here);
    return "referrals";
  }

  @GetMapping("/{referral}")
  String one(
      @PathVariable("referral") String number, Viewer.Staff viewer, WallClock here, Model model) {
    Referral referral = referrals.get(number, viewer);
    Offer draft = referral.draft();
    return show(
        referral,
        draft == null ? OfferForm.empty(referral.subject()) : OfferForm.of(draft),
        viewer,
        here,
        model);
  }

  @PostMapping("/{referral}/draft")
  String draft(
      @PathVariable("referral") String number,
      @RequestParam("version") int version,
      @ModelAttribute("typed") OfferForm typed,
      Viewer.Staff by,
      WallClock here,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    try {
      offers.draft(number, version, typed.wanted(), by.getName());
      after.addFlashAttribute("done", "The offer is kept. The customer does not see it yet.");
      return page(number);
    } catch (Problem wrong) {
      Referral referral = referrals.get(number, by);
      response.setStatus(wrong.kind().status());
      model.addAttribute("wrong", wrong.getMessage());
      return show(referral, typed, by, here, model);
    }
  }

  @PostMapping("/{referral}/send")
  String send(
      @PathVariable("referral") String number,
      @RequestParam("version") int version,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(
        number,
        "The offer is sent to the customer’s administrators.",
        after,
        () -> offers.send(number, version, by.getName()));
  }

  @PostMapping("/{referral}/nothing")
  String nothing(
      @PathVariable("referral") String number,
      @RequestParam("version") int version,
      @RequestParam("reason") String reason,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(
        number,
        "The customer is told why nothing is offered.",
        after,
        () -> offers.offerNothing(number, version, reason, by.getName()));
  }

  @PostMapping("/{referral}/take-back")
  String takeBack(
      @PathVariable("referral") String number,
      @RequestParam("version") int version,
      @RequestParam("reason") String reason,
      @RequestParam(name = "another", defaultValue = "false") boolean another,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(
        number,
        "The offer is taken back, and the customer is told.",
        after,
        () -> offers.takeBack(number, version, another, reason, by.getName()));
  }

  private static String act(String number, String done, RedirectAttributes after, Runnable act) {
    if (Attempt.of(act, after, Kind.UNKNOWN_PART)) {
      after.addFlashAttribute("done", done);
    }
    return page(number);
  }

  private static String page(String number) {
    return "redirect:/referrals/" + number;
  }

  private String show(
      Referral referral, OfferForm typed, Viewer.Staff viewer, WallClock here, Model model) {
    Customer customer = customers.get(referral.customerId());
    String caseNumber = SupportCase.numberOf(referral.caseId());
    Offer draft = referral.draft();
    Currency currency = draft == null ? Currency.getInstance("EUR") : draft.price().currency();
    model.addAttribute("referral", referral);
    model.addAttribute("customer", customer);
    model.addAttribute("caseNumber", caseNumber);
    model.addAttribute("request", cases.get(caseNumber).request());
    model.addAttribute("history", referrals.historyOf(referral, viewer));
    model.addAttribute("offers", referrals.offersOf(referral));
    model.addAttribute("typed", typed);
    model.addAttribute("rates", card.on(currency, customer.dateAt(clock.instant())));
    model.addAttribute("pricings", Pricing.values());
    model.addAttribute("kinds", Sow.Kind.values());
    model.addAttribute("here", here);
    return "referral";
  }
}
