package casework.account;

import casework.account.AccountRows.Kept;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.engine.StaffDirectory;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of staff and contacts. Staff are shown in the engine's directory as they are here;
 * every change is on record.
 */
@Service
public class Accounts {

  private final AccountRows rows;
  private final AccountChanges changes;
  private final Contacts contacts;
  private final StaffDirectory directory;
  private final PasswordRules rules;
  private final PasswordEncoder encoder;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  Accounts(
      AccountRows rows,
      AccountChanges changes,
      Contacts contacts,
      StaffDirectory directory,
      PasswordRules rules,
      PasswordEncoder encoder,
      ApplicationEventPublisher listeners,
      Clock clock) {
    this.rows = rows;
    this.changes = changes;
    this.contacts = contacts;
    this.directory = directory;
    this.rules = rules;
    this.encoder = encoder;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** Whether nobody can sign in yet. */
  public boolean isEmpty() {
    return rows.hasNone();
  }

  /** Returns staff by name. */
  public List<Account> staff() {
    return rows.staff();
  }

  /** Returns by name the staff who may sign in. */
  public List<Account> openStaff() {
    return staff().stream().filter(Account::isOpen).toList();
  }

  /** Finds an account by what its person types at sign-in. */
  public Optional<Account> byName(String name) {
    return rows.byName(name).map(Kept::account);
  }

  /**
   * Returns an account.
   *
   * @throws Problem if there is none of that id
   */
  public Account get(long id) {
    return rows.find(id)
        .map(Kept::account)
        .orElseThrow(() -> new Problem(Kind.UNKNOWN_ACCOUNT, "There is no account " + id));
  }

  /**
   * Returns the account of a member of staff, or of a contact, who need not have had one before.
   *
   * @param name a user id, or a contact's e-mail address
   * @throws Problem if there is nobody of that name
   */
  @Transactional
  public Account named(String name) {
    return byName(name)
        .or(() -> contacts.byEmail(name).map(this::of))
        .orElseThrow(() -> unknown(name));
  }

  private static Problem unknown(String name) {
    return new Problem(Kind.UNKNOWN_ACCOUNT, "There is no account '%s'.".formatted(name));
  }

  /**
   * Returns a member of staff.
   *
   * @throws Problem if there is none of that name
   */
  public Account getStaff(String name) {
    return byName(name).filter(Account::isStaff).orElseThrow(() -> unknown(name));
  }

  /**
   * Makes an account for a member of staff; it has no password yet.
   *
   * @param by who makes it
   * @throws Problem if the name is somebody's already
   */
  @Transactional
  public Account addStaff(NewStaff person, String by) {
    if (rows.byName(person.name()).isPresent()) {
      throw taken(person.name());
    }
    try {
      Account added = get(rows.add(person, by, clock.instant()));
      changes.note(added.id(), by, "account made, groups " + groups(person.roles()));
      show(added);
      return added;
    } catch (DuplicateKeyException meanwhile) {
      throw taken(person.name());
    }
  }

  private static Problem taken(String name) {
    return new Problem(
        Kind.EXISTS_ALREADY, "There is an account with the name '%s' already.".formatted(name));
  }

  /** Returns the account of a contact; makes one, without a password, where there is none. */
  @Transactional
  public Account of(Contact contact) {
    return rows.ofContact(contact.id())
        .map(Kept::account)
        .orElseGet(
            () -> {
              long id = rows.addOf(contact.id(), "casework", clock.instant());
              changes.note(id, "casework", "account made for the contact");
              return get(id);
            });
  }

  /**
   * Sets a password.
   *
   * @throws Problem if the rules refuse it
   */
  @Transactional
  public void setPassword(Account account, String password, String by) {
    rules.require(account, password);
    rows.setPassword(account.id(), encoder.encode(password), clock.instant());
    changes.note(account.id(), by, "password set");
    if (!account.hasPassword()) {
      listeners.publishEvent(new CameIn(account));
    }
  }

  /**
   * Gives accounts of the demo a password that no rule would allow; for the demo alone. It is
   * hashed once for all, which takes a tenth of a second: everybody knows it anyway.
   */
  @Transactional
  public void setDemoPassword(List<Account> demo, String password) {
    String hash = encoder.encode(password);
    demo.forEach(account -> setDemoHash(account, hash));
  }

  private void setDemoHash(Account account, String hash) {
    rows.setPassword(account.id(), hash, clock.instant());
    changes.note(account.id(), "demo", "password of the demo set");
  }

  /**
   * Changes a password for one that its person chooses.
   *
   * @throws Problem if the present one is wrong, or the rules refuse the new one
   */
  @Transactional
  public Account changePassword(Account account, String present, String next) {
    if (!fits(account, present)) {
      throw Problem.field("present", "That is not your present password.");
    }
    setPassword(account, next, account.name());
    return get(account.id());
  }

  /** Returns what was done to an account, the latest first. */
  public List<AccountChange> changesOf(Account account) {
    return changes.of(account.id());
  }

  private boolean fits(Account account, String password) {
    return rows.find(account.id())
        .map(Kept::hash)
        .filter(hash -> encoder.matches(password, hash))
        .isPresent();
  }

  /**
   * Changes what a member of staff is called and may do.
   *
   * @throws Problem if nobody would be left to keep accounts
   */
  @Transactional
  public Account change(
      Account staff, String fullName, @Nullable String email, Set<Role> roles, String by) {
    NewStaff next = new NewStaff(staff.name(), fullName, email, roles);
    if (staff.roles().contains(Role.ADMINISTRATORS) && !roles.contains(Role.ADMINISTRATORS)) {
      refuseIfLast(staff);
    }
    rows.update(staff.id(), next.fullName(), next.email(), roles);
    if (!roles.equals(staff.roles())) {
      changes.note(staff.id(), by, "groups changed to " + groups(roles));
    }
    Account changed = get(staff.id());
    show(changed);
    return changed;
  }

  /**
   * Closes an account, or opens it again. Its sessions and tokens end at once.
   *
   * @throws Problem if nobody would be left to keep accounts
   */
  @Transactional
  public Account setDisabled(Account account, boolean disabled, String by) {
    if (disabled == account.disabled()) {
      return account;
    }
    if (disabled && account.roles().contains(Role.ADMINISTRATORS)) {
      refuseIfLast(account);
    }
    rows.setDisabled(account.id(), disabled);
    changes.note(account.id(), by, disabled ? "account disabled" : "account enabled");
    Account changed = get(account.id());
    show(changed);
    return changed;
  }

  /** Lets a locked name in again. */
  @Transactional
  public Account unlock(Account account, String by) {
    rows.unlock(account.id());
    changes.note(account.id(), by, "unlocked");
    return get(account.id());
  }

  private void refuseIfLast(Account administrator) {
    boolean another =
        rows.staff().stream()
            .anyMatch(
                one ->
                    one.id() != administrator.id()
                        && !one.disabled()
                        && one.roles().contains(Role.ADMINISTRATORS));
    if (!another) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "'%s' is the last administrator; make another one first."
              .formatted(administrator.name()));
    }
  }

  /** Tasklist offers whoever it shows; a disabled account is shown without its groups. */
  private void show(Account account) {
    if (!account.isStaff()) {
      return;
    }
    String name = account.fullName();
    int space = name.lastIndexOf(' ');
    directory.show(
        new StaffDirectory.Person(
            account.name(),
            space < 0 ? name : name.substring(0, space),
            space < 0 ? "" : name.substring(space + 1),
            account.email(),
            account.disabled() ? Set.of() : StaffDirectory.groupsOf(account.roles())));
  }

  private static String groups(Set<Role> roles) {
    return roles.isEmpty() ? "none" : String.join(", ", StaffDirectory.groupsOf(roles));
  }
}
