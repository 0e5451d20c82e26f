package casework.portal;

import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import java.util.ArrayList;
import java.util.List;

/**
 * A station on the simple picture of a case's way.
 *
 * @param name its message is {@code portal.stage.<name>}
 */
record Stage(String name, Standing standing) {

  /** How a case stands to a station. */
  enum Standing {
    DONE,
    HERE,
    AHEAD,
    /** On the way only where it is needed, and not needed so far. */
    ASIDE
  }

  private static final List<String> WAY =
      List.of("received", "confirmed", "work", "waiting", "solved", "closed");
  private static final int CONFIRMED = 1;
  private static final int WORK = 2;
  private static final int WAITING = 3;
  private static final int SOLVED = 4;
  private static final int CLOSED = 5;

  /** Returns the stations in their order; a case that ended before its time ends with that. */
  static List<Stage> of(SupportCase shown, List<LedgerEntry> ledger) {
    CaseState state = shown.state();
    boolean early = state.isFinal() && state != CaseState.CLOSED;
    boolean confirmed = shown.progress().severityConfirmed();
    int here = early ? (confirmed ? WORK + 1 : 1) : place(state);
    List<Stage> way = new ArrayList<>();
    for (int station = 0; station < WAY.size(); station++) {
      if (early && station >= here) {
        break;
      }
      Standing standing =
          station == here ? Standing.HERE : station < here ? Standing.DONE : Standing.AHEAD;
      if (station == CONFIRMED && standing == Standing.DONE && !confirmed) {
        standing = Standing.ASIDE;
      }
      if (station == WAITING && standing != Standing.HERE) {
        standing = hasWaited(ledger) ? Standing.DONE : Standing.ASIDE;
      }
      way.add(new Stage(WAY.get(station), standing));
    }
    if (early) {
      way.add(new Stage(state.name(), Standing.HERE));
    }
    return way;
  }

  private static int place(CaseState state) {
    return switch (state) {
      case NEW -> 0;
      case OPEN -> WORK;
      case WAITING_FOR_CUSTOMER -> WAITING;
      case RESOLVED -> SOLVED;
      default -> CLOSED;
    };
  }

  private static boolean hasWaited(List<LedgerEntry> ledger) {
    return ledger.stream().anyMatch(entry -> entry.kind() == EntryKind.WAITING_BEGAN);
  }
}
