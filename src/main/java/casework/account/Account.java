package casework.account;

import casework.security.Role;
import casework.security.Viewer;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What someone signs in with.
 *
 * @param name in lower case: a member of staff's user id, or a contact's e-mail address
 * @param email where this person is written to; staff may have none
 * @param roles of staff; none for contacts
 * @param hasPassword whether it has a password here; without one, the person may still come by
 *     single sign-on
 * @param lockedUntil until then no password is taken; null or past when it is not locked
 * @param present false for a contact who has left
 * @param stamp counts what ends every session
 */
public record Account(
    long id,
    String name,
    String fullName,
    @Nullable String email,
    Set<Role> roles,
    @Nullable At at,
    boolean hasPassword,
    @Nullable Instant lockedUntil,
    boolean disabled,
    boolean present,
    int stamp,
    @Nullable Instant passwordChangedAt,
    @Nullable Instant lastSignInAt) {

  public Account {
    roles = Set.copyOf(roles);
  }

  /** Where a contact belongs. */
  public record At(long contactId, long customerId, boolean administrator) {}

  public boolean isStaff() {
    return at == null;
  }

  public boolean isLocked(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  /** Whether its person may come in at all, by whatever way. */
  public boolean isOpen() {
    return present && !disabled;
  }

  /** Returns the person whom web methods see. */
  public Viewer viewer() {
    return at == null
        ? new Viewer.Staff(name, roles)
        : new Viewer.Contact(name, fullName, at.contactId(), at.customerId(), at.administrator());
  }
}
