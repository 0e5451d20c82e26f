package casework.security;

import casework.problem.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a loop in somebody's program from filling the desk: so many cases by one account, and so
 * many by one organization, at a time. Every way by which contacts raise cases asks here first.
 */
@Component
public class RaiseLimits {

  private final Buckets staff;
  private final Buckets contacts;
  private final Buckets organizations;

  RaiseLimits(RaiseSettings settings) {
    staff = new Buckets(settings.byStaff(), Duration.ofMinutes(1));
    contacts = new Buckets(settings.byContact(), settings.within());
    organizations = new Buckets(settings.byOrganization(), settings.within());
  }

  /**
   * Counts a case that someone is about to raise.
   *
   * @throws Problem if there were too many
   */
  public void take(Viewer viewer) {
    if (viewer instanceof Viewer.Contact contact) {
      take(contact.customerId(), contact.contactId());
    } else {
      staff.take(viewer.getName()).ifPresent(wait -> refuse(wait, "You have"));
    }
  }

  /**
   * Counts a case that somebody at a customer is about to raise.
   *
   * @param contact null for somebody who is not on record
   * @throws Problem if there were too many
   */
  public void take(long customer, @Nullable Long contact) {
    // Its own first: one who is refused takes nothing from the others.
    if (contact != null) {
      contacts.take(String.valueOf(contact)).ifPresent(wait -> refuse(wait, "You have"));
    }
    organizations
        .take(String.valueOf(customer))
        .ifPresent(wait -> refuse(wait, "Your organization has"));
  }

  private static void refuse(Duration wait, String who) {
    throw Problem.wait(
        wait, who + " raised many cases in a short time. Wait a little, or add to those you have.");
  }
}
