package casework.process;

import static casework.process.TheNotices.CHANGE;
import static casework.process.TheNotices.END;
import static casework.process.TheNotices.LARA;
import static casework.process.TheNotices.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.deprecation.Audience;
import casework.deprecation.Deprecation;
import casework.deprecation.DeprecationState;
import casework.deprecation.EventKind;
import casework.deprecation.FeatureState;
import casework.deprecation.Finding;
import casework.deprecation.Occasion;
import casework.deprecation.Proof;
import casework.problem.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** The notice of a deprecation: dates, a second person, proof for each customer (T30, T31). */
interface TheDeprecation extends AtTheDesk {

  String GOLDBERG = "goldberg";

  @Test
  default void goesOutIsRemindedOfAndTakesEffectOnItsDates() {
    Deprecation notice = notices().approved(TheNotices.to(GOLDBERG));
    assertThat(state(notice)).isEqualTo(DeprecationState.APPROVED);
    desk().runDueJobs();
    assertThat(state(notice)).isEqualTo(DeprecationState.IN_FORCE);
    Proof proof = notices().proof(notice, GOLDBERG);
    assertThat(proof.letters())
        .hasSize(2)
        .allSatisfy(letter -> assertThat(letter.hasArrived()).isTrue())
        .allSatisfy(letter -> assertThat(letter.messageId()).startsWith("<casework."));
    assertThat(proof.reachedOn()).isEqualTo(TODAY);
    assertThat(proof.late()).isFalse();
    assertThat(register()).isEqualTo(FeatureState.DOCUMENTED);
    on(LocalDate.of(2026, 5, 16));
    assertThat(letters(notice, Occasion.REMIND_CHANGE)).isEqualTo(2);
    on(CHANGE.minusDays(1));
    assertThat(register()).isEqualTo(FeatureState.DOCUMENTED);
    on(CHANGE);
    assertThat(register()).isEqualTo(FeatureState.DEPRECATED);
    on(LocalDate.of(2027, 3, 16));
    assertThat(letters(notice, Occasion.REMIND_SUPPORT_END)).isEqualTo(2);
    on(LocalDate.of(2027, 5, 16));
    assertThat(letters(notice, Occasion.REMIND_SUPPORT_END)).isEqualTo(4);
    on(END.minusDays(1));
    assertThat(state(notice)).isEqualTo(DeprecationState.IN_FORCE);
    on(END);
    assertThat(register()).isEqualTo(FeatureState.RETIRED);
    assertThat(state(notice)).isEqualTo(DeprecationState.RETIRED);
    assertThat(letters(notice, Occasion.NOTICE)).isEqualTo(2);
    assertThat(notices().historyOf(notice))
        .containsExactly(
            EventKind.DRAFTED,
            EventKind.SUBMITTED,
            EventKind.APPROVED,
            EventKind.SENT,
            EventKind.REMINDED,
            EventKind.DEPRECATED,
            EventKind.REMINDED,
            EventKind.REMINDED,
            EventKind.RETIRED);
    assertThat(isOver(notice)).isTrue();
  }

  @Test
  default void goesBackToItsDraftWithTheEarliestLawfulDates() {
    Deprecation draft =
        notices().drafted(TheNotices.of(TODAY, CHANGE.minusDays(1), END, Audience.ALL));
    Deprecation refused = notices().all.submit(draft.number(), "sam");
    assertThat(refused.state()).isEqualTo(DeprecationState.DRAFT);
    Finding finding = Objects.requireNonNull(refused.finding());
    assertThat(finding.clause()).isEqualTo("T31");
    assertThat(finding.earliestChange()).isEqualTo(CHANGE);
    assertThat(finding.earliestSupportEnd()).isEqualTo(END);
    rewrite(draft, TODAY, CHANGE, END.minusDays(1));
    assertThat(notices().all.submit(draft.number(), "sam").state())
        .isEqualTo(DeprecationState.DRAFT);
    rewrite(draft, TODAY.minusDays(1), CHANGE, END);
    assertThat(notices().all.submit(draft.number(), "sam").finding())
        .satisfies(past -> assertThat(past.text()).contains("is past"));
    rewrite(draft, TODAY, CHANGE, END);
    assertThat(notices().all.submit(draft.number(), "sam").state())
        .isEqualTo(DeprecationState.SUBMITTED);
    assertThat(notices().historyOf(draft)).contains(EventKind.DATES_REFUSED);
  }

