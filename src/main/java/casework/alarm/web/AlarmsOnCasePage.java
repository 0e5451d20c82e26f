package casework.alarm.web;

import casework.alarm.Alarm;
import casework.alarm.AlarmCause;
import casework.alarm.AlarmDesk;
import casework.alarm.Proposals;
import casework.engine.TaskFormFacts;
import casework.security.Viewer;
import casework.supportcase.CasePart;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows on the staff's page of a case which alarms are in it, and what is proposed; and says in the
 * forms of its tasks that something is.
 */
@Component
class AlarmsOnCasePage implements CasePart, TaskFormFacts {

  private static final String QUIET =
      "**None of its alarms fires any more.** What to tell the customer is proposed on the page of the case.";

  private final AlarmDesk desk;
  private final Proposals proposals;
  private final CaseReader cases;

  AlarmsOnCasePage(AlarmDesk desk, Proposals proposals, CaseReader cases) {
    this.desk = desk;
    this.proposals = proposals;
    this.cases = cases;
  }

  /**
   * What the page shows.
   *
   * @param count how many alarms there are
   * @param latest the latest of them
   * @param proposals of its causes those for which something is proposed
   */
  record Shown(long count, List<Alarm> latest, List<AlarmCause> proposals, boolean mayAct) {}

  @Override
  public String name() {
    return "alarms";
  }

  @Override
  public Object of(SupportCase shown, Viewer viewer) {
    List<Alarm> latest = desk.ofCase(shown.id(), null);
    boolean isFull = latest.size() == AlarmDesk.MOST;
    return new Shown(
        isFull ? desk.countOf(shown.id()) : latest.size(),
        latest,
        proposed(shown.id()),
        AlarmsPage.mayAct(viewer) && shown.state().isBeingWorked());
  }

  @Override
  public Map<String, Object> of(String businessKey, @Nullable String part) {
    if (!SupportCase.isNumber(businessKey)) {
      return Map.of();
    }
    boolean quiet = !proposed(cases.get(businessKey).id()).isEmpty();
    return Map.of("alarmsText", quiet ? QUIET : "");
  }

  private List<AlarmCause> proposed(long caseId) {
    return proposals.ofCase(caseId).stream().filter(one -> one.proposal() != null).toList();
  }
}
