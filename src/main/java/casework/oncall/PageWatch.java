package casework.oncall;

import casework.account.Accounts;
import casework.engine.DecisionTables;
import casework.supportcase.CaseState;
import casework.supportcase.CaseStep;
import casework.supportcase.DutyHours;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.Line;
import casework.supportcase.SupportCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says what a step of a case means for those on call: who is to be called (T18, T22 to T25), and
 * who need not be any more.
 */
@Component
class PageWatch {

  /** What can make somebody be called, a call needless, or a hand-over due. */
  private static final Set<EntryKind> CONCERNS =
      EnumSet.of(
          EntryKind.SEVERITY_SET,
          EntryKind.LINE_ENGAGED,
          EntryKind.OWNER_SET,
          EntryKind.ALERTED,
          EntryKind.TRIAGED,
          EntryKind.LEADERSHIP_DECIDED,
          EntryKind.WAITING_BEGAN,
          EntryKind.RESOLVED,
          EntryKind.REOPENED,
          EntryKind.CLOSED,
          EntryKind.WITHDRAWN,
          EntryKind.MERGED,
          EntryKind.NOT_COVERED);

  private static final Set<EntryKind> DONE =
      EnumSet.of(EntryKind.RESOLVED, EntryKind.WITHDRAWN, EntryKind.MERGED, EntryKind.NOT_COVERED);

  private static final String TABLE = "paging";
  private static final String NEVER = "NEVER";
  private static final int WHOLE = 100;
  private static final int URGENT = 1;

  private final PageRows rows;
  private final Pages pages;
  private final Accounts accounts;
  private final DecisionTables tables;
  private final DutyHours hours;
  private final PageCalls calls;
  private final HandOvers handOvers;

  PageWatch(
      PageRows rows,
      Pages pages,
      Accounts accounts,
      DecisionTables tables,
      DutyHours hours,
      PageCalls calls,
      HandOvers handOvers) {
    this.rows = rows;
    this.pages = pages;
    this.accounts = accounts;
    this.tables = tables;
    this.hours = hours;
    this.calls = calls;
    this.handOvers = handOvers;
  }

  /** Looks at a step under the case's lock; who has the case is known then, not on the way. */
  @EventListener
  void look(CaseStep step) {
    if (step.added().stream().anyMatch(entry -> CONCERNS.contains(entry.kind()))) {
      look(step.supportCase(), step.added());
      handOvers.look(step.supportCase(), step.added());
    }
  }

  private void look(SupportCase now, List<LedgerEntry> added) {
    Map<Line, Occasion> wanted = wanted(now, added);
    boolean fresh = added.stream().anyMatch(entry -> entry.kind() == EntryKind.RECEIVED);
    List<Page> open = fresh ? new ArrayList<>() : stillOpen(now, added);
    wanted.forEach(
        (line, occasion) -> {
          if (isPaged(now, line, occasion)) {
            pages.raise(now.id(), line, occasion, open);
          }
        });
  }

  private List<Page> stillOpen(SupportCase now, List<LedgerEntry> added) {
    List<Page> open = new ArrayList<>();
    for (Page page : rows.ofCase(now.id())) {
      if (page.state() == PageState.ACKNOWLEDGED && isDone(added)) {
        calls.done(page);
      }
      if (!page.isOpen()) {
        continue;
      }
      String why = needless(page, now);
      String taker = taker(page, added);
      if (taker != null) {
        pages.acknowledged(
            page, taker, page.line() == Line.LEADERSHIP ? Answer.DECIDED : Answer.TAKEN);
      } else if (why != null) {
        pages.over(page, why);
      } else {
        open.add(page);
      }
    }
    return open;
  }

  private static boolean isDone(List<LedgerEntry> added) {
    return added.stream().anyMatch(entry -> DONE.contains(entry.kind()));
  }

  /** Why nobody needs to answer any more; null where somebody still does. */
  private static @Nullable String needless(Page page, SupportCase now) {
    CaseState state = now.state();
    if (state.isFinal() || state == CaseState.RESOLVED || state == CaseState.WAITING_FOR_CUSTOMER) {
      return state.name();
    }
    return page.line() == Line.FIRST_LINE && state != CaseState.NEW ? "TRIAGED" : null;
  }

  /** Who has just taken what the page is about; null where nobody has. */
  private @Nullable String taker(Page page, List<LedgerEntry> added) {
    if (page.line() == Line.LEADERSHIP) {
      return added.stream()
          .filter(entry -> entry.kind() == EntryKind.LEADERSHIP_DECIDED)
          .map(LedgerEntry::actor)
          .findFirst()
          .orElse(null);
    }
    return added.stream()
        .filter(entry -> entry.kind() == EntryKind.OWNER_SET)
        .map(entry -> entry.text("owner"))
        .filter(Objects::nonNull)
        .filter(owner -> has(owner, page.line()))
        .findFirst()
        .orElse(null);
  }

  private Map<Line, Occasion> wanted(SupportCase now, List<LedgerEntry> added) {
    Map<Line, Occasion> wanted = new LinkedHashMap<>();
    CaseState state = now.state();
    if (state != CaseState.NEW && state != CaseState.OPEN) {
      return wanted;
    }
    Line line = Objects.requireNonNullElse(now.progress().line(), Line.FIRST_LINE);
    for (LedgerEntry entry : added) {
      switch (entry.kind()) {
        case LINE_ENGAGED -> {
          Line engaged = Line.valueOf(Objects.requireNonNull(entry.text("line")));
          if (engaged == Line.LEADERSHIP) {
            wanted.put(engaged, Occasion.LEADERSHIP);
          } else {
            wanted.putIfAbsent(engaged, Occasion.UNOWNED);
          }
        }
        case SEVERITY_SET, OWNER_SET, REOPENED -> {
          // While a case is being routed nobody has it yet: its lines are engaged next.
          if (isUrgent(now) && !isRouting(added)) {
            wanted.putIfAbsent(line, Occasion.UNOWNED);
          }
        }
        case ALERTED -> {
          if (Objects.equals(entry.data().get("share"), WHOLE)) {
            wanted.put(line, Occasion.BREACHED);
          }
        }
        default -> {}
      }
    }
    wanted.entrySet().removeIf(e -> e.getValue() == Occasion.UNOWNED && isOwned(now, e.getKey()));
    return wanted;
  }

  private static boolean isRouting(List<LedgerEntry> added) {
    return added.stream().anyMatch(entry -> entry.kind() == EntryKind.LINE_ENGAGED);
  }

  private static boolean isUrgent(SupportCase now) {
    return Objects.equals(now.progress().severity(), URGENT);
  }

  private boolean isOwned(SupportCase now, Line line) {
    String owner = now.progress().owner();
    return owner != null && has(owner, line);
  }

  /** Whoever has taken a case routes it, in first line's stead if need be. */
  private boolean has(String owner, Line line) {
    return line == Line.FIRST_LINE || isOf(owner, line);
  }

  private boolean isOf(String person, Line line) {
    return accounts.byName(person).filter(account -> Rotas.isOf(account, line)).isPresent();
  }

  /** Whether the table calls anybody, now or when hours open. */
  private boolean isPaged(SupportCase now, Line line, Occasion occasion) {
    Integer severity = now.progress().severity();
    if (severity == null) {
      return false;
    }
    Map<String, ?> asked =
        Map.of(
            "severity",
            severity,
            "line",
            line.name(),
            "occasion",
            occasion.name(),
            "inHours",
            hours.of(now.number()).open());
    return tables.evaluate(TABLE, asked).stream()
        .anyMatch(rule -> !NEVER.equals(rule.outputs().get("pageWhen")));
  }
}
