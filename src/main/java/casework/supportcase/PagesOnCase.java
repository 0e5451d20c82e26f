package casework.supportcase;

import java.util.Map;
import org.springframework.stereotype.Service;

/** What a case's ledger says of those who are called for it (T18, T22 to T25). */
@Service
public class PagesOnCase {

  private static final String PAGE = "page";

  private final CaseBook book;

  PagesOnCase(CaseBook book) {
    this.book = book;
  }

  /**
   * Runs work on pages of a case under the case's lock, so that whoever changes a case and whoever
   * changes a page of it never wait for each other.
   */
  public void with(String number, Runnable work) {
    book.update(number, change -> work.run());
  }

  /**
   * Records that people are called.
   *
   * @param whom user ids, separated by commas; "" where nobody could be
   * @param why in words
   */
  public void paged(String number, String page, Line level, String whom, String why) {
    note(
        number,
        EntryKind.PAGED,
        Actor.CASEWORK,
        Map.of(PAGE, page, "level", level.name(), "whom", whom, "why", why));
  }

  /**
   * Records that somebody answered.
   *
   * @param how by what
   */
  public void acknowledged(String number, String page, String person, String how) {
    note(number, EntryKind.PAGE_ACKNOWLEDGED, Actor.staff(person), Map.of(PAGE, page, "how", how));
  }

  /**
   * Records that whoever goes off duty handed a case over, with a note for whoever comes on.
   *
   * @param from who did
   * @param to whose case it is to be
   */
  public void handedOver(String number, String from, String to, String note) {
    note(number, EntryKind.INTERNAL_NOTE, Actor.staff(from), Map.of("text", note));
    note(number, EntryKind.HANDED_OVER, Actor.staff(from), Map.of("to", to));
  }

  private void note(String number, EntryKind kind, Actor by, Map<String, Object> data) {
    book.update(number, change -> change.note(kind, by, data));
  }
}
