package casework.oncall;

import casework.account.Account;
import casework.account.Accounts;
import casework.problem.Problem;
import casework.rota.Duty;
import casework.rota.Shift;
import casework.supportcase.Actor;
import casework.supportcase.AgentTasks;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.Line;
import casework.supportcase.LineWork;
import casework.supportcase.PagesOnCase;
import casework.supportcase.SupportCase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Has whoever goes off duty hand a Severity 1 case over to whoever comes on, with a note (T18). */
@Service
public class HandOvers {

  private static final int URGENT = 1;
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final String HANDED_OVER = "HANDED_OVER";
  private static final String NEEDLESS = "NEEDLESS";

  private static final Set<EntryKind> SEVERITY = EnumSet.of(EntryKind.SEVERITY_SET);

  private final HandOverRows rows;
  private final HandOverFlow flow;
  private final OnCall onCall;
  private final Roster roster;
  private final Rotas rotas;
  private final Pages pages;
  private final PagesOnCase onCase;
  private final AgentTasks tasks;
  private final LineWork work;
  private final Accounts accounts;

  HandOvers(
      HandOverRows rows,
      HandOverFlow flow,
      OnCall onCall,
      Roster roster,
      Rotas rotas,
      Pages pages,
      PagesOnCase onCase,
      AgentTasks tasks,
      LineWork work,
      Accounts accounts) {
    this.rows = rows;
    this.flow = flow;
    this.onCall = onCall;
    this.roster = roster;
    this.rotas = rotas;
    this.pages = pages;
    this.onCase = onCase;
    this.tasks = tasks;
    this.work = work;
    this.accounts = accounts;
  }

  /**
   * What the rota says when a shift was to end.
   *
   * @param shiftEndsAt when it ends, where it goes on
   * @param takesOver who is on call now; "" where nobody is, or the shift goes on
   * @param remindAt when whoever is on call is paged, if the case is not handed over by then
   */
  public record Successor(
      boolean shiftOver, Instant shiftEndsAt, String takesOver, Instant remindAt) {}

  /** Looks at what a transaction did to a case, under the case's lock. */
  void look(SupportCase now, List<LedgerEntry> added) {
    boolean urgent = Objects.equals(now.progress().severity(), URGENT);
    if (!urgent && added.stream().noneMatch(entry -> SEVERITY.contains(entry.kind()))) {
      return;
    }
    String owner = urgent && now.state().isBeingWorked() ? now.progress().owner() : null;
    boolean fresh = added.stream().anyMatch(entry -> entry.kind() == EntryKind.RECEIVED);
    if (fresh && owner == null) {
      return;
    }
    Optional<HandOver> open = rows.openOf(now.id());
    if (open.filter(watched -> watched.owner().equals(owner)).isPresent()) {
      return;
    }
    open.ifPresent(
        watched -> {
          rows.end(watched, NEEDLESS, rotas.now());
          flow.needless(watched);
        });
    if (owner != null) {
      begin(now, owner);
    }
  }

  private void begin(SupportCase now, String owner) {
    Instant at = rotas.now();
    Arrays.stream(Line.values())
        .filter(line -> isOnCall(line, owner, at))
        .findFirst()
        .ifPresent(
            line ->
                rows.add(
                    now.id(),
                    owner,
                    line,
                    flow.began(now.number(), owner, line, endOfShift(line, at)),
                    at));
  }

  private boolean isOnCall(Line line, String person, Instant at) {
    return onCall.at(line, at).map(Duty::person).filter(person::equals).isPresent();
  }

  private Instant endOfShift(Line line, Instant at) {
    Shift shift = roster.of(line, at).shift();
    return shift == null ? at : shift.until();
  }

  /** Returns whether a shift is over, and who is on call then. */
  public Successor successor(Line line, String owner) {
    Instant now = rotas.now();
    String onDuty = onCall.at(line, now).map(Duty::person).orElse("");
    boolean goesOn = onDuty.equals(owner);
    return new Successor(
        !goesOn, goesOn ? endOfShift(line, now) : now, goesOn ? "" : onDuty, now.plus(PATIENCE));
  }

  /** Pages whoever is on call: nobody on duty has the case. */
  public void callSuccessor(String number) {
    onCase.with(
        number,
        () ->
            watchedOf(number)
                .ifPresent(
                    watched ->
                        pages.raise(
                            watched.caseId(),
                            watched.line(),
                            Occasion.HAND_OVER,
                            pages.ofCase(watched.caseId()).stream()
                                .filter(Page::isOpen)
                                .toList())));
  }

  /**
   * Hands a case over.
   *
   * @param note for whoever takes over
   * @throws Problem if the note is missing, or nobody of the line is named
   */
  public void handOver(String number, String by, @Nullable String to, @Nullable String note) {
    if (note == null || note.isBlank()) {
      throw Problem.field(
          "handOverNote", "Write down how the case stands: whoever takes over goes by it.");
    }
    onCase.with(
        number,
        () -> {
          HandOver watched =
              watchedOf(number)
                  .orElseThrow(
                      () ->
                          new Problem(
                              Problem.Kind.NOT_POSSIBLE_NOW,
                              "There is nothing to hand over of " + number));
          String successor = ofLine(watched, to);
          rows.end(watched, HANDED_OVER, rotas.now());
          onCase.handedOver(number, by, successor, note.strip());
          if (!tasks.give(number, watched.owner(), successor)) {
            work.taken(number, successor, Actor.staff(by), true);
          }
        });
  }

  private Optional<HandOver> watchedOf(String number) {
    return rows.openOf(SupportCase.idOf(number));
  }

  private String ofLine(HandOver watched, @Nullable String to) {
    return Optional.ofNullable(to)
        .filter(person -> !person.equals(watched.owner()))
        .flatMap(accounts::byName)
        .filter(account -> account.isOpen() && Rotas.isOf(account, watched.line()))
        .map(Account::name)
        .orElseThrow(
            () ->
                Problem.field(
                    "takesOver", "Choose who takes over: somebody else of the same line."));
  }
}
