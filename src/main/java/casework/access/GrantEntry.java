package casework.access;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One fact of the ledger of grants. Entries are only ever added.
 *
 * @param seq its place in the ledger of all grants, from 1
 * @param actor a user id, a contact's e-mail address, or "casework" itself
 * @param data what else is known, in the order of its names
 * @param seal what it is sealed with: whoever keeps it can prove later that the entry, and all
 *     before it, were not altered
 */
public record GrantEntry(
    long seq, Instant at, LedgerKind kind, String actor, Map<String, Object> data, String seal) {

  /** What Casework itself does is done by this actor. */
  static final String CASEWORK = "casework";

  public GrantEntry {
    data = Collections.unmodifiableMap(new TreeMap<>(data));
  }

  /** Returns a text of the entry's data, if it has one of that name. */
  public @Nullable String text(String name) {
    Object value = data.get(name);
    return value == null ? null : value.toString();
  }
}
