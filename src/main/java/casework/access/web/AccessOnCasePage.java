package casework.access.web;

import casework.access.Grant;
import casework.access.Grants;
import casework.security.Viewer;
import casework.supportcase.CasePart;
import casework.supportcase.SupportCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows on the staff's page of a case what access there is for it. */
@Component
class AccessOnCasePage implements CasePart {

  private final Grants grants;

  AccessOnCasePage(Grants grants) {
    this.grants = grants;
  }

  /**
   * What the page shows.
   *
   * @param mayAsk whether the viewer may ask for more
   */
  record Shown(List<Grant> grants, boolean mayAsk) {}

  @Override
  public String name() {
    return "access";
  }

  @Override
  public Object of(SupportCase shown, Viewer viewer) {
    boolean isOfALine = viewer instanceof Viewer.Staff staff && staff.worksOnCases();
    return new Shown(grants.ofCase(shown.id(), viewer), isOfALine && !shown.state().isFinal());
  }
}
