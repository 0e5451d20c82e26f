package casework.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told about a grant.
 *
 * @param occasion why
 * @param grant as it stands
 * @param customer the customer's name
 * @param policies the names of those that were asked for, or given, in the person's language
 * @param asker who asked or offered, by name
 * @param seal the seal of the ledger's last entry of the grant, as {@code 17:5f3a...}: kept here,
 *     it proves later that nothing before it was altered
 * @param path of the page about it, which begins with a slash
 * @param user the user id of a member of staff; null for a customer's contact
 */
public record Letter(
    Occasion occasion,
    Grant grant,
    String customer,
    List<String> policies,
    String asker,
    String seal,
    String path,
    String email,
    String name,
    Locale language,
    ZoneId zone,
    @Nullable String user) {

  public Letter {
    policies = List.copyOf(policies);
  }
}
