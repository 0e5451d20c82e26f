package casework.supportcase.web;

import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Channel;
import casework.supportcase.Category;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.ProductionImpact;
import casework.supportcase.Request;
import casework.supportcase.SubjectArea;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Instant AT = Instant.parse("2026-03-13T20:30:00Z");
  private static final Request REQUEST =
      new Request(
          1,
          "Rosa Klein",
          null,
          Channel.SLACK,
          Category.INCIDENT,
          SubjectArea.SERVICE,
          "Slow",
          "Nine hours instead of one",
          ProductionImpact.REDUCED,
          true,
          false,
          false,
          2,
          AT);

  @Test
  void beginsWithTheRequestInTheCustomersWords() {
    TimelineEntry first =
        told(EntryKind.RECEIVED, "customer:Rosa Klein", Map.of("channel", "SLACK"));
    assertThat(first.who()).isEqualTo("Rosa Klein");
    assertThat(first.what()).isEqualTo("raised the request by Slack");
    assertThat(first.text()).isEqualTo("Nine hours instead of one");
  }

  @Test
  void marksNotesAsTheStaffsOwn() {
    TimelineEntry note = told(EntryKind.INTERNAL_NOTE, "sam", Map.of("text", "Index again"));
    assertThat(note.tone()).isEqualTo("note");
    assertThat(note.isMessage()).isFalse();
    assertThat(note.what()).contains("staff only");
  }

  @Test
  void tellsACustomersMessageFromOneOfStaff() {
    assertThat(told(EntryKind.CUSTOMER_MESSAGE, "customer:Rosa", Map.of("text", "a")).tone())
        .isEqualTo("customer");
    assertThat(told(EntryKind.PUBLIC_REPLY, "sam", Map.of("text", "a")).tone()).isEqualTo("staff");
    assertThat(told(EntryKind.AUTOMATIC_MESSAGE, "casework", Map.of("text", "a")).tone())
        .isEqualTo("automatic");
  }

  @Test
  void saysWhoTookAndWhoLeftACase() {
    assertThat(told(EntryKind.OWNER_SET, "sam", Map.of("owner", "sam")).what())
        .isEqualTo("took the case");
    assertThat(told(EntryKind.OWNER_SET, "lara", Map.of("owner", "sam")).what())
        .isEqualTo("gave the case to sam");
    assertThat(told(EntryKind.OWNER_SET, "casework", Map.of()).what())
        .isEqualTo("left the case without an owner");
  }

  @Test
  void tellsASuggestionFromTheVendorsDecision() {
    assertThat(
            told(EntryKind.SEVERITY_SET, "casework", Map.of("severity", 2, "confirmed", false))
                .what())
        .isEqualTo("suggested severity 2");
    assertThat(
            told(EntryKind.SEVERITY_SET, "fiona", Map.of("severity", 1, "confirmed", true)).what())
        .isEqualTo("set severity 1");
  }

  @Test
  void namesTheClockThatWasBreached() {
    TimelineEntry breach =
        told(EntryKind.CLOCK_BREACHED, "casework", Map.of("clock", "nextResponse-2", "share", 100));
    assertThat(breach.tone()).isEqualTo("alarm");
    assertThat(breach.what()).isEqualTo("found next response 2 breached");
  }

  @Test
  void leavesTextAsItWasWritten() {
    String odd = "<script>alert(1)</script> 🐢 \u202eevil";
    assertThat(told(EntryKind.CUSTOMER_MESSAGE, "customer:R", Map.of("text", odd)).text())
        .isEqualTo(odd);
  }

  @Test
  void hasWordsForEveryKindOfEntry() {
    assertThat(Arrays.stream(EntryKind.values()).map(kind -> told(kind, "sam", Map.of()).what()))
        .noneMatch(what -> what.isBlank() || what.startsWith("recorded:"));
  }

  @Test
  void givesTheLatestReasonForTheSeverity() {
    List<LedgerEntry> ledger =
        List.of(
            entry(1, EntryKind.SEVERITY_SET, "casework", Map.of("severity", 2, "reason", "table")),
            entry(2, EntryKind.SEVERITY_SET, "fiona", Map.of("severity", 1, "reason", "outage")));
    assertThat(Timeline.severityReason(ledger)).isEqualTo("outage");
    assertThat(Timeline.severityReason(List.of())).isEmpty();
  }

  private static TimelineEntry told(EntryKind kind, String actor, Map<String, Object> data) {
    return Timeline.of(REQUEST, List.of(entry(1, kind, actor, data))).get(0);
  }

  private static LedgerEntry entry(
      int seq, EntryKind kind, String actor, Map<String, Object> data) {
    return new LedgerEntry(seq, AT, kind, actor, data);
  }
}
