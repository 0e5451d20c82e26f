package casework.access.web;

import casework.access.AccessRequests;
import casework.access.AccessSettings;
import casework.access.AccessTerms;
import casework.access.Grant;
import casework.access.GrantEntry;
import casework.access.GrantState;
import casework.access.Grants;
import casework.access.Policy;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.engine.StaffDirectory;
import casework.page.Lengths;
import casework.security.Viewer;
import casework.supportcase.SupportCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the customers' pages of access grants. */
@Component
class PortalSheets {

  private static final String OFFER = "OFFER";

  /** Lengths that people think in: a quarter of an hour to four weeks. */
  private static final long[] USUAL = {
    15, 30, 60, 120, 240, 480, 720, 1_440, 2_880, 4_320, 10_080, 20_160, 40_320
  };

  private final Grants grants;
  private final AccessTerms terms;
  private final AccessRequests requests;
  private final AccessSettings settings;
  private final Customers customers;
  private final Contacts contacts;
  private final StaffDirectory staff;
  private final Clock clock;

  PortalSheets(
      Grants grants,
      AccessTerms terms,
      AccessRequests requests,
      AccessSettings settings,
      Customers customers,
      Contacts contacts,
      StaffDirectory staff,
      Clock clock) {
    this.grants = grants;
    this.terms = terms;
    this.requests = requests;
    this.settings = settings;
    this.customers = customers;
    this.contacts = contacts;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * A grant as a page shows it.
   *
   * @param asker who asked or offered, by name; "" where nobody knows
   * @param wanted the names of the policies that were wanted
   * @param given of those that were given; empty until they are
   */
  record Shown(
      Grant grant,
      String asker,
      @Nullable String caseNumber,
      List<Named> wanted,
      List<Named> given,
      String time) {}

  /** A policy by its name in the reader's language. */
  record Named(String key, String name) {}

  /** A length of access to choose. */
  record Length(long minutes, String text) {}

  String list(Viewer.Contact viewer, Locale language, Model model) {
    model.addAttribute("administrator", viewer.administrator());
    model.addAttribute("waiting", shown(viewer, language, EnumSet.of(GrantState.ASKED)));
    model.addAttribute(
        "present",
        shown(
            viewer, language, EnumSet.of(GrantState.GIVEN, GrantState.ACTIVE, GrantState.ENDING)));
    model.addAttribute(
        "earlier",
        shown(
            viewer,
            language,
            EnumSet.of(
                GrantState.REFUSED, GrantState.EXPIRED, GrantState.WITHDRAWN, GrantState.ENDED)));
    Duration most = terms.limits(OFFER).longest();
    Duration own = settings.of(customers.get(viewer.customerId())).longest();
    model.addAttribute("limits", lengths(most));
    model.addAttribute("limit", own == null ? 0 : own.toMinutes());
    model.addAttribute(
        "otherLimit",
        own == null || Arrays.stream(USUAL).anyMatch(usual -> usual == own.toMinutes())
            ? null
            : new Length(own.toMinutes(), Lengths.of(own)));
    offering(viewer, language, model);
    return "portal/access";
  }

  String one(String number, Viewer.Contact viewer, Locale language, Model model) {
    Grant grant = grants.get(number, viewer);
    model.addAttribute("one", shown(grant, language));
    model.addAttribute("history", told(grants.historyOf(grant), language, grant));
    if (grant.state() == GrantState.ASKED) {
      Duration most = requests.mostOf(grant);
      model.addAttribute(
          "lengths",
          Stream.concat(
                  lengths(most.minusMinutes(1)).stream(),
                  Stream.of(new Length(most.toMinutes(), Lengths.of(most))))
              .toList());
      model.addAttribute("most", most.toMinutes());
    }
    offering(viewer, language, model);
    return "portal/access-grant";
  }

  /**
   * An entry of a grant's ledger as the customer reads it.
   *
   * @param who by name, or as the product reported; "" for the product itself
   * @param when when it happened: a use, before it was reported
   * @param policy the name of the policy that was used, if the product says so
   * @param text what was said, or done
   */
  record Told(
      GrantEntry entry, String who, Instant when, @Nullable String policy, @Nullable String text) {

    /** Whether it is a use. */
    public boolean isUse() {
      return switch (entry.kind()) {
        case USED, USED_OUTSIDE -> true;
        default -> false;
      };
    }
  }

  private List<Told> told(List<GrantEntry> history, Locale language, Grant grant) {
    return history.stream()
        .map(
            entry -> {
              String when = entry.text("when");
              String person = entry.text("person");
              String policy = entry.text("policy");
              return new Told(
                  entry,
                  person == null ? name(entry.actor()) : person,
                  when == null ? entry.at() : Instant.parse(when),
                  policy == null ? null : names(grant, List.of(policy), language).get(0).name(),
                  person == null ? entry.text("reason") : entry.text("what"));
            })
        .toList();
  }

  private void offering(Viewer.Contact viewer, Locale language, Model model) {
    ZoneId zone =
        contacts
            .find(viewer.contactId())
            .map(Contact::zone)
            .orElseThrow(() -> new AccessDeniedException("This contact has left"));
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    model.addAttribute("today", today);
    model.addAttribute(
        "offered",
        terms.policies(OFFER).stream()
            .map(policy -> new Named(policy.key(), policy.nameIn(language)))
            .toList());
  }

  private List<Shown> shown(Viewer.Contact viewer, Locale language, Set<GrantState> states) {
    return grants.list(null, states, viewer).stream().map(grant -> shown(grant, language)).toList();
  }

  private Shown shown(Grant grant, Locale language) {
    Long caseId = grant.caseId();
    return new Shown(
        grant,
        name(grant.wanted().by()),
        caseId == null ? null : SupportCase.numberOf(caseId),
        names(grant, grant.wanted().policies(), language),
        grant.given() == null ? List.of() : names(grant, grant.granted().policies(), language),
        Lengths.of(grant.wanted().time()));
  }

  private List<Named> names(Grant grant, List<String> keys, Locale language) {
    List<Policy> known = terms.policies(grant.wanted().reasonKey());
    return keys.stream()
        .map(
            key ->
                new Named(
                    key,
                    known.stream()
                        .filter(policy -> policy.key().equals(key))
                        .findFirst()
                        .map(policy -> policy.nameIn(language))
                        .orElse(key)))
        .toList();
  }

  /** Of staff, customers learn first names alone. */
  private String name(String id) {
    return id.indexOf('@') < 0
        ? staff.firstNameOf(id).orElse("")
        : contacts.byEmail(id).map(Contact::name).orElse(id);
  }

  private static List<Length> lengths(Duration most) {
    return LongStream.of(USUAL)
        .filter(minutes -> minutes <= most.toMinutes())
        .mapToObj(minutes -> new Length(minutes, Lengths.of(Duration.ofMinutes(minutes))))
        .toList();
  }
}
