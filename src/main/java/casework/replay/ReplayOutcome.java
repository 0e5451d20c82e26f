package casework.replay;

import casework.sla.Clock;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at what became of replayed cases. */
@Component
class ReplayOutcome {

  private final CaseReader reader;

  ReplayOutcome(CaseReader reader) {
    this.reader = reader;
  }

  ReplayReport of(int incidents, List<ReplayedCase> cases, ReplayReport.Effort effort) {
    Attainment attainment = new Attainment();
    FinalStates states = new FinalStates();
    List<String> unfinished = new ArrayList<>();
    for (ReplayedCase played : cases) {
      SupportCase ended = reader.get(played.number());
      states.count(played.plan(), ended.state());
      if (!ended.state().isFinal()) {
        unfinished.add("%s (%s)".formatted(ended.number(), ended.state()));
      }
      for (Clock clock : reader.clocksOf(ended)) {
        attainment.count(played.plan(), clock);
      }
    }
    return new ReplayReport(incidents, attainment, states, unfinished, effort);
  }
}
