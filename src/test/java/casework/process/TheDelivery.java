package casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.outbox.MessageState;
import casework.outbox.OutboxMessage;
import casework.outbox.Outgoing;
import casework.process.TheOtherSide.Mood;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is put goes out once, in order, whatever happens meanwhile. */
interface TheDelivery extends AtTheDesk {

  /** Longer than all attempts of the diagram together. */
  Duration ALL_ATTEMPTS = Duration.ofHours(17);

  @Test
  default void carriesWhatWasPut() {
    long id = put("a", "hello");
    assertThat(desk().otherSide.taken()).isEmpty();
    desk().runDueJobs();
    assertThat(desk().otherSide.taken()).containsExactly("hello");
    assertThat(message(id).state()).isEqualTo(MessageState.SENT);
    assertThat(message(id).remoteId()).isEqualTo("remote-" + id);
    assertThat(deliveries()).isZero();
  }

  @Test
  default void putsNothingWhereTheCausePutsNothing() {
    assertThatThrownBy(
            () ->
                desk()
                    .transaction
                    .executeWithoutResult(
                        status -> {
                          desk().outbox.put(outgoing("a", "hello"));
                          throw new IllegalStateException("undone");
                        }))
        .hasMessage("undone");
    desk().runDueJobs();
    assertThat(desk().otherSide.taken()).isEmpty();
    assertThat(deliveries()).isZero();
  }

  @Test
  default void holdsOverUntilTheHourComes() {
    long id =
        desk()
            .transaction
            .execute(
                status ->
                    desk().outbox.put(outgoing("a", "later"), BerlinTime.instant("Tue 17 09:00")));
    desk().until("Tue 17 08:59");
    assertThat(desk().otherSide.taken()).isEmpty();
    assertThat(message(id).heldUntil()).isEqualTo(BerlinTime.instant("Tue 17 09:00"));
    desk().until("Tue 17 09:00");
    assertThat(desk().otherSide.taken()).containsExactly("later");
  }

  @Test
  default void keepsTheOrderOfAStreamWhileTheFirstOneFails() {
    desk().otherSide.is(Mood.DOWN);
    put("a", "one");
    put("a", "two");
    put("b", "another");
    desk().runDueJobs();
    put("a", "three");
    desk().otherSide.is(Mood.WELL);
    desk().pass(Duration.ofSeconds(10));
    assertThat(desk().otherSide.taken())
        .containsExactlyInAnyOrder("one", "two", "three", "another")
        .containsSubsequence("one", "two", "three");
    assertThat(deliveries()).isZero();
  }

  @Test
  default void triesAtGrowingDistancesThenBecomesAnIncidentThatIsRetriedOnce() {
    desk().otherSide.is(Mood.DOWN);
    long id = put("a", "one");
    long behind = put("a", "two");
    desk().runDueJobs();
    desk().pass(ALL_ATTEMPTS);
    OutboxMessage stuck = message(id);
    assertThat(stuck.state()).isEqualTo(MessageState.GIVEN_UP);
    assertThat(stuck.attempts()).isEqualTo(11);
    assertThat(stuck.problem()).isEqualTo("The other side is down");
    assertThat(message(behind).state()).isEqualTo(MessageState.WAITING);
    assertThat(incidents())
        .singleElement()
        .satisfies(i -> assertThat(i.getIncidentMessage()).isEqualTo("The other side is down"));
    desk().otherSide.is(Mood.WELL);
    desk().pass(ALL_ATTEMPTS);
    assertThat(desk().otherSide.taken()).as("waits for a person").isEmpty();
    desk().outgoing.retry(id, "admin");
    desk().runDueJobs();
    assertThat(desk().otherSide.taken()).containsExactly("one", "two");
    assertThat(incidents()).isEmpty();
  }

