package casework.alarm;

import casework.alarm.AlarmRouting.Routed;
import casework.alarm.AlarmRows.Verdict;
import casework.alarm.Route.WhenResolved;
import casework.customer.Customer;
import casework.supportcase.Actor;
import casework.supportcase.CaseBook;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.SupportCase;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works on the alarms of one cause: those that fire raise its case or join it, those that are
 * resolved are noted there. All of it belongs to the caller's transaction.
 */
@Component
class CauseWork {

  private final AlarmRows rows;
  private final CauseRows causes;
  private final CauseCases cases;
  private final CaseBook book;
  private final CaseCourse course;

  CauseWork(AlarmRows rows, CauseRows causes, CauseCases cases, CaseBook book, CaseCourse course) {
    this.rows = rows;
    this.causes = causes;
    this.cases = cases;
    this.book = book;
    this.course = course;
  }

  void take(long customer, String cause, List<Routed> routed) {
    AlarmCause about = causes.lock(customer, cause);
    Set<Long> waiting = rows.stillWaiting(routed.stream().map(one -> one.alarm().id()).toList());
    List<Routed> alarms =
        routed.stream().filter(one -> waiting.contains(one.alarm().id())).toList();
    List<Routed> firing =
        alarms.stream().filter(one -> one.alarm().status() == AlarmStatus.FIRING).toList();
    List<Routed> resolved =
        alarms.stream().filter(one -> one.alarm().status() == AlarmStatus.RESOLVED).toList();
    SupportCase into = cases.of(about);
    if (!firing.isEmpty()) {
      into = fire(about, into, firing);
      settle(firing, about, into);
    }
    if (!resolved.isEmpty()) {
      settle(resolved, about, into);
      if (into != null && !into.state().isFinal()) {
        resolve(about, cases.again(into), resolved);
      }
    }
  }

  private SupportCase fire(AlarmCause about, @Nullable SupportCase before, List<Routed> firing) {
    Route worst = worst(firing);
    SupportCase into = before;
    boolean isNew = into == null || cases.isOver(into, about);
    if (isNew || into == null) {
      Customer of = Objects.requireNonNull(worst.customer());
      into = cases.raise(of, worst, firing.get(0).alarm());
    } else if (into.state() == CaseState.RESOLVED) {
      course.reopen(into.number(), null, Actor.CASEWORK, "Our monitoring sees the problem again.");
    }
    Integer known = isNew ? null : about.severity();
    Integer severity = moreUrgent(known, worst.severity());
    causes.hasCase(about.id(), into.id(), severity);
    causes.propose(about.id(), null, null);
    if (!into.state().isFinal()) {
      if (severity != null && !severity.equals(known)) {
        cases.makeAsUrgentAs(into.number(), severity, worst, isNew);
      }
      note(into, EntryKind.ALARM_FIRED, firing, Map.of());
    }
    return into;
  }

  private void resolve(AlarmCause about, SupportCase into, List<Routed> resolved) {
    boolean clear = rows.countFiring(about.id(), into.id()) == 0;
    Instant at = note(into, EntryKind.ALARM_RESOLVED, resolved, Map.of("clear", clear));
    WhenResolved then = mostCareful(resolved);
    if (!clear || then == WhenResolved.NOTE || !into.state().isBeingWorked()) {
      return;
    }
    String text = AlarmText.allClear(resolved.stream().map(Routed::alarm).toList(), at);
    if (then == WhenResolved.PROPOSE) {
      causes.propose(about.id(), text, at);
    } else {
      course.resolve(into.number(), null, Actor.CASEWORK, text);
    }
  }

  private Instant note(
      SupportCase into, EntryKind kind, List<Routed> alarms, Map<String, Object> more) {
    Map<String, Object> data = new LinkedHashMap<>(more);
    data.put("count", alarms.size());
    data.put("cause", alarms.get(0).route().cause());
    data.put("rule", alarms.get(0).route().rule());
    data.put("text", AlarmText.told(alarms.stream().map(Routed::alarm).toList()));
    return book.change(
        into.number(),
        change -> {
          change.note(kind, Actor.CASEWORK, data);
          return change.at();
        });
  }

  private void settle(List<Routed> alarms, AlarmCause about, @Nullable SupportCase into) {
    rows.settle(
        alarms.stream().map(one -> one.alarm().id()).toList(),
        new Verdict(
            into == null ? AlarmState.RECORDED : AlarmState.IN_CASE,
            into == null ? "Resolved, and no case was ever raised for its cause." : null,
            about.cause(),
            about.id(),
            into == null ? null : (Long) into.id()));
  }

  private static Route worst(List<Routed> alarms) {
    return alarms.stream()
        .map(Routed::route)
        .min(Comparator.comparing(Route::severity, Comparator.nullsLast(Comparator.naturalOrder())))
        .orElseThrow();
  }

  private static WhenResolved mostCareful(List<Routed> alarms) {
    return alarms.stream()
        .map(one -> one.route().whenResolved())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static @Nullable Integer moreUrgent(@Nullable Integer one, @Nullable Integer other) {
    return one == null ? other : other == null ? one : (Integer) Math.min(one, other);
  }
}
