package casework.supportcase;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes the severity that the table suggests: it counts until first line confirms one. */
@Service
public class Suggestions {

  private final CaseBook book;
  private final CaseClocks clocks;

  Suggestions(CaseBook book, CaseClocks clocks) {
    this.book = book;
    this.clocks = clocks;
  }

  /**
   * Records a suggestion.
   *
   * @return when the clocks must be looked at first
   */
  public Instant suggest(String number, int severity, String why) {
    return book.change(
        number,
        change -> {
          change.severity(severity, false);
          change.note(
              EntryKind.SEVERITY_SET,
              Actor.CASEWORK,
              Map.of("severity", severity, "confirmed", false, "reason", why));
          return clocks.arm(change);
        });
  }
}
