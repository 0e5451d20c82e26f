package casework.oncall;

import casework.account.Account;
import casework.account.Accounts;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.rota.Layer;
import casework.security.Role;
import casework.supportcase.Line;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rotas: every change is on record, with who made it, and none alters the past. */
@Service
public class Rotas {

  private static final int MOST_LAYERS = 20;
  private static final int LONGEST_NOTE = 500;

  private final RotaRows rows;
  private final Accounts accounts;
  private final Clock clock;

  Rotas(RotaRows rows, Accounts accounts, Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Returns the present instant, in the milliseconds that every store keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns the changes of a line's rota, the latest made first. */
  public List<RotaChange> historyOf(Line line) {
    return rows.of(line);
  }

  /**
   * Changes a line's rota.
   *
   * @param from when it comes into force; null for at once. The first of a line may have been in
   *     force before: there is no record that it would alter
   * @throws Problem if somebody in it is not of the line, or it would alter the past
   */
  @Transactional
  public void change(Line line, RotaPlan plan, @Nullable Instant from, String note, String by) {
    Instant now = now();
    if (from != null && from.isBefore(now) && !historyOf(line).isEmpty()) {
      throw Problem.field("from", "It comes into force now or later: what was, stays on record.");
    }
    if (plan.layers().size() > MOST_LAYERS) {
      throw Problem.field("layers", "A rota has %d layers at most.".formatted(MOST_LAYERS));
    }
    plan.layers().stream().map(Layer::people).forEach(people -> requireOf(line, people));
    rows.add(line, plan, from == null ? now : from, said(note), by, now);
  }

  /**
   * Has somebody stand in on a line's rota.
   *
   * @throws Problem if that person is not of the line, or the span is past or empty
   */
  @Transactional
  public long standIn(
      Line line, String person, Instant from, Instant until, String note, String by) {
    requireOf(line, List.of(person));
    return add(line, person, from, until, note, by);
  }

  /**
   * Has all rotas pass over somebody for a span.
   *
   * @throws Problem if there is no such member of staff, or the span is past or empty
   */
  @Transactional
  public long away(String person, Instant from, Instant until, String note, String by) {
    if (accounts.byName(person).filter(Account::isStaff).isEmpty()) {
      throw Problem.field("person", "There is no member of staff '%s'.".formatted(person));
    }
    return add(null, person, from, until, note, by);
  }

  /**
   * Calls off what is left of a stint; what was of it stays.
   *
   * @throws Problem if there is none of that id, or it is over or called off
   */
  @Transactional
  public void callOff(long id, String by) {
    RotaStint stint =
        rows.findStint(id)
            .orElseThrow(() -> new Problem(Kind.UNKNOWN_PART, "There is no stint " + id));
    if (!stint.until().isAfter(now()) || !rows.callOff(id, by, now())) {
      throw new Problem(Kind.NOT_POSSIBLE_NOW, "It is over, or was called off before.");
    }
  }

  /** Returns who stands in or is away, now or later, and what was called off of it. */
  public List<RotaStint> stints() {
    return rows.stintsFrom(now());
  }

  private long add(
      @Nullable Line line, String person, Instant from, Instant until, String note, String by) {
    Instant now = now();
    if (!until.isAfter(from)) {
      throw Problem.field("until", "It ends before it begins.");
    }
    if (!until.isAfter(now)) {
      throw Problem.field("until", "It is past: what was, stays on record.");
    }
    return rows.addStint(line, person, from.isBefore(now) ? now : from, until, said(note), by, now);
  }

  private void requireOf(Line line, List<String> people) {
    Set<String> known =
        accounts.openStaff().stream()
            .filter(account -> isOf(account, line))
            .map(Account::name)
            .collect(Collectors.toSet());
    people.stream()
        .filter(person -> !known.contains(person))
        .findFirst()
        .ifPresent(
            stranger -> {
              throw Problem.field(
                  "people",
                  "'%s' does not belong to %s, or has no open account."
                      .formatted(stranger, line.group()));
            });
  }

  /** Whether somebody is of a line. */
  static boolean isOf(Account account, Line line) {
    return account.roles().stream().map(Role::group).anyMatch(line.group()::equals);
  }

  private static String said(String note) {
    if (note.length() > LONGEST_NOTE) {
      throw Problem.field("note", "A note has %d characters at most.".formatted(LONGEST_NOTE));
    }
    return note.strip();
  }
}