  @Test
  default void isApprovedByASecondPersonAlone() {
    Deprecation submitted = notices().submitted(TheNotices.to(GOLDBERG));
    rewriteIsRefused(submitted);
    assertThatThrownBy(
            () ->
                notices()
                    .all
                    .answer(
                        submitted.number(),
                        true,
                        null,
                        new casework.security.Viewer.Staff(
                            "sam", java.util.Set.of(casework.security.Role.LEADERSHIP))))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("yourself");
    assertThatThrownBy(() -> notices().all.answer(submitted.number(), true, null, TheGrants.SAM))
        .hasMessageContaining("Leadership");
    assertThatThrownBy(
            () -> inTasklist(submitted, "lara", "leadership", Map.of("approval", "REFUSE")))
        .rootCause()
        .isInstanceOf(Problem.class);
    inTasklist(
        submitted,
        "lara",
        "leadership",
        Map.of("approval", "REFUSE", "refusalReason", "Name the simulation"));
    assertThat(state(submitted)).isEqualTo(DeprecationState.DRAFT);
    assertThat(notices().get(submitted).finding())
        .satisfies(why -> assertThat(why.text()).isEqualTo("Name the simulation"));
    notices().all.submit(submitted.number(), "sam");
    inTasklist(submitted, "lara", "leadership", Map.of("approval", "APPROVE"));
    assertThat(notices().get(submitted).approvedBy()).isEqualTo("lara");
    assertThat(state(submitted)).isEqualTo(DeprecationState.APPROVED);
  }

  @Test
  default void isADraftAgainWhenItsDateIsOver() {
    Deprecation submitted = notices().submitted(TheNotices.to(GOLDBERG));
    desk().until("Mon 16 23:59");
    assertThat(state(submitted)).isEqualTo(DeprecationState.SUBMITTED);
    desk().until("Tue 17 00:00");
    assertThat(state(submitted)).isEqualTo(DeprecationState.DRAFT);
    assertThat(notices().historyOf(submitted)).endsWith(EventKind.TOO_LATE);
  }

  @Test
  default void waitsForItsDate() {
    Deprecation draft =
        notices()
            .drafted(
                TheNotices.of(
                    TODAY.plusDays(1),
                    CHANGE.plusDays(1),
                    END.plusDays(1),
                    new Audience(Audience.Kind.PLANS, List.of("Gold"))));
    notices().all.submit(draft.number(), "sam");
    notices().all.answer(draft.number(), true, null, LARA);
    desk().until("Tue 17 08:59");
    assertThat(state(draft)).isEqualTo(DeprecationState.APPROVED);
    desk().until("Tue 17 09:00");
    assertThat(state(draft)).isEqualTo(DeprecationState.IN_FORCE);
    assertThat(notices().all.proofOf(notices().get(draft)))
        .extracting(Proof::key)
        .contains(GOLDBERG, "apex")
        .doesNotContain("silverline");
  }

