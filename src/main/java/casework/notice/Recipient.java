package casework.notice;

import casework.account.Account;
import casework.customer.Contact;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is told.
 *
 * @param key by which preferences are kept: "contact 4" or "staff sam"
 * @param email null where there is none
 * @param language in which the person is written to: English or German
 * @param zone in which the person reads times
 * @param user the user id of a member of staff; null for a customer's contact
 */
public record Recipient(
    String key,
    String name,
    @Nullable String email,
    Locale language,
    ZoneId zone,
    @Nullable String user) {

  public static Recipient contact(Contact person) {
    return new Recipient(
        contactKey(person.id()),
        person.name(),
        person.email(),
        person.language(),
        person.zone(),
        null);
  }

  static Recipient staff(Account account, ZoneId zone) {
    return new Recipient(
        staffKey(account.name()),
        account.fullName(),
        account.email(),
        Locale.ENGLISH,
        zone,
        account.name());
  }

  static String contactKey(long id) {
    return "contact " + id;
  }

  static String staffKey(String user) {
    return "staff " + user;
  }

  public boolean isStaff() {
    return user != null;
  }
}
