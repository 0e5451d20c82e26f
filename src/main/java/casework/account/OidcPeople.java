package casework.account;

import casework.account.AccountRows.Kept;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.problem.Problem;
import casework.security.Role;
import casework.security.SignedIn;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows again who comes from the provider. Staff are those with a group that has a role here; they
 * are taken on, and their roles follow the provider's groups at each sign-in. Contacts are those
 * whose verified address is on record; nobody is put on record this way.
 */
@Service
@ConditionalOnProperty("casework.oidc.issuer")
class OidcPeople {

  private static final String BY = "single sign-on";

  private final AccountRows rows;
  private final Accounts accounts;
  private final Contacts contacts;
  private final OidcSettings settings;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  OidcPeople(
      AccountRows rows,
      Accounts accounts,
      Contacts contacts,
      OidcSettings settings,
      ApplicationEventPublisher listeners,
      Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.contacts = contacts;
    this.settings = settings;
    this.listeners = listeners;
    this.clock = clock;
  }

  /**
   * Returns who this is.
   *
   * @throws OAuth2AuthenticationException if it is nobody who may come in
   */
  @Transactional
  public SignedIn welcome(OidcUser user) {
    Set<Role> roles = rolesOf(user.getClaims());
    Account account = roles.isEmpty() ? contact(user) : staff(user, roles);
    if (!account.isOpen()) {
      throw refused("the account '%s' is closed".formatted(account.name()));
    }
    rows.signedIn(account.id(), clock.instant());
    if (account.lastSignInAt() == null) {
      listeners.publishEvent(new CameIn(account));
    }
    return SignedIn.inPerson(account.viewer(), account.id(), account.stamp());
  }

  private Account contact(OidcUser user) {
    String email = verifiedEmail(user);
    Contact known =
        Optional.ofNullable(email)
            .filter(address -> settings.contacts())
            .flatMap(contacts::byEmail)
            .orElseThrow(() -> refused("no group of staff, and no contact with this address"));
    return accounts.of(known);
  }

  private Account staff(OidcUser user, Set<Role> roles) {
    String subject = user.getIssuer() + " " + user.getSubject();
    Account known =
        rows.bySubject(subject).map(Kept::account).orElseGet(() -> takeOn(user, subject));
    String fullName = Objects.requireNonNullElse(user.getFullName(), known.fullName());
    boolean isAsKnown = roles.equals(known.roles()) && fullName.equals(known.fullName());
    try {
      return isAsKnown ? known : accounts.change(known, fullName, emailOf(user, known), roles, BY);
    } catch (Problem wrong) {
      throw refused(String.valueOf(wrong.getMessage()));
    }
  }

  /** Whoever has a password here is not taken over by a name at the provider alone. */
  private Account takeOn(OidcUser user, String subject) {
    String name = user.getClaimAsString(settings.nameClaim());
    if (name == null || name.isBlank()) {
      throw refused("the claim '%s' is missing".formatted(settings.nameClaim()));
    }
    Account account =
        rows.byName(name)
            .map(Kept::account)
            .map(existing -> linkable(existing, user))
            .orElseGet(() -> add(user, name));
    rows.setSubject(account.id(), subject);
    return account;
  }

  private Account linkable(Account existing, OidcUser user) {
    String email = verifiedEmail(user);
    boolean isSamePerson =
        !existing.hasPassword() || (email != null && email.equals(existing.email()));
    if (!existing.isStaff() || rows.hasSubject(existing.id()) || !isSamePerson) {
      throw refused(
          "the name '%s' is somebody's here, with another address".formatted(existing.name()));
    }
    return existing;
  }

  private Account add(OidcUser user, String name) {
    try {
      String fullName = Objects.requireNonNullElse(user.getFullName(), name);
      return accounts.addStaff(new NewStaff(name, fullName, verifiedEmail(user), Set.of()), BY);
    } catch (Problem wrong) {
      throw refused(String.valueOf(wrong.getMessage()));
    }
  }

  private static @Nullable String emailOf(OidcUser user, Account known) {
    String email = verifiedEmail(user);
    return email == null ? known.email() : email;
  }

  private static @Nullable String verifiedEmail(OidcUser user) {
    String email = user.getEmail();
    return email != null && Boolean.TRUE.equals(user.getEmailVerified())
        ? email.strip().toLowerCase(Locale.ROOT)
        : null;
  }

  private Set<Role> rolesOf(Map<String, Object> claims) {
    Object found = claims;
    for (String step : settings.groupsClaim().split("\\.", -1)) {
      found = found instanceof Map<?, ?> object ? object.get(step) : null;
    }
    return found instanceof Collection<?> groups
        ? groups.stream()
            .map(group -> Optional.ofNullable(settings.roles().get(String.valueOf(group))))
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static OAuth2AuthenticationException refused(String why) {
    return new OAuth2AuthenticationException(new OAuth2Error("not_known_here"), why);
  }
}
