package casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import casework.oncall.Occasion;
import casework.oncall.Page;
import casework.oncall.PageState;
import casework.security.Role;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.EntryKind;
import casework.supportcase.Line;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;

/** People are called for a case until somebody answers (T18, T22 to T25). */
interface TheCalls extends AtTheDesk {

  private ThePages pages() {
    return desk().pages;
  }

  private DeskCase urgent() {
    return aCase().gold().severity(1).raised();
  }

  private Page page(DeskCase of) {
    return pages().only(of);
  }

  @Test
  default void callsWhoeverIsOnCallAndThenTheNextUntilOneAnswers() {
    // 03:00 on a Sunday: whose week it is does not answer, the next one does.
    desk().at("Sun 15 03:00");
    pages()
        .everybodyHasMail()
        .employ("finn", Role.FIRST_LINE)
        .weekly(Line.FIRST_LINE, "finn", "fiona");
    DeskCase of = urgent();
    assertThat(page(of).occasion()).isEqualTo(Occasion.UNOWNED);
    String first = pages().onCall.at(Line.FIRST_LINE, desk().now()).orElseThrow().person();
    String second = first.equals("finn") ? "fiona" : "finn";
    assertThat(pages().called(page(of))).containsExactly(first);
    desk().until("Sun 15 03:04");
    assertThat(pages().called(page(of))).containsExactly(first);
    desk().until("Sun 15 03:05");
    assertThat(pages().called(page(of))).containsExactly(first, second);
    pages().answer(page(of), second);
    desk().until("Sun 15 03:14");
    assertThat(page(of).state()).isEqualTo(PageState.ACKNOWLEDGED);
    assertThat(pages().called(page(of))).hasSize(2);
    assertThat(of.entries(EntryKind.PAGED)).hasSize(2);
    assertThat(of.entries(EntryKind.PAGE_ACKNOWLEDGED))
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo(second));
    assertThat(isOver(page(of))).isTrue();
    // Who answers late changes nothing.
    pages().answer(page(of), first);
    assertThat(of.entries(EntryKind.PAGE_ACKNOWLEDGED)).hasSize(1);
  }

  @Test
  default void goesUpTheLinesToLeadershipAndAlarmsWhereNobodyAnswers() {
    pages()
        .everybodyHasMail()
        .weekly(Line.FIRST_LINE, "fiona")
        .weekly(Line.SECOND_LINE, "sam")
        .weekly(Line.ENGINEERING, "erik")
        .weekly(Line.LEADERSHIP, "lara");
    DeskCase of = urgent();
    desk().until("Mon 16 10:05");
    assertThat(pages().called(pages().of(of, Line.FIRST_LINE))).containsExactly("fiona", "sam");
    desk().until("Mon 16 10:15");
    assertThat(pages().called(pages().of(of, Line.FIRST_LINE)))
        .containsExactly("fiona", "sam", "erik", "lara");
    assertThat(pages().of(of, Line.FIRST_LINE).level()).isEqualTo(Line.LEADERSHIP);
    assertThat(pages().of(of, Line.FIRST_LINE).alarmedAt()).isNull();
    desk().until("Mon 16 10:20");
    assertThat(pages().of(of, Line.FIRST_LINE).alarmedAt()).isNotNull();
    assertThat(incidents(pages().of(of, Line.FIRST_LINE))).isEqualTo(1);
    assertThat(mailsTo("admin")).isEqualTo(1);
    // It goes on, at twice the distances, and is alarmed once more.
    desk().until("Mon 16 11:05");
    assertThat(pages().called(pages().of(of, Line.FIRST_LINE)))
        .hasSizeGreaterThan(5)
        .endsWith("lara");
    assertThat(pages().of(of, Line.FIRST_LINE).round()).isEqualTo(2);
    assertThat(pages().of(of, Line.FIRST_LINE).isOpen()).isTrue();
    pages().answer(pages().of(of, Line.FIRST_LINE), "lara");
    assertThat(incidents(pages().of(of, Line.FIRST_LINE))).isZero();
    assertThat(isOver(pages().of(of, Line.FIRST_LINE))).isTrue();
  }

  @Test
  default void callsEverybodyOfTheLineWhereNobodyIsOnCall() {
    pages().everybodyHasMail().employ("finn", Role.FIRST_LINE);
    DeskCase of = urgent();
    assertThat(pages().steps(page(of)))
        .containsExactly(
            "RAISED FIRST_LINE",
            "NOBODY_ON_CALL FIRST_LINE",
            "PAGED_WITH_LINE FIRST_LINE finn",
            "PAGED_WITH_LINE FIRST_LINE fiona");
    desk().until("Mon 16 10:05");
    assertThat(pages().called(page(of))).containsExactly("finn", "fiona", "sam");
  }

  @Test
  default void passesOverWhoeverCannotBeReachedAndAlarmsAtOnceWhereNobodyCan() {
    pages().mail("lara", "lara@vendor.example").weekly(Line.FIRST_LINE, "fiona");
    DeskCase of = urgent();
    assertThat(pages().steps(page(of)))
        .contains("NOT_REACHABLE FIRST_LINE fiona", "NOBODY_ON_CALL FIRST_LINE")
        .endsWith("PAGED_WITH_LINE LEADERSHIP lara");
    pages().mail("lara", null);
    DeskCase other = urgent();
    assertThat(page(other).alarmedAt()).isNotNull();
    assertThat(pages().steps(page(other))).contains("ALARMED LEADERSHIP");
    assertThat(other.entries(EntryKind.PAGED))
        .singleElement()
        .satisfies(entry -> assertThat(entry.text("why")).contains("no administrator"));
  }

  @Test
  default void stopsWhenSomebodyTakesTheCaseAndCallsTheResolvers() {
    pages().everybodyHasMail();
    DeskCase of = urgent();
    of.takenBy(Line.FIRST_LINE);
    assertThat(pages().of(of, Line.FIRST_LINE).state()).isEqualTo(PageState.ACKNOWLEDGED);
    of.triaged();
    assertThat(pages().called(pages().of(of, Line.SECOND_LINE))).containsExactly("sam");
    assertThat(pages().called(pages().of(of, Line.ENGINEERING))).containsExactly("erik");
    of.takenBy(Line.SECOND_LINE);
    assertThat(pages().of(of, Line.SECOND_LINE).isOpen()).isFalse();
    assertThat(pages().of(of, Line.ENGINEERING).isOpen()).isTrue();
    of.takenBy(Line.ENGINEERING);
    assertThat(pages().of(of)).noneMatch(Page::isOpen);
  }

  @Test
  default void callsNobodyAnewWhereSomebodyOfAnotherLineTakesIt() {
    pages().everybodyHasMail().weekly(Line.FIRST_LINE, "fiona").weekly(Line.SECOND_LINE, "sam");
    DeskCase of = urgent();
    desk().until("Mon 16 10:05");
    assertThat(pages().called(page(of))).containsExactly("fiona", "sam");
    String triage = of.task(Line.FIRST_LINE).getId();
    desk().engine.getTaskService().setAssignee(triage, "sam");
    assertThat(page(of).state()).isEqualTo(PageState.ACKNOWLEDGED);
    desk().until("Mon 16 10:14");
    assertThat(pages().called(page(of))).hasSize(2);
  }

  @Test
  default void callsAgainWhenTheCaseIsPutBack() {
    pages().everybodyHasMail();
    DeskCase of = urgent().triaged().takenBy(Line.SECOND_LINE).takenBy(Line.ENGINEERING);
    assertThat(pages().of(of)).noneMatch(Page::isOpen);
    of.putBackBy(Line.ENGINEERING);
    assertThat(pages().of(of)).filteredOn(Page::isOpen).hasSize(1);
  }

  @Test
  default void stopsWhenTheCaseNeedsNobodyAnyMore() {
    pages().everybodyHasMail();
    DeskCase withdrawn = urgent().withdrawn();
    assertThat(page(withdrawn).state()).isEqualTo(PageState.OVER);
    assertThat(isOver(page(withdrawn))).isTrue();
    DeskCase solved = urgent().triaged();
    solved.resolved();
    assertThat(pages().of(solved)).hasSizeGreaterThan(1).noneMatch(Page::isOpen);
  }

  @Test
  default void endsWhereTheSeverityIsOneThatNobodyIsCalledFor() {
    pages().everybodyHasMail();
    DeskCase of = urgent();
    of.severitySet(3);
    assertThat(page(of).isOpen()).isTrue();
    desk().until("Mon 16 10:05");
    assertThat(page(of).state()).isEqualTo(PageState.OVER);
    assertThat(isOver(page(of))).isTrue();
  }

  @Test
  default void callsInHoursForSeverityTwoThatMissedATarget() {
    pages().everybodyHasMail().weekly(Line.SECOND_LINE, "sam");
    DeskCase of = aCase().gold().severity(2).raised().triaged();
    assertThat(pages().of(of)).isEmpty();
    desk().until("Mon 16 14:00");
    Page breached = pages().of(of, Line.SECOND_LINE);
    assertThat(breached.occasion()).isEqualTo(Occasion.BREACHED);
    assertThat(pages().called(breached)).containsExactly("sam");
    // Hours close at 22:00; leadership, which steers it, is called besides.
    assertThat(pages().called(pages().of(of, Line.LEADERSHIP))).containsExactly("lara");
    desk().until("Mon 16 21:59");
    int called = pages().called(breached).size();
    desk().until("Tue 17 09:59");
    assertThat(pages().called(breached)).hasSizeBetween(called, called + 1);
    int atNight = pages().called(breached).size();
    desk().until("Tue 17 10:00");
    assertThat(pages().called(breached).size()).isGreaterThan(atNight);
  }

  @Test
  default void callsLeadershipWhenALineAsksForIt() {
    pages().everybodyHasMail().weekly(Line.LEADERSHIP, "lara");
    DeskCase of =
        aCase()
            .gold()
            .severity(2)
            .raised()
            .triaged()
            .worked(Line.SECOND_LINE, Form.choosing(Course.LEADERSHIP).noting("Help."));
    Page called = pages().of(of, Line.LEADERSHIP);
    assertThat(called.occasion()).isEqualTo(Occasion.LEADERSHIP);
    assertThat(pages().called(called)).containsExactly("lara");
  }

  private boolean isOver(Page page) {
    return desk()
            .engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(page.number())
            .count()
        == 0;
  }

  private long incidents(Page page) {
    return desk().engine.getRuntimeService().createIncidentQuery().list().stream()
        .map(Incident::getConfiguration)
        .filter(page.number()::equals)
        .count();
  }

  private long mailsTo(String person) {
    return desk()
        .sql
        .sql("select count(*) from outbox_message where address = ?")
        .param(person + "@vendor.example")
        .query(Long.class)
        .single();
  }
}
