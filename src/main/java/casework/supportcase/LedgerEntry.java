package casework.supportcase;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact in a case's ledger. Entries are only ever added.
 *
 * @param seq its place in the case's ledger, from 1: the order in which facts count
 * @param at when it happened, to the millisecond
 * @param actor who did it: a user, {@code customer:name}, or {@code casework} itself
 * @param data what else is known, by name
 */
public record LedgerEntry(
    int seq, Instant at, EntryKind kind, String actor, Map<String, Object> data) {

  public LedgerEntry {
    data = Map.copyOf(data);
  }

  /**
   * Whether the customer may see it: the only filter through which anything of a ledger reaches a
   * customer, by whatever channel. A file that staff attached for themselves is none of it.
   */
  @JsonIgnore
  public boolean isForCustomer() {
    return kind.isForCustomer()
        && (kind != EntryKind.ATTACHED || Boolean.TRUE.equals(data.get("forCustomer")));
  }

  /** Returns a text of the entry's data, if it has one of that name. */
  public @Nullable String text(String name) {
    Object value = data.get(name);
    return value == null ? null : value.toString();
  }
}
