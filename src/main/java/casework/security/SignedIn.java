package casework.security;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A sign-in of any way: who it is, by which account, and what this way in may be used for. Its
 * authorities are the viewer's groups and the scopes.
 */
public final class SignedIn extends AbstractAuthenticationToken {

  /** The authority of persons: what they alone may do, no token does for them. */
  static final String IN_PERSON = "in-person";

  private static final long serialVersionUID = 1L;

  private final transient Viewer viewer;
  private final long account;
  private final int stamp;

  private SignedIn(Viewer viewer, long account, int stamp, Stream<String> ways) {
    super(authorities(viewer, ways));
    this.viewer = viewer;
    this.account = account;
    this.stamp = stamp;
    setAuthenticated(true);
  }

  /**
   * A person who signed in, who may do all that its groups allow.
   *
   * @param account the account's id
   * @param stamp the account's stamp at sign-in: with another one, the sign-in has ended
   */
  public static SignedIn inPerson(Viewer viewer, long account, int stamp) {
    Stream<String> all = Scope.all().stream().map(Scope::authority);
    return new SignedIn(viewer, account, stamp, Stream.concat(Stream.of(IN_PERSON), all));
  }

  /** A program with a token, which does what both its groups and its scopes allow. */
  public static SignedIn byToken(Viewer viewer, long account, int stamp, Set<Scope> scopes) {
    return new SignedIn(viewer, account, stamp, scopes.stream().map(Scope::authority));
  }

  private static Collection<GrantedAuthority> authorities(Viewer viewer, Stream<String> ways) {
    return Stream.concat(groups(viewer), ways)
        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
        .toList();
  }

  private static Stream<String> groups(Viewer viewer) {
    if (viewer instanceof Viewer.Staff staff) {
      return staff.roles().stream().map(Role::group);
    }
    return viewer instanceof Viewer.Contact contact && contact.administrator()
        ? Stream.of(Viewer.CUSTOMER, Viewer.CUSTOMER_ADMINISTRATOR)
        : Stream.of(Viewer.CUSTOMER);
  }

  @Override
  public Viewer getPrincipal() {
    return viewer;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  public long account() {
    return account;
  }

  public int stamp() {
    return stamp;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedIn that
        && super.equals(that)
        && viewer.equals(that.viewer)
        && account == that.account
        && stamp == that.stamp;
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), viewer, account, stamp);
  }
}
