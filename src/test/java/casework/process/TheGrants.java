package casework.process;

import casework.access.AccessOffers;
import casework.access.AccessReason;
import casework.access.AccessRequests;
import casework.access.AccessSettings;
import casework.access.AccessUses;
import casework.access.Grant;
import casework.access.GrantEndings;
import casework.access.GrantEntry;
import casework.access.GrantState;
import casework.access.Grants;
import casework.access.LedgerKind;
import casework.access.NewRequest;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.security.Role;
import casework.security.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Access grants as tests tell of them: Sam of second line asks, Rosa of Goldberg answers. */
@TestComponent
public class TheGrants {

  public static final String READ = "CONFIGURATION_READ";
  public static final String CHANGE = "CONFIGURATION_CHANGE";

  public final AccessRequests requests;
  public final AccessOffers offers;
  public final GrantEndings endings;
  public final AccessUses uses;
  public final AccessSettings settings;
  public final Grants all;
  public final TheProduct product;
  private final Contacts contacts;

  TheGrants(
      AccessRequests requests,
      AccessOffers offers,
      GrantEndings endings,
      AccessUses uses,
      AccessSettings settings,
      Grants all,
      TheProduct product,
      Contacts contacts) {
    this.requests = requests;
    this.offers = offers;
    this.endings = endings;
    this.uses = uses;
    this.settings = settings;
    this.all = all;
    this.product = product;
    this.contacts = contacts;
  }

  public static final Viewer.Staff SAM = new Viewer.Staff("sam", Set.of(Role.SECOND_LINE));

  public Viewer.Contact rosa() {
    return contact("rosa@goldberg.example");
  }

  public Viewer.Contact contact(String email) {
    Contact person = contacts.byEmail(email).orElseThrow();
    return new Viewer.Contact(
        person.email(), person.name(), person.id(), person.customerId(), person.isAdministrator());
  }

  /** Returns a request to read and change Goldberg's configuration for two hours. */
  public NewRequest forCase(@Nullable String number) {
    return forCase(number, null, null);
  }

  public NewRequest forCase(
      @Nullable String number, @Nullable Instant from, @Nullable String follows) {
    return new NewRequest(
        "goldberg",
        number,
        AccessReason.SUPPORT_REQUEST,
        null,
        "To see why bills are slow",
        Set.of(READ, CHANGE),
        Duration.ofHours(2),
        from,
        follows);
  }

  public Grant get(String number) {
    return all.get(number, SAM);
  }

  public GrantState stateOf(Grant grant) {
    return get(grant.number()).state();
  }

  public List<LedgerKind> historyOf(Grant grant) {
    return all.historyOf(grant).stream().map(GrantEntry::kind).toList();
  }
}
