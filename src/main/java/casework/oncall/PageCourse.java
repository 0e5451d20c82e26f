package casework.oncall;

import casework.supportcase.CaseReader;
import casework.supportcase.DutyHours;
import casework.supportcase.Line;
import casework.supportcase.PagesOnCase;
import casework.supportcase.SupportCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The steps of a page that its process takes. Whoever is on call is called first, then the next of
 * the rota, then the next level, then leadership; where a rota gives nobody who can be reached,
 * everybody of the line is. Where all were called in vain, administrators are alarmed, and it
 * begins anew: a page ends only when somebody answers, or nobody needs to.
 */
@Service
public class PageCourse {

  private static final Logger LOG = LoggerFactory.getLogger(PageCourse.class);

  private static final int UNKNOWN_SEVERITY = 4;
  private static final int MOST_TIMES = 12;

  private final Pages pages;
  private final PageRows rows;
  private final PagesOnCase onCase;
  private final CaseReader cases;
  private final DutyHours hours;
  private final OnCall onCall;
  private final PageCalls calls;
  private final Rotas rotas;

  PageCourse(
      Pages pages,
      PageRows rows,
      PagesOnCase onCase,
      CaseReader cases,
      DutyHours hours,
      OnCall onCall,
      PageCalls calls,
      Rotas rotas) {
    this.pages = pages;
    this.rows = rows;
    this.onCase = onCase;
    this.cases = cases;
    this.hours = hours;
    this.onCall = onCall;
    this.calls = calls;
    this.rotas = rotas;
  }

  /**
   * What the table asks about a page.
   *
   * @param level the line that is called at present
   * @param hoursOpenAt when the customer's support hours open next; now where they are open
   */
  public record Situation(
      int severity, Line level, Occasion occasion, boolean inHours, Instant hoursOpenAt) {}

  /**
   * What calling the next came to.
   *
   * @param anybodyLeft false where all levels were called and nobody answered
   * @param nextAt when to call the next, if nobody answers
   */
  public record Called(boolean anybodyLeft, Instant nextAt) {}

  /** Returns how things stand. */
  public Situation situation(String number) {
    Page page = pages.get(number);
    DutyHours.Now now = hours.of(page.caseNumber());
    SupportCase about = cases.get(page.caseNumber());
    int severity = Objects.requireNonNullElse(about.progress().severity(), UNKNOWN_SEVERITY);
    return new Situation(severity, page.level(), page.occasion(), now.open(), now.opensAt());
  }

  /** Calls the next. */
  public Called callNext(String number, Calling calling) {
    Page known = pages.get(number);
    List<Called> outcome = new ArrayList<>();
    onCase.with(
        known.caseNumber(),
        () -> {
          Page page = rows.lock(known.id()).orElseThrow();
          boolean anybodyLeft = new Round(page, calling).call();
          outcome.add(new Called(anybodyLeft, rotas.now().plus(wait(page, calling))));
        });
    return outcome.get(0);
  }

  /** Each round that was in vain doubles the distances, up to twelve times what the table says. */
  private static Duration wait(Page page, Calling calling) {
    long times = Math.min(MOST_TIMES, 1L << Math.min(page.round() - 1, MOST_TIMES));
    return Duration.ofMinutes(calling.minutes() * times);
  }

  /**
   * Alarms administrators that nobody answers.
   *
   * @return what to say of it, where it is the first alarm of this page; "" otherwise
   */
  public String alarm(String number) {
    Page known = pages.get(number);
    List<String> said = new ArrayList<>();
    onCase.with(
        known.caseNumber(),
        () -> {
          Page page = rows.lock(known.id()).orElseThrow();
          List<String> whom = calls.alarmAdministrators(page);
          String why =
              whom.isEmpty()
                  ? "Nobody answers, and no administrator can be reached"
                  : "Nobody answers; administrators are alarmed: " + String.join(", ", whom);
          rows.note(page, rotas.now(), StepKind.ALARMED, null, why);
          onCase.paged(page.caseNumber(), page.number(), page.level(), String.join(",", whom), why);
          LOG.error("{} of {}: {}", page.number(), page.caseNumber(), why);
          said.add(page.alarmedAt() == null ? why : "");
          Instant since = Objects.requireNonNullElse(page.alarmedAt(), rotas.now());
          rows.update(page.alarmed(since).at(page.line(), page.round() + 1));
        });
    return said.get(0);
  }

