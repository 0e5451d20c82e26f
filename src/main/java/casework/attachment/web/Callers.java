package casework.attachment.web;

import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.CaseAccess;
import casework.supportcase.CaseReader;
import casework.supportcase.SupportCase;
import org.springframework.stereotype.Component;

/** Tells what someone who asks for files of a case may do there. */
@Component
class Callers {

  private final CaseReader cases;
  private final CaseAccess access;

  Callers(CaseReader cases, CaseAccess access) {
    this.cases = cases;
    this.access = access;
  }

  /**
   * Returns a case that the viewer may see.
   *
   * @throws Problem if there is none; nobody learns that somebody else has one of that number
   */
  SupportCase seen(String number, Viewer viewer) {
    SupportCase found = cases.get(number);
    access.require(viewer, found);
    return found;
  }

  /** Returns who adds to the case, as the ledger names people. */
  static Actor actor(Viewer viewer) {
    return viewer instanceof Viewer.Contact contact
        ? Actor.customer(contact.fullName())
        : Actor.staff(viewer.getName());
  }

  static boolean mayAdd(Viewer viewer) {
    return viewer instanceof Viewer.Contact
        || (viewer instanceof Viewer.Staff staff && staff.worksOnCases());
  }
}
