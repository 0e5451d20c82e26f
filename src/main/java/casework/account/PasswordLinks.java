package casework.account;

import casework.account.AccountRows.Kept;
import casework.account.ResetMail.Occasion;
import casework.customer.Contacts;
import casework.page.SiteAddress;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which their holders set a password, once and soon: for those who forgot theirs, and
 * for those who never had one.
 */
@Service
public class PasswordLinks {

  private static final int MOST_AT_A_TIME = 3;

  private final AccountRows rows;
  private final Accounts accounts;
  private final AccountChanges changes;
  private final Contacts contacts;
  private final ObjectProvider<ResetMail> mail;
  private final SignInSettings settings;
  private final SiteAddress site;
  private final JdbcClient sql;
  private final Clock clock;

  PasswordLinks(
      AccountRows rows,
      Accounts accounts,
      AccountChanges changes,
      Contacts contacts,
      ObjectProvider<ResetMail> mail,
      SignInSettings settings,
      SiteAddress site,
      JdbcClient sql,
      Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.changes = changes;
    this.contacts = contacts;
    this.mail = mail;
    this.settings = settings;
    this.site = site;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A link that was made.
   *
   * @param address the link, for whoever hands it on where it could not be sent
   */
  public record Invitation(boolean isSent, String address) {}

  /** Whether links can be sent at all. */
  public boolean canBeSent() {
    return mail.getIfAvailable() != null;
  }

  /**
   * Sends a link to whoever this is; to nobody, where there is none of that name or address.
   * Nothing tells the caller which.
   */
  @Transactional
  public void forgot(String nameOrEmail) {
    ResetMail sender = mail.getIfAvailable();
    if (sender == null) {
      return;
    }
    Instant since = clock.instant().minus(settings.linkLasts());
    known(nameOrEmail)
        .filter(account -> account.isOpen() && account.email() != null)
        .filter(account -> madeSince(account, since) < MOST_AT_A_TIME)
        .forEach(
            account ->
                sender.send(account, Occasion.RESET, newLink(account), settings.linkLasts()));
  }

  /**
   * Makes a link for someone's first password, and sends it where that is possible.
   *
   * @param by who invites
   */
  @Transactional
  public Invitation invite(Account account, String by) {
    String link = newLink(account);
    changes.note(account.id(), by, "invited to set a password");
    ResetMail sender = mail.getIfAvailable();
    if (sender == null || account.email() == null) {
      return new Invitation(false, link);
    }
    sender.send(account, Occasion.INVITATION, link, settings.linkLasts());
    return new Invitation(true, link);
  }

  /** Returns whose password a link sets; empty if it was used, is too old, or never was. */
  public Optional<Account> holder(String token) {
    return open(token, "").map(this::accountOf);
  }

  /**
   * Sets a password by a link. All links of the account end with it.
   *
   * @throws Problem if the link is no longer good, or the rules refuse the password
   */
  @Transactional
  public Account use(String token, String password) {
    Account account =
        open(token, " for update")
            .map(this::accountOf)
            .filter(Account::isOpen)
            .orElseThrow(
                () ->
                    new Problem(
                        Kind.NOT_POSSIBLE_NOW,
                        "This link was used, or is too old. Ask for another one."));
    accounts.setPassword(account, password, account.name());
    sql.sql("update password_link set used_at = ? where account_id = ? and used_at is null")
        .params(AccountRows.time(clock.instant()), account.id())
        .update();
    return account;
  }

  private Optional<Long> open(String token, String lock) {
    return sql.sql(
            """
            select account_id from password_link
            where token_hash = ? and used_at is null and expires_at > ?
            """
                + lock)
        .params(Secrets.hash(token), AccountRows.time(clock.instant()))
        .query(Long.class)
        .optional();
  }

  private Account accountOf(long id) {
    return accounts.get(id);
  }

  /** Those on record who have no account yet get their first password this way. */
  private Stream<Account> known(String nameOrEmail) {
    contacts.byEmail(nameOrEmail).ifPresent(accounts::of);
    List<Account> byEmail = rows.byEmail(nameOrEmail).stream().map(Kept::account).toList();
    return byEmail.isEmpty()
        ? rows.byName(nameOrEmail).map(Kept::account).stream()
        : byEmail.stream();
  }

  private long madeSince(Account account, Instant since) {
    return sql.sql("select count(*) from password_link where account_id = ? and created_at > ?")
        .params(account.id(), AccountRows.time(since))
        .query(Long.class)
        .single();
  }

  private String newLink(Account account) {
    String token = Secrets.next();
    Instant now = clock.instant();
    sql.sql(
            """
            insert into password_link (account_id, token_hash, created_at, expires_at)
            values (?, ?, ?, ?)
            """)
        .params(
            account.id(),
            Secrets.hash(token),
            AccountRows.time(now),
            AccountRows.time(now.plus(settings.linkLasts())))
        .update();
    return site.of("/reset?token=" + token);
  }
}
