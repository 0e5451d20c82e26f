package casework.alarm.web;

import casework.alarm.Alarm;
import casework.alarm.AlarmCause;
import casework.alarm.AlarmDesk;
import casework.alarm.Proposals;
import casework.security.Viewer;
import casework.supportcase.CasePart;
import casework.supportcase.SupportCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows on the staff's page of a case which alarms are in it, and what is proposed. */
@Component
class AlarmsOnCasePage implements CasePart {

  private final AlarmDesk desk;
  private final Proposals proposals;

  AlarmsOnCasePage(AlarmDesk desk, Proposals proposals) {
    this.desk = desk;
    this.proposals = proposals;
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
        proposals.ofCase(shown.id()).stream().filter(one -> one.proposal() != null).toList(),
        AlarmsPage.mayAct(viewer) && shown.state().isBeingWorked());
  }
}
