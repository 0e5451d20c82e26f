package casework.onboarding.web;

import casework.customer.Customers;
import casework.engine.TaskFormFacts;
import casework.onboarding.Checklist;
import casework.onboarding.Fact;
import casework.onboarding.Onboardings;
import casework.onboarding.Step;
import casework.onboarding.StepState;
import casework.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the forms of an onboarding's tasks what they show. */
@Component
class OnboardingFormFacts implements TaskFormFacts {

  private final Onboardings onboardings;
  private final Customers customers;

  OnboardingFormFacts(Onboardings onboardings, Customers customers) {
    this.onboardings = onboardings;
    this.customers = customers;
  }

  @Override
  public Map<String, Object> of(String number, @Nullable String key) {
    return onboardings.find(number).map(found -> facts(found, key)).orElse(Map.of());
  }

  private Map<String, Object> facts(Checklist of, @Nullable String key) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("onboardingNumber", of.onboarding().number());
    facts.put("onboardingPage", "/onboardings/" + of.onboarding().number());
    facts.put("customerName", escaped(customers.get(of.onboarding().customerId()).name()));
    facts.put("plan", escaped(of.onboarding().plan()));
    facts.put("steps", of.shown().stream().filter(one -> !one.isReview()).map(this::row).toList());
    Optional<Step> step = key == null ? of.review() : of.step(key);
    step.ifPresent(
        about -> {
          facts.put("stepTitle", escaped(about.name()));
          facts.put("doneByText", Words.of(about.doneBy()));
          facts.put("dueText", about.dueOn().toString());
          facts.put("stepExplanation", explanation(about));
          facts.put("outcomeOptions", outcomes(about));
        });
    return facts;
  }

  private Map<String, String> row(Step step) {
    Step.Closed closed = step.closed();
    return Map.of(
        "name", step.name(),
        "state", Words.of(step.state()),
        "note", closed == null ? "" : Objects.requireNonNullElse(closed.note(), ""));
  }

  private static String explanation(Step step) {
    String clause = "Clause " + step.clause() + ".";
    return step.fact() == Fact.NONE || step.isReview()
        ? clause
        : "%s **This step completes by itself** as soon as the product sees: %s."
            .formatted(clause, Words.ofName(step.fact().name()));
  }

  /** What the product sees by itself, nobody needs to say. */
  private static List<Map<String, String>> outcomes(Step step) {
    List<Map<String, String>> options = new ArrayList<>();
    if (step.fact().mayBeSaid()) {
      options.add(Map.of("value", StepState.DONE.name(), "label", "Done"));
    }
    options.add(Map.of("value", StepState.SKIPPED.name(), "label", "Not needed, for this reason"));
    return List.copyOf(options);
  }

  /** Names come from people; a form reads Markdown. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>()#+!|-])", "\\\\$1");
  }
}
