package casework.account.web;

import casework.account.Account;
import casework.account.Accounts;
import casework.account.NewStaff;
import casework.account.PasswordLinks;
import casework.problem.Problem;
import casework.security.Role;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts, for administrators. A contact's account goes by the contact's e-mail address. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class AccountsController {

  private final Accounts accounts;
  private final PasswordLinks links;
  private final Clock clock;

  AccountsController(Accounts accounts, PasswordLinks links, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.clock = clock;
  }

  record AccountView(
      String name,
      String fullName,
      @Nullable String email,
      List<String> groups,
      boolean staff,
      boolean hasPassword,
      boolean locked,
      boolean disabled,
      @Nullable Instant lastSignInAt) {

    static AccountView of(Account account, Instant now) {
      return new AccountView(
          account.name(),
          account.fullName(),
          account.email(),
          account.roles().stream().map(Role::group).sorted().toList(),
          account.isStaff(),
          account.hasPassword(),
          account.isLocked(now),
          account.disabled(),
          account.lastSignInAt());
    }
  }

  /**
   * An account and the way to its first password.
   *
   * @param link null where it was sent; otherwise hand it on yourself
   */
  record InvitedView(AccountView account, boolean sent, @Nullable String link) {}

  record StaffBody(
      @Nullable String name,
      @Nullable String fullName,
      @Nullable String email,
      @Nullable Set<String> groups) {}

  @Operation(summary = "All accounts of staff")
  @GetMapping
  List<AccountView> all() {
    Instant now = clock.instant();
    return accounts.staff().stream().map(account -> AccountView.of(account, now)).toList();
  }

  @Operation(summary = "Make an account for a member of staff, with a link for its first password")
  @PostMapping
  ResponseEntity<InvitedView> add(@RequestBody StaffBody body, Viewer by) {
    Account added =
        accounts.addStaff(
            new NewStaff(
                Given.needed("name", body.name()),
                Given.needed("fullName", body.fullName()),
                body.email(),
                Given.roles(Given.needed("groups", body.groups()))),
            by.getName());
    return ResponseEntity.created(URI.create("/api/accounts/" + added.name()))
        .header("Cache-Control", "no-store")
        .body(invited(added, by));
  }

  @Operation(summary = "One account, by its name or a contact's e-mail address")
  @GetMapping("/{name}")
  AccountView one(@PathVariable("name") String name) {
    return view(accounts.named(name));
  }

  @Operation(summary = "Change what a member of staff is called, and its groups")
  @PutMapping("/{name}")
  AccountView change(@PathVariable("name") String name, @RequestBody StaffBody body, Viewer by) {
    if (body.name() != null && !body.name().equals(name)) {
      throw Problem.field("name", "A name never changes; leave it out.");
    }
    return view(
        accounts.change(
            accounts.getStaff(name),
            Given.needed("fullName", body.fullName()),
            body.email(),
            Given.roles(Given.needed("groups", body.groups())),
            by.getName()));
  }

  @Operation(summary = "Close an account: its sessions and tokens end at once")
  @PostMapping("/{name}/disable")
  AccountView disable(@PathVariable("name") String name, Viewer by) {
    return view(accounts.setDisabled(accounts.named(name), true, by.getName()));
  }

  @Operation(summary = "Open a closed account again")
  @PostMapping("/{name}/enable")
  AccountView enable(@PathVariable("name") String name, Viewer by) {
    return view(accounts.setDisabled(accounts.named(name), false, by.getName()));
  }

  @Operation(summary = "Let a name in again that wrong passwords have locked")
  @PostMapping("/{name}/unlock")
  AccountView unlock(@PathVariable("name") String name, Viewer by) {
    return view(accounts.unlock(accounts.named(name), by.getName()));
  }

  @Operation(summary = "Send a link to set a password; without mail, the answer holds it")
  @PostMapping("/{name}/invite")
  ResponseEntity<InvitedView> invite(@PathVariable("name") String name, Viewer by) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(invited(accounts.named(name), by));
  }

  private InvitedView invited(Account account, Viewer by) {
    PasswordLinks.Invitation invitation = links.invite(account, by.getName());
    return new InvitedView(
        view(account), invitation.isSent(), invitation.isSent() ? null : invitation.address());
  }

  private AccountView view(Account account) {
    return AccountView.of(account, clock.instant());
  }
}
