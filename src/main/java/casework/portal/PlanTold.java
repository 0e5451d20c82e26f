package casework.portal;

import casework.customer.Agreement;
import casework.customer.Channel;
import casework.customer.Origin;
import casework.customer.Sourced;
import casework.sla.Budget;
import casework.sla.Measure;
import casework.sla.Target;
import casework.supportcase.Severities.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer's effective terms in the order in which a person asks for them, each with its source.
 *
 * @param others promises beyond the first response
 */
record PlanTold(
    Sourced<String> plan,
    Sourced<String> hours,
    List<Response> responses,
    List<Response> others,
    List<Included> channels,
    List<Included> services) {

  private static final String HOUSE_RULE = "house rule";
  private static final List<String> SERVICES =
      List.of("technicalAccountManager", "solutionArchitects", "meteringSla", "betaDocumentation");

  /**
   * A promise at a severity.
   *
   * @param amount null where none is promised
   */
  record Response(
      Severity severity,
      String measure,
      @Nullable Amount amount,
      String hours,
      boolean contractual,
      @Nullable Origin origin) {}

  /** Something that is part of the terms, or is not. */
  record Included(String name, boolean included, Origin origin) {}

  static PlanTold of(Agreement agreement, List<Severity> severities) {
    return new PlanTold(
        value(agreement, "plan"),
        value(agreement, "hours"),
        severities.stream().map(severity -> first(agreement, severity)).toList(),
        severities.stream().flatMap(severity -> others(agreement, severity)).toList(),
        Channel.ofPlans().stream()
            .map(channel -> included(agreement, channel.name(), "channel." + channel))
            .toList(),
        SERVICES.stream().map(service -> included(agreement, service, service)).toList());
  }

  private static Response first(Agreement agreement, Severity severity) {
    return response(agreement, Measure.FIRST_RESPONSE, severity)
        .orElse(new Response(severity, Measure.FIRST_RESPONSE.name(), null, "", true, null));
  }

  private static Stream<Response> others(Agreement agreement, Severity severity) {
    return Arrays.stream(Measure.values())
        .filter(measure -> measure != Measure.FIRST_RESPONSE && !measure.isInternal())
        .flatMap(measure -> response(agreement, measure, severity).stream());
  }

  private static Optional<Response> response(
      Agreement agreement, Measure measure, Severity severity) {
    return agreement
        .terms()
        .terms()
        .target(measure, severity.level())
        .map(target -> response(agreement, severity, target));
  }

  private static Response response(Agreement agreement, Severity severity, Target target) {
    String key = target.measure().key(1) + ".severity" + severity.level() + ".amount";
    Budget budget = target.budget();
    return new Response(
        severity,
        target.measure().name(),
        Amount.of(budget),
        target.hours(),
        !target.source().clause().startsWith(HOUSE_RULE),
        value(agreement, key).origin());
  }

  private static Included included(Agreement agreement, String name, String key) {
    Sourced<String> value = value(agreement, key);
    return new Included(name, value.value().equals("true"), value.origin());
  }

  private static Sourced<String> value(Agreement agreement, String key) {
    return Objects.requireNonNull(agreement.terms().values().get(key), key);
  }
}