  @Test
  default void isSentAgainAndThenReachedByPeople() {
    Deprecation notice = inForce(TheNotices.to(GOLDBERG, "silverline"));
    desk().until("Wed 18 09:00");
    assertThat(letters(notice, Occasion.NOTICE)).isEqualTo(3);
    notices().allBounce();
    assertThat(notices().proof(notice, GOLDBERG).isReached()).isFalse();
    assertThat(notices().proof(notice, GOLDBERG).late()).isTrue();
    desk().until("Fri 20 09:00");
    assertThat(letters(notice, Occasion.NOTICE)).isEqualTo(6);
    assertThat(notices().proof(notice, GOLDBERG).isReached()).isTrue();
    assertThat(notices().proof(notice, GOLDBERG).late()).as("only by the second letter").isTrue();
    notices().allBounce();
    desk().until("Sun 22 09:00");
    assertThat(letters(notice, Occasion.NOTICE)).isEqualTo(9);
    notices().allBounce();
    desk().until("Tue 24 09:00");
    assertThat(letters(notice, Occasion.NOTICE)).isEqualTo(9);
    assertThat(notices().historyOf(notice)).endsWith(EventKind.NOT_REACHED);
    assertThatThrownBy(() -> inTasklist(notice, "fiona", "first-line", Map.of()))
        .rootCause()
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Goldberg");
    LocalDate today = LocalDate.of(2026, 3, 24);
    assertThatThrownBy(
            () ->
                notices()
                    .reaching
                    .reachedOtherwise(
                        notice.number(), GOLDBERG, today.plusDays(1), "By phone", "sam"))
        .isInstanceOf(Problem.class);
    notices()
        .reaching
        .reachedOtherwise(notice.number(), GOLDBERG, today, "By phone, Rosa Klein", "sam");
    assertThat(notices().proof(notice, GOLDBERG).reachedOn()).isEqualTo(today);
    inTasklist(notice, "fiona", "first-line", Map.of("reachedHow", "By letter"));
    Proof.Otherwise otherwise =
        Objects.requireNonNull(notices().proof(notice, "silverline").otherwise());
    assertThat(otherwise.how()).isEqualTo("By letter");
    assertThat(otherwise.by()).isEqualTo("fiona");
    assertThat(task(notice)).isNull();
  }

  @Test
  default void closesTheTaskOfStaffWhenTheLastCustomerIsReached() {
    String nobody = desk().newCustomer("Gold");
    Deprecation notice = inForce(TheNotices.to(nobody));
    desk().until("Sun 22 09:00");
    assertThat(task(notice)).isNotNull();
    assertThat(notices().get(notice).reach().staffAsked()).isTrue();
    notices()
        .reaching
        .reachedOtherwise(notice.number(), nobody, LocalDate.of(2026, 3, 21), "By fax", "sam");
    assertThat(task(notice)).isNull();
    assertThat(notices().get(notice).reach().staffAsked()).isFalse();
    assertThat(notices().proof(notice, nobody).late()).isTrue();
  }

  @Test
  default void reachesWhoeverJoinsLater() {
    Deprecation notice = inForce(new Audience(Audience.Kind.PLANS, List.of("Gold")));
    desk().until("Wed 18 09:00");
    String late = desk().newCustomer("Gold");
    String other = desk().newCustomer("Silver");
    notices().joins(late);
    notices().joins(other);
    desk().runDueJobs();
    Proof proof = notices().proof(notice, late);
    assertThat(proof.joined()).isTrue();
    assertThat(proof.isReached()).isTrue();
    assertThat(proof.late()).isFalse();
    assertThat(notices().all.proofOf(notices().get(notice)))
        .extracting(Proof::key)
        .doesNotContain(other);
  }

  @Test
  default void looksAgainWhenALetterComesBackLater() {
    Deprecation notice = inForce(TheNotices.to("silverline"));
    desk().until("Wed 18 09:00");
    assertThat(notices().get(notice).reach().checkAt()).isNull();
    desk().until("Thu 19 12:00");
    notices().allBounce();
    assertThat(notices().get(notice).reach().checkAt()).isNotNull();
    desk().until("Sat 21 09:00");
    assertThat(letters(notice, Occasion.NOTICE)).isEqualTo(2);
    assertThat(notices().proof(notice, "silverline").isReached()).isTrue();
  }

