package casework.supportcase;

import casework.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended: the sort keys of its last case. It stays good while cases come and
 * go.
 *
 * @param due null where the list is not ordered by it, or nothing is due in that case
 */
record CaseCursor(CaseOrder order, @Nullable Instant due, long id) {

  private static final Pattern TEXT = Pattern.compile("([nd])(-?\\d{1,15})?:(\\d{1,18})");

  static CaseCursor after(CaseOrder order, CaseSummary last) {
    return new CaseCursor(order, order == CaseOrder.DUE_FIRST ? last.nextDue() : null, last.id());
  }

  /**
   * @throws Problem if the text is not one that {@link #text} made for a list of that order
   */
  static CaseCursor parse(String text, CaseOrder order) {
    Matcher parts = TEXT.matcher(decoded(text));
    if (!parts.matches() || !parts.group(1).equals(letter(order))) {
      throw unreadable();
    }
    String due = parts.group(2);
    return new CaseCursor(
        order,
        due == null ? null : Instant.ofEpochMilli(Long.parseLong(due)),
        Long.parseLong(Objects.requireNonNull(parts.group(3))));
  }

  /** A text that is safe in addresses. */
  String text() {
    String plain = letter(order) + (due == null ? "" : due.toEpochMilli()) + ":" + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  private static String letter(CaseOrder order) {
    return order == CaseOrder.DUE_FIRST ? "d" : "n";
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private static Problem unreadable() {
    return Problem.field(
        "after",
        "'after' or 'before' is none that a list in this order gave. Start again without it.");
  }
}
