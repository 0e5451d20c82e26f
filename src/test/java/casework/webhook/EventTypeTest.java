package casework.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventTypeTest {

  /** What customers may see, and webhooks leave out: names of staff, versions of terms. */
  private static final Set<EntryKind> LEFT_OUT = Set.of(EntryKind.OWNER_SET, EntryKind.TERMS_SET);

  @Test
  void everyKindForCustomersIsToldAndNoOther() {
    for (EntryKind kind : EntryKind.values()) {
      assertThat(EventType.of(entry(kind, Map.of("forCustomer", true))).isPresent())
          .as("%s is told: give it an event, or leave it out by name", kind)
          .isEqualTo(kind.isForCustomer() && !LEFT_OUT.contains(kind));
    }
  }

  @Test
  void aFileOfStaffForThemselvesIsNotTold() {
    assertThat(EventType.of(entry(EntryKind.ATTACHED, Map.of("forCustomer", false)))).isEmpty();
  }

  @Test
  void namesAreKeptAsReadersKnowThem() {
    assertThat(Arrays.stream(EventType.values()).map(EventType::text))
        .containsAll(
            List.of(
                "case.raised",
                "case.turned_down",
                "case.severity.set",
                "case.triaged",
                "case.message.added",
                "case.file.added",
                "case.workaround.given",
                "case.waiting.began",
                "case.reminded",
                "case.waiting.ended",
                "case.resolved",
                "case.confirmed",
                "case.reopened",
                "case.closed",
                "case.withdrawn",
                "case.merged",
                "case.rated",
                "case.access.awaited",
                "case.access.answered",
                "case.access.began",
                "case.access.ended"))
        .allMatch(name -> EventType.of(name).map(EventType::text).equals(Optional.of(name)));
  }

  private static LedgerEntry entry(EntryKind kind, Map<String, Object> data) {
    return new LedgerEntry(1, Instant.EPOCH, kind, "sam", data);
  }
}