  @Test
  default void isRetriedInCockpitToo() {
    desk().otherSide.is(Mood.REFUSING);
    long id = put("a", "one");
    desk().runDueJobs();
    assertThat(message(id).state()).isEqualTo(MessageState.GIVEN_UP);
    assertThat(message(id).attempts()).as("no use retrying").isOne();
    desk().otherSide.is(Mood.WELL);
    Job job = desk().engine.getManagementService().createJobQuery().noRetriesLeft().singleResult();
    desk().engine.getManagementService().setJobRetries(job.getId(), 1);
    desk().runDueJobs();
    assertThat(desk().otherSide.taken()).containsExactly("one");
    assertThat(message(id).state()).isEqualTo(MessageState.SENT);
  }

  @Test
  default void neverSendsAgainByItselfWhatMayHaveArrived() {
    desk().otherSide.is(Mood.GONE_AFTER_TAKING);
    long id = put("a", "one");
    put("a", "two");
    desk().runDueJobs();
    desk().otherSide.is(Mood.WELL);
    desk().pass(ALL_ATTEMPTS);
    assertThat(desk().otherSide.taken()).containsExactly("one");
    assertThat(message(id).state()).isEqualTo(MessageState.UNCLEAR);
    assertThat(incidents()).hasSize(1);
    desk().outgoing.arrived(id, "admin");
    desk().runDueJobs();
    assertThat(desk().otherSide.taken()).containsExactly("one", "two");
    assertThat(message(id).settledBy()).isEqualTo("admin");
  }

  @Test
  default void sendsAgainByItselfWhereTheOtherSideKnowsRepeats() {
    desk().otherSide.knowsRepeats();
    desk().otherSide.is(Mood.GONE_AFTER_TAKING);
    long id = put("a", "one");
    desk().runDueJobs();
    desk().otherSide.is(Mood.WELL);
    desk().pass(ALL_ATTEMPTS);
    assertThat(desk().otherSide.taken()).containsExactly("one");
    assertThat(message(id).state()).isEqualTo(MessageState.SENT);
    assertThat(message(id).attempts()).isEqualTo(2);
  }

  @Test
  default void sendsOnceThoughTheJobRunsAgainAfterACrash() {
    long id = put("a", "one");
    desk().runDueJobs();
    // As after a crash between the message's own record and the end of the job.
    desk()
        .engine
        .getRuntimeService()
        .startProcessInstanceByKey("delivery", "outbox " + id, java.util.Map.of("held", false));
    desk().runDueJobs();
    assertThat(desk().otherSide.taken()).containsExactly("one");
  }

  @Test
  default void goesOnBehindWhatWasDropped() {
    desk().otherSide.is(Mood.REFUSING);
    long id = put("a", "one");
    put("a", "two");
    desk().runDueJobs();
    desk().otherSide.is(Mood.WELL);
    desk().outgoing.drop(id, "admin");
    desk().runDueJobs();
    assertThat(desk().otherSide.taken()).containsExactly("two");
    assertThat(message(id).state()).isEqualTo(MessageState.DROPPED);
  }

  @Test
  default void keepsWhatNobodyCarriesAndSaysWhy() {
    Outgoing nowhere = new Outgoing("pigeon", "loft", "a", null, "{}");
    long id = desk().transaction.execute(status -> desk().outbox.put(nowhere));
    desk().runDueJobs();
    assertThat(message(id).state()).isEqualTo(MessageState.UNSENT);
    assertThat(message(id).problem()).contains("pigeon");
    assertThat(incidents()).isEmpty();
    assertThat(deliveries()).isZero();
  }

  private long put(String stream, String text) {
    return desk().transaction.execute(status -> desk().outbox.put(outgoing(stream, text)));
  }

  private static Outgoing outgoing(String stream, String text) {
    return new Outgoing(TheOtherSide.CHANNEL, "somebody", stream, (@Nullable Long) null, text);
  }

  private OutboxMessage message(long id) {
    return desk().outgoing.get(id);
  }

  private List<Incident> incidents() {
    return desk().engine.getRuntimeService().createIncidentQuery().list();
  }

  private long deliveries() {
    return desk()
        .engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("delivery")
        .count();
  }
}
