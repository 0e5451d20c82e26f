package casework.replay;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.NewCustomer;
import casework.sandbox.SandboxClock;
import casework.supportcase.Actor;
import casework.supportcase.Intake;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Lives a log of incidents through the desk: each is raised once for a Silver and once for a Gold
 * customer, and goes its way at the log's own times, while the clock stops at every timer between.
 */
@Service
@Profile("sandbox")
class Replay {

  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
  private static final List<String> PLANS = List.of("Silver", "Gold");
  private static final Duration TO_THE_END = Duration.ofDays(21);
  private static final int PROGRESS_EVERY = 500;

  private final Customers customers;
  private final Intake intake;
  private final CasePlayer player;
  private final SandboxClock clock;
  private final ReplayOutcome outcome;

  Replay(
      Customers customers,
      Intake intake,
      CasePlayer player,
      SandboxClock clock,
      ReplayOutcome outcome) {
    this.customers = customers;
    this.intake = intake;
    this.player = player;
    this.clock = clock;
    this.outcome = outcome;
  }

  /** What happens at an instant: an incident comes in, or changes. */
  private record Event(Instant at, int line, Incident incident, @Nullable IncidentRow change) {}

  /**
   * Replays incidents.
   *
   * @param zone in which the customers' contracts begin
   * @throws casework.problem.Problem if the database has replayed before
   */
  ReplayReport run(List<Incident> incidents, ZoneId zone) {
    long began = System.nanoTime();
    List<Event> events = eventsOf(incidents);
    if (events.isEmpty()) {
      return ReplayReport.ofNothing();
    }
    clock.moveTo(events.get(0).at());
    List<Customer> ofPlans = takeOn(events.get(0).at().atZone(zone).toLocalDate(), zone);
    Played played = play(events, ofPlans);
    Instant end = events.get(events.size() - 1).at().plus(TO_THE_END);
    int jobs = played.jobs() + clock.moveTo(end);
    return outcome.of(
        incidents.size(),
        played.cases(),
        new ReplayReport.Effort(
            events.size() - incidents.size(),
            played.leftOut(),
            jobs,
            Duration.ofNanos(System.nanoTime() - began)));
  }

  private record Played(List<ReplayedCase> cases, int leftOut, int jobs) {}

  private Played play(List<Event> events, List<Customer> ofPlans) {
    Map<String, List<ReplayedCase>> cases = new HashMap<>();
    int leftOut = 0;
    int jobs = 0;
    int done = 0;
    for (Event event : events) {
      jobs += clock.moveTo(event.at());
      IncidentRow change = event.change();
      if (change == null) {
        cases.put(event.incident().number(), raise(event.incident(), ofPlans));
      } else {
        for (ReplayedCase played : cases.getOrDefault(event.incident().number(), List.of())) {
          leftOut += player.play(played, change) ? 0 : 1;
        }
      }
      if (++done % PROGRESS_EVERY == 0) {
        LOG.info("{} of {} changes replayed; it is {}", done, events.size(), event.at());
      }
    }
    return new Played(cases.values().stream().flatMap(List::stream).toList(), leftOut, jobs);
  }

  private List<ReplayedCase> raise(Incident incident, List<Customer> ofPlans) {
    List<ReplayedCase> raised = new ArrayList<>();
    for (int i = 0; i < ofPlans.size(); i++) {
      String number =
          intake
              .raise(
                  ReplayRaise.of(incident, ofPlans.get(i).key()),
                  Actor.customer(incident.first().caller()),
                  null)
              .supportCase()
              .number();
      raised.add(new ReplayedCase(number, PLANS.get(i), incident.first().priority()));
    }
    return raised;
  }

  private List<Customer> takeOn(LocalDate firstDay, ZoneId zone) {
    return PLANS.stream()
        .map(
            plan ->
                customers.add(
                    new NewCustomer(
                        "replay-" + plan.toLowerCase(Locale.ROOT),
                        "Replay under " + plan,
                        zone,
                        plan,
                        firstDay.minusDays(1),
                        false)))
        .toList();
  }

  private static List<Event> eventsOf(List<Incident> incidents) {
    List<Event> events = new ArrayList<>();
    for (Incident incident : incidents) {
      events.add(new Event(incident.receivedAt(), 0, incident, null));
      incident.rows().forEach(row -> events.add(new Event(row.at(), row.line(), incident, row)));
    }
    events.sort(Comparator.comparing(Event::at).thenComparing(Event::line));
    return events;
  }
}
