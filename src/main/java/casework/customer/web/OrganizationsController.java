package casework.customer.web;

import casework.customer.Appointment;
import casework.customer.Channel;
import casework.customer.Contact;
import casework.customer.DedicatedChannel;
import casework.customer.Duty;
import casework.customer.OrganizationChange;
import casework.customer.Organizations;
import casework.customer.PhonePins;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is on record about one organization, by date. Staff read it, administrators alone change it;
 * each change is kept with who made it.
 */
@RestController
@RequestMapping("/api/customers/{key}")
@Tag(name = "Customers")
class OrganizationsController {

  private final Organizations organizations;
  private final PhonePins pins;

  OrganizationsController(Organizations organizations, PhonePins pins) {
    this.organizations = organizations;
    this.pins = pins;
  }

  record ContactView(
      long id,
      String name,
      String email,
      Contact.Standing standing,
      String language,
      ZoneId zone,
      @Nullable String phone) {

    static ContactView of(Contact contact) {
      return new ContactView(
          contact.id(),
          contact.name(),
          contact.email(),
          contact.standing(),
          contact.language().getLanguage(),
          contact.zone(),
          contact.phone());
    }
  }

  record ContractView(String plan, LocalDate from, @Nullable LocalDate until, boolean sow) {}

  record ProfileView(
      String key,
      String name,
      ZoneId zone,
      List<ContractView> contracts,
      List<ContactView> contacts,
      List<Appointment> team,
      List<DedicatedChannel> channels,
      boolean hasPin,
      boolean sharesCases) {}

  record ContractBody(
      @Nullable String plan,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Boolean sowCoversDeliverables) {}

  record EndBody(@Nullable LocalDate until) {}

  record TeamBody(@Nullable Duty duty, @Nullable String person, @Nullable LocalDate from) {}

  record ChannelBody(
      @Nullable Channel channel, @Nullable String address, @Nullable LocalDate from) {}

  record PinView(String pin) {}

  /**
   * Whose cases members see.
   *
   * @param sharesCases all of the organization's, rather than their own
   */
  record SharingBody(@Nullable Boolean sharesCases) {}

  @Operation(summary = "An organization: contracts, contacts, team, channels")
  @GetMapping
  ProfileView profile(@PathVariable("key") String key) {
    Organizations.Profile profile = organizations.profile(key);
    return new ProfileView(
        profile.customer().key(),
        profile.customer().name(),
        profile.customer().zone(),
        profile.contracts().stream()
            .map(c -> new ContractView(c.plan(), c.from(), c.until(), c.sow()))
            .toList(),
        profile.contacts().stream().map(ContactView::of).toList(),
        profile.team(),
        profile.channels(),
        profile.hasPin(),
        profile.sharesCases());
  }

  @Operation(summary = "Who changed what of an organization; the latest first")
  @GetMapping("/changes")
  List<OrganizationChange> changes(@PathVariable("key") String key) {
    return organizations.profile(key).changes();
  }

  @Operation(summary = "Put a contract on record: a renewal, or another plan (T15)")
  @PostMapping("/contracts")
  @ResponseStatus(HttpStatus.CREATED)
  void agree(@PathVariable("key") String key, @RequestBody ContractBody body, Principal by) {
    organizations.agree(
        key,
        Fields.needed("plan", body.plan()),
        Fields.date("from", body.from()),
        body.until() == null ? null : Fields.date("until", body.until()),
        Boolean.TRUE.equals(body.sowCoversDeliverables()),
        by.getName());
  }

  @Operation(summary = "End the running contract; 'until' is the first day without it")
  @PostMapping("/contracts/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endContract(@PathVariable("key") String key, @RequestBody EndBody body, Principal by) {
    organizations.endContract(key, Fields.date("until", body.until()), by.getName());
  }

  @Operation(summary = "Put a contact on record")
  @PostMapping("/contacts")
  @ResponseStatus(HttpStatus.CREATED)
  ContactView addContact(
      @PathVariable("key") String key, @RequestBody ContactBody body, Principal by) {
    return ContactView.of(organizations.addContact(key, body.toContact(), by.getName()));
  }

  @Operation(summary = "Change a contact")
  @PutMapping("/contacts/{contact}")
  ContactView changeContact(
      @PathVariable("key") String key,
      @PathVariable("contact") long contact,
      @RequestBody ContactBody body,
      Principal by) {
    return ContactView.of(
        organizations.changeContact(key, contact, body.toContact(), by.getName()));
  }

  @Operation(summary = "A contact has left, and may do nothing any more")
  @DeleteMapping("/contacts/{contact}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void contactLeaves(
      @PathVariable("key") String key, @PathVariable("contact") long contact, Principal by) {
    organizations.contactLeaves(key, contact, by.getName());
  }

  @Operation(summary = "Name a Technical Account Manager or a Solution Architect (T10)")
  @PostMapping("/team")
  @ResponseStatus(HttpStatus.CREATED)
  void appoint(@PathVariable("key") String key, @RequestBody TeamBody body, Principal by) {
    organizations.appoint(
        key,
        Fields.needed("duty", body.duty()),
        Fields.text("person", body.person(), 60),
        Fields.date("from", body.from()),
        by.getName());
  }

  @Operation(summary = "End an appointment; 'until' is the first day without")
  @DeleteMapping("/team/{appointment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(
      @PathVariable("key") String key,
      @PathVariable("appointment") long appointment,
      @RequestParam("until") LocalDate until,
      Principal by) {
    organizations.dismiss(key, appointment, Fields.date("until", until), by.getName());
  }

  @Operation(summary = "Dedicate a channel in Slack or Teams (T06)")
  @PostMapping("/channels")
  @ResponseStatus(HttpStatus.CREATED)
  void openChannel(@PathVariable("key") String key, @RequestBody ChannelBody body, Principal by) {
    organizations.openChannel(
        key,
        Fields.needed("channel", body.channel()),
        Fields.needed("address", body.address()),
        Fields.date("from", body.from()),
        by.getName());
  }

  @Operation(summary = "End a channel's dedication; 'until' is the first day without")
  @DeleteMapping("/channels/{channel}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeChannel(
      @PathVariable("key") String key,
      @PathVariable("channel") long channel,
      @RequestParam("until") LocalDate until,
      Principal by) {
    organizations.closeChannel(key, channel, Fields.date("until", until), by.getName());
  }

  @Operation(summary = "Say whether members see all cases of the organization, or their own")
  @PutMapping("/sharing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void share(@PathVariable("key") String key, @RequestBody SharingBody body, Principal by) {
    organizations.shareCases(key, Fields.needed("sharesCases", body.sharesCases()), by.getName());
  }

  @Operation(summary = "Draw a new phone PIN (T07); it is shown this once")
  @PostMapping("/phone-pin")
  PinView renewPin(@PathVariable("key") String key, Principal by) {
    return new PinView(pins.renew(key, by.getName()));
  }
}