  /** The levels that are left of one round, and who of them was not called in it yet. */
  private final class Round {

    private final Calling calling;
    private final Instant now = rotas.now();
    private final Set<String> called;
    private Page page;
    private int atLevel;

    Round(Page page, Calling calling) {
      this.page = page;
      this.calling = calling;
      List<PageStep> steps =
          rows.stepsOf(page.id()).stream().filter(step -> step.round() == page.round()).toList();
      this.called =
          steps.stream()
              .filter(step -> step.person() != null)
              .map(step -> Objects.requireNonNull(step.person()))
              .collect(Collectors.toCollection(TreeSet::new));
      this.atLevel =
          steps.stream()
              .filter(step -> step.level() == page.level())
              .mapToInt(step -> weight(step.kind()))
              .sum();
    }

    /** A line that was called as a whole has nobody left. */
    private int weight(StepKind kind) {
      return switch (kind) {
        case PAGED -> 1;
        case PAGED_WITH_LINE, NOBODY_ON_CALL -> calling.people();
        default -> 0;
      };
    }

    /** Returns false where nobody is left to call. */
    boolean call() {
      while (true) {
        if (callNextOfRota() || callLine()) {
          return true;
        }
        if (page.level() == Line.LEADERSHIP) {
          return false;
        }
        page = page.at(above(page.level()), page.round());
        rows.update(page);
        atLevel = 0;
        note(StepKind.LEVEL_UP, null, "Nobody of the lines below answers");
      }
    }

    private boolean callNextOfRota() {
      if (atLevel >= calling.people()) {
        return false;
      }
      for (String person : onCall.order(page.level(), now)) {
        if (called.add(person) && call(person, StepKind.PAGED)) {
          onCase.paged(
              page.caseNumber(), page.number(), page.level(), person, "on call, or next in turn");
          return true;
        }
      }
      return false;
    }

    /** Nobody on call never means that nobody is told. */
    private boolean callLine() {
      if (atLevel > 0) {
        return false;
      }
      note(StepKind.NOBODY_ON_CALL, null, "The rota gives nobody who can be reached");
      List<String> reached =
          calls.everybodyOf(page.level()).stream()
              .filter(called::add)
              .filter(person -> call(person, StepKind.PAGED_WITH_LINE))
              .toList();
      if (!reached.isEmpty()) {
        onCase.paged(
            page.caseNumber(),
            page.number(),
            page.level(),
            String.join(",", reached),
            "nobody on call can be reached, so everybody of the line is called");
      }
      return !reached.isEmpty();
    }

    private boolean call(String person, StepKind kind) {
      Set<PageWay> ways = calls.call(page, person, calling.ways(), now);
      if (ways.isEmpty()) {
        note(StepKind.NOT_REACHABLE, person, "No way that is set up reaches this person");
        return false;
      }
      note(kind, person, "By " + words(ways));
      return true;
    }

    private void note(StepKind kind, @Nullable String who, String what) {
      rows.note(page, now, kind, who, what);
    }
  }

  private static Line above(Line level) {
    return switch (level) {
      case FIRST_LINE -> Line.SECOND_LINE;
      case SECOND_LINE -> Line.ENGINEERING;
      case ENGINEERING, LEADERSHIP -> Line.LEADERSHIP;
    };
  }

  private static String words(Set<PageWay> ways) {
    return ways.stream()
        .sorted()
        .map(way -> casework.page.Words.ofName(way.name()))
        .collect(Collectors.joining(", "));
  }
}