  @Test
  default void isReadInThePortal() {
    Deprecation notice = inForce(TheNotices.to(GOLDBERG));
    notices().allBounce();
    notices().customers.open(notice.number(), notices().viewer("gil@goldberg.example"));
    Proof proof = notices().proof(notice, GOLDBERG);
    assertThat(proof.isReached()).isTrue();
    assertThat(Objects.requireNonNull(proof.opened()).by()).isEqualTo("gil@goldberg.example");
    notices().customers.confirm(notice.number(), notices().viewer("rosa@goldberg.example"));
    assertThat(notices().proof(notice, GOLDBERG).confirmed()).isNotNull();
    assertThatThrownBy(
            () ->
                notices()
                    .customers
                    .open(notice.number(), notices().viewer("silvia@silverline.example")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no notice");
  }

  @Test
  default void movesToLaterDatesAlone() {
    Deprecation notice = inForce(TheNotices.to(GOLDBERG));
    assertThatThrownBy(() -> move(notice, CHANGE.minusDays(1), END)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> move(notice, CHANGE, END.minusDays(1)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("new notice");
    assertThatThrownBy(() -> move(notice, END.plusDays(1), END)).isInstanceOf(Problem.class);
    move(notice, CHANGE.plusDays(10), END.plusDays(10));
    assertThat(letters(notice, Occasion.NEW_DATES)).isEqualTo(2);
    on(CHANGE);
    assertThat(register()).isEqualTo(FeatureState.DOCUMENTED);
    on(CHANGE.plusDays(10));
    assertThat(register()).isEqualTo(FeatureState.DEPRECATED);
    assertThatThrownBy(() -> move(notice, CHANGE.plusDays(20), END.plusDays(10)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("come already");
  }

  @Test
  default void isWithdrawnAtAnyTimeAndThenToldToThoseWhoHadIt() {
    Deprecation draft = notices().drafted(TheNotices.of(TODAY, CHANGE, END, Audience.ALL));
    notices().all.withdraw(draft.number(), "A mistake", "sam");
    assertThat(state(draft)).isEqualTo(DeprecationState.WITHDRAWN);
    assertThat(isOver(draft)).isTrue();
    Deprecation notice = inForce(TheNotices.to(GOLDBERG));
    on(CHANGE);
    assertThat(register()).isEqualTo(FeatureState.DEPRECATED);
    notices().all.withdraw(notice.number(), "Customers need it", "sam");
    assertThat(register()).isEqualTo(FeatureState.DOCUMENTED);
    assertThat(letters(notice, Occasion.WITHDRAWN)).isEqualTo(2);
    assertThat(isOver(notice)).isTrue();
    assertThatThrownBy(() -> notices().all.withdraw(notice.number(), "Again", "sam"))
        .isInstanceOf(Problem.class);
  }

  private TheNotices notices() {
    return desk().notices;
  }

  private Deprecation inForce(Audience audience) {
    Deprecation notice = notices().approved(audience);
    desk().runDueJobs();
    assertThat(state(notice)).isEqualTo(DeprecationState.IN_FORCE);
    return notices().get(notice);
  }

  private void rewrite(Deprecation draft, LocalDate notice, LocalDate change, LocalDate end) {
    notices().all.rewrite(draft.number(), TheNotices.of(notice, change, end, Audience.ALL), "sam");
  }

  private void rewriteIsRefused(Deprecation submitted) {
    assertThatThrownBy(() -> rewrite(submitted, TODAY, CHANGE, END)).isInstanceOf(Problem.class);
  }

  private void move(Deprecation notice, LocalDate change, LocalDate end) {
    notices().all.changeDates(notice.number(), change, end, "sam");
    desk().runDueJobs();
  }

  /** Lives until ten in the morning of a day. */
  private void on(LocalDate day) {
    desk().pass(Duration.between(desk().now(), day.atTime(10, 0).atZone(berlin()).toInstant()));
  }

  private static java.time.ZoneId berlin() {
    return java.time.ZoneId.of("Europe/Berlin");
  }

  private DeprecationState state(Deprecation notice) {
    return notices().get(notice).state();
  }

  private FeatureState register() {
    return notices().features.get("bill-preview").state();
  }

  private long letters(Deprecation notice, Occasion occasion) {
    return notices().all.proofOf(notices().get(notice)).stream()
        .flatMap(one -> one.letters().stream())
        .filter(letter -> letter.occasion() == occasion)
        .count();
  }

  private @org.jspecify.annotations.Nullable Task task(Deprecation notice) {
    return desk()
        .engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(notice.number())
        .singleResult();
  }

  private void inTasklist(
      Deprecation notice, String who, String group, Map<String, Object> entered) {
    var engine = desk().engine;
    Task task = Objects.requireNonNull(task(notice));
    engine.getIdentityService().setAuthentication(who, List.of(group));
    try {
      engine.getTaskService().claim(task.getId(), who);
      engine.getTaskService().complete(task.getId(), entered);
    } finally {
      engine.getIdentityService().clearAuthentication();
      if (task(notice) != null) {
        engine.getTaskService().setAssignee(task.getId(), null);
      }
    }
  }

  private boolean isOver(Deprecation notice) {
    return new Way(desk().engine, notice.number()).isOver();
  }
}
