package casework.onboarding.web;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Organizations;
import casework.engine.StaffDirectory;
import casework.onboarding.Checklist;
import casework.onboarding.OnboardingState;
import casework.onboarding.Onboardings;
import casework.onboarding.Step;
import casework.onboarding.StepWork;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A customer's onboarding, as its people see it: what they do themselves, where, and what we do for
 * them (T09 to T11). It works without scripts, on a phone.
 */
@Controller
@RequestMapping("/portal/onboarding")
class PortalOnboarding {

  private static final Set<OnboardingState> SHOWN =
      EnumSet.of(OnboardingState.RUNNING, OnboardingState.ACTIVATED);

  private final Onboardings onboardings;
  private final StepWork work;
  private final Customers customers;
  private final Organizations organizations;
  private final StaffDirectory staff;
  private final Clock clock;

  PortalOnboarding(
      Onboardings onboardings,
      StepWork work,
      Customers customers,
      Organizations organizations,
      StaffDirectory staff,
      Clock clock) {
    this.onboardings = onboardings;
    this.work = work;
    this.customers = customers;
    this.organizations = organizations;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * A step as a customer reads it.
   *
   * @param overdue whether it is the customer's, and late
   * @param sayable whether the customer says that it is done
   */
  record Shown(Step step, String name, boolean overdue, boolean sayable) {

    boolean isOpenOfCustomer() {
      return step.isOpen() && step.doneBy().isCustomer();
    }

    boolean isOpenOfStaff() {
      return step.isOpen() && !step.doneBy().isCustomer();
    }
  }

  /** Somebody who is named for the customer. */
  record Named(String duty, String name) {}

  @GetMapping
  String show(Viewer.Contact viewer, Locale language, Model model) {
    Checklist found =
        onboardings.list(viewer.customerId(), SHOWN, viewer).stream().findFirst().orElse(null);
    model.addAttribute("administrator", viewer.administrator());
    model.addAttribute("onboarding", found == null ? null : found.onboarding());
    if (found != null) {
      Customer customer = customers.get(viewer.customerId());
      LocalDate today = customer.dateAt(clock.instant());
      List<Shown> steps = found.shown().stream().map(step -> shown(step, language, today)).toList();
      model.addAttribute("customer", customer);
      model.addAttribute("yours", steps.stream().filter(Shown::isOpenOfCustomer).toList());
      model.addAttribute("ours", steps.stream().filter(Shown::isOpenOfStaff).toList());
      model.addAttribute("over", steps.stream().filter(one -> !one.step().isOpen()).toList());
      model.addAttribute("all", steps.size());
      model.addAttribute("closedSteps", steps.stream().filter(one -> !one.step().isOpen()).count());
      model.addAttribute("team", team(customer));
    }
    return "portal/onboarding";
  }

  private static Shown shown(Step step, Locale language, LocalDate today) {
    return new Shown(
        step,
        step.nameIn(language),
        step.doneBy().isCustomer() && step.isOverdueOn(today),
        step.isOpen() && step.doneBy().isCustomer() && step.fact().mayBeSaid());
  }

  /** Of staff, customers learn first names alone. */
  private List<Named> team(Customer customer) {
    return organizations.teamOf(customer).stream()
        .map(
            one ->
                new Named(one.duty().name(), staff.firstNameOf(one.person()).orElse(one.person())))
        .toList();
  }

  /** An administrator of the organization says that a step of its own is done. */
  @PostMapping("/{onboarding}/steps/{step}")
  String done(
      @PathVariable("onboarding") String number,
      @PathVariable("step") String step,
      @RequestParam(name = "note", required = false) @Nullable String note,
      Viewer.Contact viewer,
      RedirectAttributes after) {
    try {
      work.done(number, step, note, viewer);
      after.addFlashAttribute("done", "stepDone");
    } catch (Problem refused) {
      if (refused.kind() == Kind.UNKNOWN_ONBOARDING || refused.kind() == Kind.UNKNOWN_PART) {
        throw refused;
      }
      after.addFlashAttribute("wrong", "moved");
    }
    return "redirect:/portal/onboarding";
  }

  /** On a page of the portal; without this, it would be one of the staff's. */
  @ExceptionHandler
  String problem(Problem problem, Model model, HttpServletResponse response) {
    response.setStatus(problem.kind().status());
    model.addAttribute("kind", problem.kind().slug());
    return "portal/problem";
  }
}
