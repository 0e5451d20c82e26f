package casework.deprecation.web;

import casework.deprecation.Deprecation;
import casework.deprecation.Proof;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The proof of a notice as a file for auditors: a line for each letter, or for a customer. */
final class ProofFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "notice",
              "customer",
              "name",
              "joined",
              "reachedOn",
              "late",
              "email",
              "occasion",
              "writtenAt",
              "sentAt",
              "messageId",
              "bouncedAt",
              "problem",
              "openedAt",
              "openedBy",
              "confirmedAt",
              "confirmedBy",
              "otherwiseOn",
              "otherwiseHow",
              "otherwiseBy")
          .get();

  private ProofFile() {}

  static void write(Deprecation notice, List<Proof> proof, Writer to) throws IOException {
    CSVPrinter file = new CSVPrinter(to, FORMAT);
    for (Proof one : proof) {
      if (one.letters().isEmpty()) {
        line(file, notice, one, null);
      }
      for (Proof.Sent letter : one.letters()) {
        line(file, notice, one, letter);
      }
    }
    file.flush();
  }

  private static void line(
      CSVPrinter file, Deprecation notice, Proof one, Proof.@Nullable Sent letter)
      throws IOException {
    Proof.Seen opened = one.opened();
    Proof.Seen confirmed = one.confirmed();
    Proof.Otherwise otherwise = one.otherwise();
    file.printRecord(
        notice.number(),
        one.key(),
        plain(one.name()),
        one.joined(),
        one.reachedOn(),
        one.late(),
        letter == null ? null : plain(letter.email()),
        letter == null ? null : letter.occasion(),
        letter == null ? null : letter.writtenAt(),
        letter == null ? null : letter.sentAt(),
        letter == null ? null : letter.messageId(),
        letter == null ? null : letter.bouncedAt(),
        letter == null ? null : plain(letter.problem()),
        opened == null ? null : opened.at(),
        opened == null ? null : opened.by(),
        confirmed == null ? null : confirmed.at(),
        confirmed == null ? null : confirmed.by(),
        otherwise == null ? null : otherwise.on(),
        otherwise == null ? null : plain(otherwise.how()),
        otherwise == null ? null : otherwise.by());
  }

  /** A spreadsheet takes what begins so for a formula. */
  private static @Nullable String plain(@Nullable String text) {
    return text != null && text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
  }
}
