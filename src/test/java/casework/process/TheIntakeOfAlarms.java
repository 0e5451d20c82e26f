package casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import casework.alarm.AlarmDelivery;
import casework.alarm.AlarmSource;
import casework.alarm.AlarmStatus;
import casework.alarm.NewAlarm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Alarms are taken in, in rounds; what comes of them is told in casework.alarm. */
interface TheIntakeOfAlarms extends AtTheDesk {

  @Test
  default void takesAlarmsInUntilNoneComesAndLeavesNoHistory() {
    tell("ServiceDown");
    tell("ApiDown");
    assertThat(running()).as("one for both").isOne();
    desk().runDueJobs();
    assertThat(cases()).isEqualTo(2);
    tell("ConsoleDown");
    assertThat(running()).as("the one that waits for its next round").isOne();
    desk().runDueJobs();
    assertThat(cases()).as("its next round is not due").isEqualTo(2);
    desk().pass(Duration.ofSeconds(5));
    assertThat(cases()).isEqualTo(3);
    assertThat(running()).isOne();
    desk().pass(Duration.ofSeconds(5));
    assertThat(running()).as("nothing more came").isZero();
    assertThat(
            desk()
                .engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("alarmIntake")
                .count())
        .isZero();
  }

  private void tell(String name) {
    var alarm =
        NewAlarm.of(
            null,
            AlarmStatus.FIRING,
            desk().now(),
            null,
            Map.of("alertname", name, "severity", "critical", "customer", "goldberg"),
            Map.of(),
            null);
    desk().alarms.accept(new AlarmDelivery(AlarmSource.JSON, null, 0, List.of(alarm)), "fiona");
  }

  private long running() {
    return desk()
        .engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("alarmIntake")
        .count();
  }

  private long cases() {
    return desk()
        .sql
        .sql("select count(*) from support_case where channel = 'MONITORING'")
        .query(Long.class)
        .single();
  }
}
