package casework.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.supportcase.Actor;
import casework.supportcase.EntryKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A file is with its case, in the ledger and in the store; or nowhere. */
@FullStackTest
class WholeOrNoFileTest {

  private static final Actor SAM = Actor.staff("sam");

  private final Attachments attachments;
  private final FileIntake files;
  private final FileStore store;
  private final TransactionTemplate transaction;
  private final JdbcClient sql;
  private final Desk desk;
  private long before;

  WholeOrNoFileTest(
      Attachments attachments,
      FileIntake files,
      FileStore store,
      TransactionTemplate transaction,
      JdbcClient sql,
      Desk desk) {
    this.attachments = attachments;
    this.files = files;
    this.store = store;
    this.transaction = transaction;
    this.sql = sql;
    this.desk = desk;
  }

  @BeforeEach
  void count() throws IOException {
    before = stored();
  }

  @Test
  void isWithItsCase() throws IOException {
    DeskCase raised = desk.aCase().raised();
    Attachment added = attachments.add(raised.number(), log(), SAM, true);
    assertThat(attachments.of(raised.row().id())).containsExactly(added);
    assertThat(attachments.find(added.id())).contains(added);
    assertThat(attachments.open(added.id()).readAllBytes()).isEqualTo("slow".getBytes(UTF_8));
    assertThat(raised.entries(EntryKind.ATTACHED)).singleElement().matches(e -> e.isForCustomer());
    attachments.add(raised.number(), log(), SAM, false);
    assertThat(raised.entries(EntryKind.ATTACHED).get(1).isForCustomer()).isFalse();
    assertThat(stored()).isEqualTo(before + 2);
    assertThat(unfinished()).isZero();
  }

  @Test
  void isGoneWhereTheTransactionAroundItRollsBack() throws IOException {
    DeskCase raised = desk.aCase().raised();
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      attachments.add(raised.number(), log(), SAM, true);
                      throw new IllegalStateException("after all");
                    }))
        .hasMessage("after all");
    assertNothingOf(raised);
  }

  @Test
  void isGoneWhereItsMessageIsRefused() throws IOException {
    DeskCase raised = desk.aCase().raised();
    assertThatThrownBy(
            () ->
                attachments.add(
                    raised.number(),
                    List.of(log(), log()),
                    SAM,
                    true,
                    () -> {
                      throw new IllegalStateException("not so");
                    }))
        .hasMessage("not so");
    assertNothingOf(raised);
  }

  @Test
  void isGoneWhereItsUploadBreaksOff() throws IOException {
    DeskCase raised = desk.aCase().raised();
    var broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[1_000_000]), FileStoreContract.failing());
    assertThatThrownBy(
            () ->
                attachments.add(
                    raised.number(),
                    List.of(log(), new Upload("dump.bin", null, broken)),
                    SAM,
                    true,
                    () -> {}))
        .isInstanceOf(UncheckedIOException.class);
    assertNothingOf(raised);
  }

  @Test
  void isGoneADayAfterACrash() throws IOException {
    DeskCase raised = desk.aCase().raised();
    StoredFile left = files.take(log());
    assertThat(stored()).isEqualTo(before + 1);
    desk.pass(Duration.ofHours(23));
    attachments.add(raised.number(), log(), SAM, true);
    assertThat(store.open(left.key())).as("it may still be on its way").isNotEmpty();
    desk.pass(Duration.ofHours(2));
    attachments.add(raised.number(), log(), SAM, true);
    assertThatThrownBy(() -> store.open(left.key())).isInstanceOf(IOException.class);
    assertThat(unfinished()).isZero();
    assertThat(stored()).isEqualTo(before + 2);
  }

  private void assertNothingOf(DeskCase raised) throws IOException {
    assertThat(attachments.of(raised.row().id())).isEmpty();
    assertThat(raised.entries(EntryKind.ATTACHED)).isEmpty();
    assertThat(stored()).isEqualTo(before);
    assertThat(unfinished()).isZero();
  }

  private static Upload log() {
    return new Upload("log.txt", "text/plain", new ByteArrayInputStream("slow".getBytes(UTF_8)));
  }

  private static long stored() throws IOException {
    try (var all = Files.walk(Path.of("target/full-stack/files"))) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private long unfinished() {
    return sql.sql("select count(*) from file_upload").query(Long.class).single();
  }
}
