package casework.supportcase;

import static org.assertj.core.api.Assertions.assertThat;

import casework.sla.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A wait for an answer and a wait for an approval, as clocks are told of them. */
class FactsTest {

  private static final Instant START = Instant.parse("2026-03-16T09:00:00Z");
  private static final Map<String, Object> CUSTOMER = Map.of("reason", "customer");

  private final List<LedgerEntry> ledger = new ArrayList<>();

  @Test
  void approvalIsAPauseWithAReasonOfItsOwn() {
    happens(EntryKind.ACCESS_AWAITED);
    happens(EntryKind.ACCESS_ANSWERED);
    assertThat(facts())
        .containsExactly(
            new Fact.WaitingBegan(at(1), Facts.APPROVAL), new Fact.WaitingEnded(at(2)));
  }

  @Test
  void pauseLastsUntilTheLastOfTwoWaitsEnds() {
    happens(EntryKind.ACCESS_AWAITED);
    happens(EntryKind.WAITING_BEGAN, CUSTOMER);
    happens(EntryKind.WAITING_ENDED);
    happens(EntryKind.WAITING_BEGAN, CUSTOMER);
    happens(EntryKind.ACCESS_ANSWERED);
    happens(EntryKind.WAITING_ENDED);
    assertThat(facts())
        .containsExactly(
            new Fact.WaitingBegan(at(1), Facts.APPROVAL),
            new Fact.WaitingBegan(at(2), "customer"),
            new Fact.WaitingBegan(at(3), Facts.APPROVAL),
            new Fact.WaitingBegan(at(4), "customer"),
            new Fact.WaitingEnded(at(6)));
  }

  @Test
  void approvalThatIsAwaitedStillPausesAReopenedCaseAgain() {
    happens(EntryKind.WAITING_BEGAN, CUSTOMER);
    happens(EntryKind.ACCESS_AWAITED);
    happens(EntryKind.RESOLVED);
    happens(EntryKind.REOPENED);
    happens(EntryKind.ACCESS_ANSWERED);
    assertThat(facts())
        .containsExactly(
            new Fact.WaitingBegan(at(1), "customer"),
            new Fact.Resolved(at(3)),
            new Fact.Reopened(at(4)),
            new Fact.WaitingBegan(at(4), Facts.APPROVAL),
            new Fact.WaitingEnded(at(5)));
  }

  private void happens(EntryKind kind) {
    happens(kind, Map.of());
  }

  private void happens(EntryKind kind, Map<String, Object> data) {
    int seq = ledger.size() + 1;
    ledger.add(new LedgerEntry(seq, at(seq), kind, "sam", data));
  }

  private static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }

  private List<Fact> facts() {
    return Facts.of(
        ledger,
        version -> {
          throw new AssertionError("No terms are set");
        });
  }
}
