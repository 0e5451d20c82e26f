package casework.onboarding.web;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.onboarding.Checklist;
import casework.onboarding.OnboardingStarts;
import casework.onboarding.OnboardingState;
import casework.onboarding.Onboardings;
import casework.onboarding.Step;
import casework.onboarding.StepWork;
import casework.page.Attempt;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff's pages of onboardings: where each stands, and one with its steps (T09 to T11). */
@Controller
@RequestMapping("/onboardings")
class OnboardingPages {

  private final Onboardings onboardings;
  private final OnboardingStarts starts;
  private final StepWork work;
  private final Customers customers;
  private final Clock clock;

  OnboardingPages(
      Onboardings onboardings,
      OnboardingStarts starts,
      StepWork work,
      Customers customers,
      Clock clock) {
    this.onboardings = onboardings;
    this.starts = starts;
    this.work = work;
    this.customers = customers;
    this.clock = clock;
  }

  /**
   * An onboarding in the list.
   *
   * @param closed how many of its steps are done or skipped
   * @param all how many there are
   * @param overdue the names of the open ones whose last day is over
   */
  record Line(Checklist checklist, Customer customer, long closed, int all, List<String> overdue) {}

  @GetMapping
  String list(
      @RequestParam(name = "all", defaultValue = "false") boolean all,
      @RequestParam(name = "customer", required = false) @Nullable String customer,
      Viewer.Staff viewer,
      WallClock here,
      Model model) {
    Set<OnboardingState> states =
        all || customer != null
            ? EnumSet.allOf(OnboardingState.class)
            : EnumSet.of(OnboardingState.RUNNING);
    Long of = customer == null ? null : (Long) customers.get(customer).id();
    List<Customer> everyCustomer = customers.all();
    Map<Long, Customer> known =
        everyCustomer.stream().collect(Collectors.toMap(Customer::id, Function.identity()));
    model.addAttribute(
        "lines",
        onboardings.list(of, states, viewer).stream()
            .map(one -> line(one, Objects.requireNonNull(known.get(one.onboarding().customerId()))))
            .toList());
    model.addAttribute("all", all || customer != null);
    model.addAttribute("mayAct", mayAct(viewer));
    model.addAttribute("everyCustomer", everyCustomer);
    model.addAttribute("here", here);
    return "onboardings";
  }

  private Line line(Checklist of, Customer customer) {
    LocalDate today = customer.dateAt(clock.instant());
    return new Line(
        of,
        customer,
        of.shown().stream().filter(step -> !step.isOpen()).count(),
        of.shown().size(),
        of.overdueOn(today).stream().map(Step::name).toList());
  }

  @PostMapping
  String start(
      @RequestParam("customer") String customer, Viewer.Staff by, RedirectAttributes after) {
    try {
      return "redirect:/onboardings/" + starts.start(customer, by.getName());
    } catch (Problem refused) {
      after.addFlashAttribute("wrong", refused.getMessage());
      return "redirect:/onboardings";
    }
  }

  @GetMapping("/{onboarding}")
  String one(
      @PathVariable("onboarding") String number, Viewer.Staff viewer, WallClock here, Model model) {
    Checklist found = onboardings.get(number, viewer);
    Customer customer = customers.get(found.onboarding().customerId());
    model.addAttribute("onboarding", found.onboarding());
    model.addAttribute("steps", found.steps());
    model.addAttribute("review", found.review().orElse(null));
    model.addAttribute("customer", customer);
    model.addAttribute("today", customer.dateAt(clock.instant()));
    model.addAttribute("history", onboardings.historyOf(found.onboarding()));
    model.addAttribute("mayAct", mayAct(viewer) && found.onboarding().isRunning());
    model.addAttribute("here", here);
    return "onboarding";
  }

  /** Says that a step is done, or skips it. */
  @PostMapping("/{onboarding}/steps/{step}")
  String close(
      @PathVariable("onboarding") String number,
      @PathVariable("step") String step,
      @RequestParam("outcome") String outcome,
      @RequestParam(name = "note", required = false) @Nullable String note,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(
        number,
        after,
        () -> {
          if (outcome.equals("DONE")) {
            work.done(number, step, note, by);
          } else {
            work.skip(number, step, note, by);
          }
        });
  }

  @PostMapping("/{onboarding}/review-day")
  String agree(
      @PathVariable("onboarding") String number,
      @RequestParam(name = "on", required = false) @Nullable LocalDate on,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(number, after, () -> work.agreeReview(number, on, by));
  }

  @PostMapping("/{onboarding}/review")
  String review(
      @PathVariable("onboarding") String number,
      @RequestParam(name = "heldOn", required = false) @Nullable LocalDate heldOn,
      @RequestParam(name = "outcome", required = false) @Nullable String outcome,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(number, after, () -> work.review(number, heldOn, outcome, by));
  }

  @PostMapping("/{onboarding}/cancel")
  String cancel(
      @PathVariable("onboarding") String number,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(number, after, () -> work.cancel(number, reason, by));
  }

  private static String act(String number, RedirectAttributes after, Runnable act) {
    Attempt.of(act, after, Kind.UNKNOWN_ONBOARDING);
    return "redirect:/onboardings/" + number;
  }

  private static boolean mayAct(Viewer.Staff viewer) {
    return viewer.worksOnCases();
  }
}
