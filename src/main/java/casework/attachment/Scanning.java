package casework.attachment;

import casework.supportcase.Actor;
import casework.supportcase.CaseBook;
import casework.supportcase.EntryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scans what is attached already. */
@Service
public class Scanning {

  private final AttachmentRows rows;
  private final FileIntake files;
  private final CaseBook book;

  Scanning(AttachmentRows rows, FileIntake files, CaseBook book) {
    this.rows = rows;
    this.files = files;
    this.book = book;
  }

  /**
   * Scans an attachment, and keeps what carries a virus from everybody.
   *
   * @throws UncheckedIOException if the scanner cannot be asked, or cannot judge the file
   */
  @Transactional
  public void scan(long id, String caseNumber) {
    Attachment pending = rows.find(id).orElseThrow();
    Scanner.Verdict verdict;
    try {
      verdict = files.verdict(rows.keyOf(id).orElseThrow());
    } catch (IOException silent) {
      throw new UncheckedIOException(
          "'%s' is not scanned: %s".formatted(pending.name(), silent.getMessage()), silent);
    }
    rows.scanned(id, verdict);
    if (verdict.scan() == Scan.INFECTED) {
      String text =
          "The virus scanner found %s in the attached file '%s'. Nobody can open it any more."
              .formatted(verdict.finding(), pending.name());
      book.update(
          caseNumber,
          change -> change.note(EntryKind.INTERNAL_NOTE, Actor.CASEWORK, Map.of("text", text)));
    }
  }
}
