package casework.supportcase;

import casework.sla.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change to one case while it is being made: the case as it will be, and the facts that will join
 * its ledger. Several facts of one change share its instant and count in their order.
 */
public final class CaseChange {

  private final Instant at;
  private final Supplier<List<LedgerEntry>> recorded;
  private final List<LedgerEntry> added = new ArrayList<>();
  private final SupportCase.Progress progressBefore;
  private SupportCase current;
  private @Nullable List<LedgerEntry> before;
  private @Nullable List<Clock> clocks;
  private SupportCase.Due dueTheEngineKnows;
  private boolean clocksChecked;

  /**
   * @param recorded reads the counted entries so far
   */
  CaseChange(LockedCase locked, Instant at, Supplier<List<LedgerEntry>> recorded) {
    this.current = locked.current();
    this.progressBefore = current.progress();
    this.at = at;
    this.recorded = recorded;
    this.before = locked.counted();
    this.clocks = locked.clocksAt(at);
    this.dueTheEngineKnows = current.due();
  }

  /** Returns the case with what this change has done to it so far. */
  public SupportCase current() {
    return current;
  }

  /** Returns the change's instant. */
  public Instant at() {
    return at;
  }

  /** Adds a fact to the ledger. */
  public void note(EntryKind kind, Actor actor, Map<String, Object> data) {
    LedgerEntry entry = new LedgerEntry(current.ledgerSize() + 1, at, kind, actor.id(), data);
    added.add(entry);
    if (kind.isCounted()) {
      clocks = null;
    }
    current = current.withLedgerSize(entry.seq());
  }

  /** Adds a fact that needs no more than its name. */
  public void note(EntryKind kind, Actor actor) {
    note(kind, actor, Map.of());
  }

  /** Returns what clocks are worked out from, with what this change has added so far. */
  private List<LedgerEntry> counted() {
    if (before == null) {
      before = recorded.get();
    }
    List<LedgerEntry> all = new ArrayList<>(before);
    added.stream().filter(entry -> entry.kind().isCounted()).forEach(all::add);
    return all;
  }

  /** Returns what the ledger now counts by; null if this change never read it. */
  @Nullable List<LedgerEntry> countedIfRead() {
    return before == null ? null : counted();
  }

  /** Returns the clocks as this change leaves them; null if it never worked them out. */
  @Nullable List<Clock> clocksIfWorkedOut() {
    return clocks;
  }

  /** Returns the clocks at this change's instant, worked out again only after another fact. */
  List<Clock> clocks(Function<List<LedgerEntry>, List<Clock>> working) {
    List<Clock> known = clocks;
    if (known == null) {
      known = working.apply(counted());
      clocks = known;
    }
    return known;
  }

  void to(CaseState state, @Nullable Line line) {
    progress(
        p ->
            new SupportCase.Progress(
                state,
                line,
                state.isFinal() ? null : p.owner(),
                p.severity(),
                p.severityConfirmed(),
                at,
                state.isFinal() ? at : null,
                p.reason(),
                p.clause()));
  }

  void owner(@Nullable String owner) {
    progress(
        p ->
            new SupportCase.Progress(
                p.state(),
                p.line(),
                owner,
                p.severity(),
                p.severityConfirmed(),
                at,
                p.endedAt(),
                p.reason(),
                p.clause()));
  }

  void severity(int severity, boolean confirmed) {
    progress(
        p ->
            new SupportCase.Progress(
                p.state(),
                p.line(),
                p.owner(),
                severity,
                confirmed,
                at,
                p.endedAt(),
                p.reason(),
                p.clause()));
  }

  void answer(String reason, String clause) {
    progress(
        p ->
            new SupportCase.Progress(
                p.state(),
                p.line(),
                p.owner(),
                p.severity(),
                p.severityConfirmed(),
                at,
                p.endedAt(),
                reason,
                clause));
  }

  void terms(String plan, String termsVersion) {
    current = current.withTerms(plan, termsVersion);
  }

  void due(SupportCase.Due due) {
    current = current.with(due);
  }

  void processInstance(String processInstance) {
    current = current.withProcessInstance(processInstance);
  }

  /** Keeps alerts that may not go out yet until an instant; null when none wait. */
  void holdAlertsUntil(@Nullable Instant opening) {
    clocksChecked = true;
    SupportCase.Due due = current.due();
    due(new SupportCase.Due(due.at(), due.clock(), due.moment(), opening, due.breached()));
  }

  @Nullable Instant alertsHeldUntil() {
    return current.due().alertsHeldUntil();
  }

  /** Says that the clocks were looked at: everything they reached by now is claimed. */
  void clocksChecked() {
    clocksChecked = true;
  }

  boolean areClocksChecked() {
    return clocksChecked;
  }

  /** Whether this change makes running clocks start over, so that they may have reached more. */
  boolean setsClocksAnew() {
    return added.stream()
        .map(LedgerEntry::kind)
        .anyMatch(kind -> kind == EntryKind.SEVERITY_SET || kind == EntryKind.TERMS_SET);
  }

  /** Returns the due time by which the engine's timer and tasks are set. */
  SupportCase.Due dueTheEngineKnows() {
    return dueTheEngineKnows;
  }

  /** Says that the engine's timer and tasks are being set by this due time. */
  void engineKnows(SupportCase.Due due) {
    dueTheEngineKnows = due;
    due(due);
  }

  /**
   * Counts this change, if people must see it before they decide: what the clocks did alone leaves
   * the version that they read as good as it was.
   */
  void finish() {
    boolean toBeSeen = added.stream().anyMatch(entry -> entry.kind().isToBeSeen());
    if (toBeSeen || !current.progress().isAsGoodAs(progressBefore)) {
      current = current.atNextVersion();
    }
  }

  List<LedgerEntry> added() {
    return added;
  }

  private void progress(UnaryOperator<SupportCase.Progress> next) {
    current = current.with(next.apply(current.progress()));
  }
}
