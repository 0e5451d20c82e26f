package casework.onboarding.web;

import casework.customer.Customers;
import casework.onboarding.OnboardingStarts;
import casework.onboarding.OnboardingState;
import casework.onboarding.Onboardings;
import casework.onboarding.StepWork;
import casework.problem.Problem;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Onboardings by the API. */
@RestController
@RequestMapping("/api/onboardings")
@Tag(name = "Onboardings")
class OnboardingApi {

  private final Onboardings onboardings;
  private final OnboardingStarts starts;
  private final StepWork work;
  private final OnboardingViews views;
  private final Customers customers;

  OnboardingApi(
      Onboardings onboardings,
      OnboardingStarts starts,
      StepWork work,
      OnboardingViews views,
      Customers customers) {
    this.onboardings = onboardings;
    this.starts = starts;
    this.work = work;
    this.views = views;
    this.customers = customers;
  }

  /**
   * @param customer the customer's key
   */
  record StartBody(@Nullable String customer) {}

  /**
   * @param note how it was done; the customer's administrators may leave it out
   */
  record NoteBody(@Nullable String note) {}

  record ReasonBody(@Nullable String reason) {}

  /**
   * @param on by the customer's dates
   */
  record DayBody(@Nullable LocalDate on) {}

  /**
   * @param heldOn by the customer's dates
   * @param outcome as the customer may read it
   */
  record ReviewBody(@Nullable LocalDate heldOn, @Nullable String outcome) {}

  @Operation(summary = "Onboardings, the newest first; of one customer, or in some states")
  @GetMapping
  List<OnboardingViews.View> list(
      @RequestParam(name = "customer", required = false) @Nullable String customer,
      @RequestParam(name = "state", required = false) @Nullable Set<OnboardingState> states,
      Viewer viewer) {
    Long of =
        customer == null || viewer instanceof Viewer.Contact
            ? null
            : (Long) customers.get(customer).id();
    Set<OnboardingState> wanted =
        states == null || states.isEmpty() ? Set.of(OnboardingState.values()) : states;
    return views.brief(onboardings.list(of, wanted, viewer), viewer);
  }

  @Operation(summary = "One onboarding, with its steps and, for staff, its record")
  @GetMapping("/{onboarding}")
  OnboardingViews.View read(@PathVariable("onboarding") String number, Viewer viewer) {
    return views.whole(onboardings.get(number, viewer), viewer);
  }

  @Operation(
      summary = "Start the onboarding of a customer that is there already",
      description = "Whoever is taken on has one by that (T11). One runs at a time.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OnboardingViews.View start(@RequestBody StartBody body, Viewer.Staff by) {
    String customer = body.customer();
    if (customer == null) {
      throw Problem.field("customer", "Name the customer by its key.");
    }
    return read(starts.start(customer, by.getName()), by);
  }

  @Operation(
      summary = "Say that a step is done",
      description =
          "Staff say how; an administrator of the organization says it of its own steps. What the"
              + " product sees by itself nobody says.")
  @PostMapping("/{onboarding}/steps/{step}/done")
  OnboardingViews.View done(
      @PathVariable("onboarding") String number,
      @PathVariable("step") String step,
      @RequestBody NoteBody body,
      Viewer by) {
    work.done(number, step, body.note(), by);
    return read(number, by);
  }

  @Operation(summary = "Skip a step that is not needed, with the reason")
  @PostMapping("/{onboarding}/steps/{step}/skip")
  OnboardingViews.View skip(
      @PathVariable("onboarding") String number,
      @PathVariable("step") String step,
      @RequestBody ReasonBody body,
      Viewer.Staff by) {
    work.skip(number, step, body.reason(), by);
    return read(number, by);
  }

  @Operation(summary = "Agree on the day of the first review; the customer is told")
  @PutMapping("/{onboarding}/review-day")
  OnboardingViews.View agree(
      @PathVariable("onboarding") String number, @RequestBody DayBody body, Viewer.Staff by) {
    work.agreeReview(number, body.on(), by);
    return read(number, by);
  }

  @Operation(summary = "Record the first review: when it was held, and what came of it")
  @PostMapping("/{onboarding}/review")
  OnboardingViews.View review(
      @PathVariable("onboarding") String number, @RequestBody ReviewBody body, Viewer.Staff by) {
    work.review(number, body.heldOn(), body.outcome(), by);
    return read(number, by);
  }

  @Operation(summary = "Cancel an onboarding, with the reason; its open steps are dropped")
  @PostMapping("/{onboarding}/cancel")
  OnboardingViews.View cancel(
      @PathVariable("onboarding") String number, @RequestBody ReasonBody body, Viewer.Staff by) {
    work.cancel(number, body.reason(), by);
    return read(number, by);
  }
}
