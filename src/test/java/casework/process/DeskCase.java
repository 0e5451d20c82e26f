package casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import casework.sla.Clock;
import casework.supportcase.Actor;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.Line;
import casework.supportcase.SupportCase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;

/** A case on the desk: what people do with it, and how it stands. */
public final class DeskCase {

  private final Desk desk;
  private final String number;
  private final Tasks tasks;

  DeskCase(Desk desk, String number) {
    this.desk = desk;
    this.number = number;
    this.tasks = new Tasks(desk.engine, number);
  }

  public String number() {
    return number;
  }

  /** First line takes it, confirms the severity and passes it on. */
  public DeskCase triaged() {
    return triaged(Form.choosing(Course.RESOLVER));
  }

  public DeskCase triaged(Form form) {
    int suggested = Objects.requireNonNull(row().progress().severity());
    tasks.complete(Line.FIRST_LINE, form.withSeverityUnlessChosen(suggested));
    return this;
  }

  /** Someone of a line takes it, does and decides what the form says. */
  public DeskCase worked(Line line, Form form) {
    tasks.complete(line, form.fields());
    return this;
  }

  public DeskCase escalated() {
    return worked(Line.SECOND_LINE, Form.choosing(Course.ENGINEERING));
  }

  public DeskCase resolvedBy(Line line) {
    return worked(line, Form.choosing(Course.RESOLVED).saying("Mended. Please try again."));
  }

  public DeskCase askedBy(Line line) {
    return worked(line, Form.choosing(Course.ASK_CUSTOMER).saying("Which bill?"));
  }

  public DeskCase takenBy(Line line) {
    tasks.claim(line);
    return this;
  }

  public DeskCase putBackBy(Line line) {
    tasks.unclaim(line);
    return this;
  }

  public DeskCase answered() {
    desk.conversation.reply(number, null, Actor.staff("sam"), "We are on it.");
    return this;
  }

  public DeskCase noted() {
    desk.conversation.addNote(number, null, Actor.staff("sam"), "The log says nothing.");
    return this;
  }

  public DeskCase customerWrote() {
    desk.conversation.customerWrites(number, null, Actor.customer("Kim"), "Still slow.");
    return this;
  }

  public DeskCase severitySet(int severity) {
    desk.course.setSeverity(number, null, Actor.staff("lara"), severity, "It turned out so");
    return this;
  }

  public DeskCase asked() {
    desk.course.askCustomer(number, null, Actor.staff("sam"), "Which bill?");
    return this;
  }

  public DeskCase resumed() {
    desk.course.resume(number, null, Actor.staff("sam"));
    return this;
  }

  public DeskCase resolved() {
    desk.course.resolve(number, null, Actor.staff("sam"), "Mended. Please try again.");
    return this;
  }

  public DeskCase confirmed() {
    desk.course.confirm(number, null, Actor.customer("Kim"));
    return this;
  }

  public DeskCase reopened() {
    desk.course.reopen(number, null, Actor.customer("Kim"), "It is slow again");
    return this;
  }

  public DeskCase withdrawn() {
    desk.course.withdraw(number, null, Actor.customer("Kim"), "We found the cause");
    return this;
  }

  public DeskCase mergedInto(DeskCase other) {
    desk.duplicates.merge(
        number, null, other.number, Actor.staff("sam"), "Both are about slow bills");
    return this;
  }

  public SupportCase row() {
    return desk.reader.get(number);
  }

  public CaseState state() {
    return row().state();
  }

  public DeskCase is(CaseState state) {
    assertThat(state()).as(number).isEqualTo(state);
    return this;
  }

  /** Asserts where people or timers have it now, such as "second-line userTask_workCase". */
  public DeskCase isAt(String... places) {
    assertThat(places()).as(number).containsExactlyInAnyOrder(places);
    return this;
  }

  public List<String> places() {
    return new Way(desk.engine, number).places();
  }

  /** Asserts which of the diagram's elements it passed, in this order. */
  public DeskCase passed(String... elements) {
    assertThat(new Way(desk.engine, number).passed()).as(number).containsSubsequence(elements);
    return this;
  }

  public DeskCase hasEnded() {
    assertThat(new Way(desk.engine, number).isOver()).as(number + " is over").isTrue();
    return this;
  }

  public List<LedgerEntry> ledger() {
    return desk.reader.ledgerOf(row());
  }

  /** Asserts the whole ledger. */
  public DeskCase tells(EntryKind... kinds) {
    assertThat(ledger()).extracting(LedgerEntry::kind).as(number).containsExactly(kinds);
    return this;
  }

  public List<LedgerEntry> entries(EntryKind kind) {
    return ledger().stream().filter(entry -> entry.kind() == kind).toList();
  }

  public List<Clock> clocks() {
    return desk.reader.clocksOf(row());
  }

  public Clock clock(String key) {
    return clocks().stream().filter(clock -> clock.key().equals(key)).findFirst().orElseThrow();
  }

  /** Returns when the engine looks at the clocks next. */
  public Instant timer() {
    return new Way(desk.engine, number).clockTimer();
  }

  public Task task(Line line) {
    return tasks.of(line);
  }

  /** Which shares of which clocks were claimed, such as "firstResponse 50", in order of time. */
  public List<String> claims() {
    return desk.sql
        .sql("select clock, share from clock_claim where case_id = ? order by moment, clock, share")
        .param(row().id())
        .query((row, place) -> row.getString("clock") + " " + row.getInt("share"))
        .list();
  }

  /** Which alerts went out, such as "firstResponse 50 [OWNER]", in order. */
  public List<String> alerts() {
    return entries(EntryKind.ALERTED).stream()
        .map(e -> e.text("clock") + " " + e.text("share") + " " + e.text("recipients"))
        .toList();
  }
}
