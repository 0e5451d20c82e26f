package casework.access.web;

import casework.access.AccessReason;
import casework.access.AccessRequests;
import casework.access.AccessTerms;
import casework.access.Grant;
import casework.access.GrantEndings;
import casework.access.GrantState;
import casework.access.Grants;
import casework.access.NewRequest;
import casework.access.Policy;
import casework.access.SupportAccess;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.page.Attempt;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** The staff's pages of access grants: what there is, and asking for more (T27). */
@Controller
@RequestMapping("/access")
class AccessPages {

  private static final Set<GrantState> OPEN =
      EnumSet.of(GrantState.ASKED, GrantState.GIVEN, GrantState.ACTIVE, GrantState.ENDING);

  private final Grants grants;
  private final AccessRequests requests;
  private final GrantEndings endings;
  private final AccessTerms terms;
  private final SupportAccess product;
  private final Customers customers;
  private final CaseReader cases;

  AccessPages(
      Grants grants,
      AccessRequests requests,
      GrantEndings endings,
      AccessTerms terms,
      SupportAccess product,
      Customers customers,
      CaseReader cases) {
    this.grants = grants;
    this.requests = requests;
    this.endings = endings;
    this.terms = terms;
    this.product = product;
    this.customers = customers;
    this.cases = cases;
  }

  /**
   * What was typed into the form.
   *
   * @param hours and
   * @param minutes for how long
   */
  record Asked(
      @Nullable String customer,
      @Nullable String caseNumber,
      @Nullable AccessReason reason,
      @Nullable String reference,
      @Nullable String purpose,
      @Nullable Set<String> policies,
      @Nullable Integer hours,
      @Nullable Integer minutes,
      @Nullable String follows) {

    NewRequest wanted() {
      long length = 60L * (hours == null ? 0 : hours) + (minutes == null ? 0 : minutes);
      return new NewRequest(
          Bodies.needed("customer", customer),
          blankToNull(caseNumber),
          Bodies.needed("reason", reason),
          reference,
          Bodies.needed("purpose", purpose),
          policies == null ? Set.of() : policies,
          Duration.ofMinutes(length),
          null,
          blankToNull(follows));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  @GetMapping
  String list(
      @RequestParam(name = "all", defaultValue = "false") boolean all,
      @RequestParam(name = "customer", required = false) @Nullable String customer,
      Viewer.Staff viewer,
      WallClock here,
      Model model) {
    Set<GrantState> states = all ? EnumSet.allOf(GrantState.class) : OPEN;
    Long of = customer == null ? null : (Long) customers.get(customer).id();
    List<Grant> found = grants.list(of, states, viewer);
    model.addAttribute("customer", customer);
    model.addAttribute("grants", found);
    model.addAttribute("customers", names(found));
    model.addAttribute("all", all);
    model.addAttribute("mayAct", mayAct(viewer));
    model.addAttribute("connected", product.isConnected());
    model.addAttribute("here", here);
    return "access";
  }

  /** A form for a request: for a case, or to go on from an access that ends. */
  @GetMapping("/new")
  String form(
      @RequestParam(name = "case", required = false) @Nullable String caseNumber,
      @RequestParam(name = "follows", required = false) @Nullable String follows,
      Viewer.Staff viewer,
      Model model) {
    if (follows != null) {
      return form(following(grants.get(follows, viewer)), model);
    }
    String customer =
        caseNumber == null ? null : customers.keyOf(cases.get(caseNumber).request().customerId());
    return form(
        new Asked(
            customer,
            caseNumber,
            caseNumber == null ? null : AccessReason.SUPPORT_REQUEST,
            null,
            null,
            Set.of(),
            2,
            0,
            null),
        model);
  }

  private Asked following(Grant before) {
    Long caseId = before.caseId();
    return new Asked(
        customers.keyOf(before.customerId()),
        caseId == null ? null : SupportCase.numberOf(caseId),
        before.wanted().reason(),
        before.wanted().reference(),
        before.wanted().purpose(),
        Set.copyOf(before.wanted().policies()),
        (int) before.wanted().time().toHours(),
        before.wanted().time().toMinutesPart(),
        before.number());
  }

  @PostMapping
  String ask(
      @ModelAttribute("asked") Asked asked,
      Viewer.Staff by,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    try {
      Grant grant = requests.ask(asked.wanted(), by.getName());
      after.addFlashAttribute("done", grant.state() == GrantState.ASKED ? "asked" : null);
      return "redirect:/access/" + grant.number();
    } catch (Problem wrong) {
      response.setStatus(wrong.kind().status());
      model.addAttribute("wrong", wrong.getMessage());
      return form(asked, model);
    }
  }

  @GetMapping("/{grant}")
  String one(
      @PathVariable("grant") String number, Viewer.Staff viewer, WallClock here, Model model) {
    Grant grant = grants.get(number, viewer);
    Customer customer = customers.get(grant.customerId());
    Long caseId = grant.caseId();
    model.addAttribute("grant", grant);
    model.addAttribute("customer", customer);
    model.addAttribute("caseNumber", caseId == null ? null : SupportCase.numberOf(caseId));
    model.addAttribute("policies", policies());
    model.addAttribute("english", Locale.ENGLISH);
    model.addAttribute("history", grants.historyOf(grant));
    model.addAttribute("mayAct", mayAct(viewer));
    model.addAttribute("here", here);
    return "access-grant";
  }

  @PostMapping("/{grant}/withdraw")
  String withdraw(@PathVariable("grant") String number, Viewer.Staff by, RedirectAttributes after) {
    return act(number, after, () -> requests.withdraw(number, by.getName()));
  }

  @PostMapping("/{grant}/revoke")
  String revoke(
      @PathVariable("grant") String number,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(number, after, () -> endings.revoke(number, reason, by));
  }

  private static String act(String number, RedirectAttributes after, Runnable act) {
    Attempt.of(act, after, Kind.UNKNOWN_GRANT);
    return "redirect:/access/" + number;
  }

  private String form(Asked asked, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("everyCustomer", customers.all());
    model.addAttribute("reasons", AccessReason.values());
    model.addAttribute("policies", policies().values());
    return "access-new";
  }

  /** Every policy that some reason allows, by key. */
  private Map<String, Policy> policies() {
    Map<String, Policy> known = new LinkedHashMap<>();
    Arrays.stream(AccessReason.values())
        .flatMap(reason -> terms.policies(reason.name()).stream())
        .forEach(policy -> known.putIfAbsent(policy.key(), policy));
    return known;
  }

  private Map<Long, String> names(List<Grant> found) {
    Map<Long, String> names = new LinkedHashMap<>();
    found.forEach(
        grant -> names.computeIfAbsent(grant.customerId(), id -> customers.get((long) id).name()));
    return names;
  }

  private static boolean mayAct(Viewer.Staff viewer) {
    return viewer.worksOnCases();
  }
}
