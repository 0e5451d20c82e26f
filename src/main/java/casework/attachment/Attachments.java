package casework.attachment;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.Actor;
import casework.supportcase.CaseBook;
import casework.supportcase.CaseChange;
import casework.supportcase.CaseLinks;
import casework.supportcase.EntryKind;
import casework.supportcase.SupportCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of cases. A file is stored before the transaction that attaches it commits, and removed
 * again where that does not: a case never names a file that is not there.
 */
@Service
public class Attachments {

  private final FileIntake files;
  private final AttachmentRows rows;
  private final UploadRows uploads;
  private final LateScans lateScans;
  private final CaseBook book;
  private final CaseLinks links;
  private final TransactionTemplate transaction;
  private final FileSettings settings;

  Attachments(
      FileIntake files,
      AttachmentRows rows,
      UploadRows uploads,
      LateScans lateScans,
      CaseBook book,
      CaseLinks links,
      TransactionTemplate transaction,
      FileSettings settings) {
    this.files = files;
    this.rows = rows;
    this.uploads = uploads;
    this.lateScans = lateScans;
    this.book = book;
    this.links = links;
    this.transaction = transaction;
    this.settings = settings;
  }

  /**
   * Attaches a file to a case; where it was merged, a file that the customer may have joins the
   * case in which it goes on.
   *
   * @param forCustomer whether the customer may have it; what customers send always is
   * @throws Problem if the file is not taken: too large, of a type that is not, infected; if there
   *     is no such case, or it has ended
   * @throws UncheckedIOException if the file cannot be read or stored
   */
  public Attachment add(String caseNumber, Upload upload, Actor by, boolean forCustomer) {
    return add(caseNumber, List.of(upload), by, forCustomer, () -> {}).get(0);
  }

  /**
   * Attaches files together with what they belong to, such as a message: all of it, or nothing.
   * Call it outside a transaction where you can: files take their time.
   *
   * @param message run first, in the transaction that attaches the files
   * @throws Problem as for a single file, and if there are too many
   */
  public List<Attachment> add(
      String caseNumber, List<Upload> sent, Actor by, boolean forCustomer, Runnable message) {
    if (sent.size() > settings.mostPerMessage()) {
      throw Problem.field(
          "file",
          "%d files are too many at once; send %d at most."
              .formatted(sent.size(), settings.mostPerMessage()));
    }
    files.tidy();
    KeptFiles kept = new KeptFiles(files);
    try {
      sent.forEach(kept::take);
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                kept.untilRollback();
                message.run();
                String at = forCustomer ? links.goesOnAt(caseNumber) : caseNumber;
                return book.change(at, change -> record(change, kept.stored(), by, forCustomer));
              }));
    } finally {
      kept.discardUnlessInTransaction();
    }
  }

  private List<Attachment> record(
      CaseChange change, List<StoredFile> stored, Actor by, boolean forCustomer) {
    SupportCase into = change.current();
    if (forCustomer && into.state().isFinal()) {
      throw new Problem(
          Kind.CASE_CLOSED,
          "%s has ended (%s). Reopen it, or raise a new case that names it."
              .formatted(into.number(), into.state()));
    }
    refuseIfTooMuch(into, stored);
    return stored.stream().map(file -> record(change, file, by, forCustomer)).toList();
  }

  private Attachment record(CaseChange change, StoredFile file, Actor by, boolean forCustomer) {
    uploads.claim(file.key());
    long id = rows.add(change.current().id(), file, by.id(), change.at(), forCustomer);
    change.note(
        EntryKind.ATTACHED,
        by,
        Map.of(
            "attachment",
            id,
            "name",
            file.name(),
            "size",
            file.size(),
            "forCustomer",
            forCustomer));
    if (file.scan() == Scan.PENDING) {
      lateScans.expect(id, change.current().number());
    }
    return rows.find(id).orElseThrow();
  }

  private void refuseIfTooMuch(SupportCase into, List<StoredFile> stored) {
    long most = settings.mostPerCase().toBytes();
    long more = stored.stream().mapToLong(StoredFile::size).sum();
    if (rows.bytesOf(into.id()) + more > most) {
      throw new Problem(
          Kind.TOO_LARGE,
          "%s would have more than %s of files, which is the most for one case."
              .formatted(into.number(), FileSizes.inWords(most)));
    }
  }

  /** Returns a case's files, oldest first. */
  public List<Attachment> of(long caseId) {
    return rows.of(caseId);
  }

  public Optional<Attachment> find(long id) {
    return rows.find(id);
  }

  /**
   * Opens a file's content; whoever asks has looked at who may have it. The caller closes it.
   *
   * @throws UncheckedIOException if the store does not give it
   */
  public InputStream open(long id) {
    String key =
        rows.keyOf(id)
            .orElseThrow(() -> new Problem(Kind.UNKNOWN_ATTACHMENT, "There is no such file."));
    try {
      return files.open(key);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
