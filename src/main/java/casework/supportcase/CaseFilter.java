package casework.supportcase;

import casework.problem.Problem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; what is null or empty does not narrow the list.
 *
 * @param states any of these
 * @param customer the customer's key
 * @param dueBefore a running clock is due before it
 * @param text words that must all begin a word of the request or of one message; a case number
 *     finds that case
 * @param customerId the customer's id: whose cases may be seen at all
 * @param contactId the contact who raised it: likewise
 * @param besides cases that this contact follows besides, by id
 */
public record CaseFilter(
    Set<CaseState> states,
    @Nullable Line line,
    @Nullable Integer severity,
    @Nullable String customer,
    @Nullable Instant dueBefore,
    @Nullable String text,
    @Nullable Long customerId,
    @Nullable Long contactId,
    Set<Long> besides) {

  /** All cases. */
  public static final CaseFilter ALL = new CaseFilter(Set.of(), null, null, null, null, null);

  private static final int LONGEST_TEXT = 200;

  /** What a person asks for; {@link CaseAccess#restrict} adds what the person may see. */
  public CaseFilter(
      Set<CaseState> states,
      @Nullable Line line,
      @Nullable Integer severity,
      @Nullable String customer,
      @Nullable Instant dueBefore,
      @Nullable String text) {
    this(states, line, severity, customer, dueBefore, text, null, null);
  }

  /** The same for whoever follows no case of somebody else's. */
  CaseFilter(
      Set<CaseState> states,
      @Nullable Line line,
      @Nullable Integer severity,
      @Nullable String customer,
      @Nullable Instant dueBefore,
      @Nullable String text,
      @Nullable Long customerId,
      @Nullable Long contactId) {
    this(states, line, severity, customer, dueBefore, text, customerId, contactId, Set.of());
  }

  /**
   * @throws Problem if a text is too long or no text at all
   */
  public CaseFilter {
    besides = Set.copyOf(besides);
    states = states.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(states));
    customer = text("customer", customer);
    text = text("text", text);
  }

  private static @Nullable String text(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST_TEXT) {
      throw Problem.field(
          field, "'%s' takes at most %d characters.".formatted(field, LONGEST_TEXT));
    }
    if (value.indexOf('\0') >= 0) {
      throw Problem.field(field, "'" + field + "' holds a NUL character; send text.");
    }
    return value.strip();
  }
}
