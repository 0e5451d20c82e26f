package casework.alarm.web;

import casework.alarm.AlarmDelivery;
import casework.alarm.AlarmSource;
import casework.alarm.AlarmStatus;
import casework.alarm.NewAlarm;
import casework.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Alarms as any program can tell of them. */
record AlarmsBody(@Nullable List<@Nullable Told> alarms) {

  /**
   * One alarm.
   *
   * @param status FIRING if it says nothing
   * @param startsAt since when it fires; the same when it is told again, and when it is resolved
   * @param labels by which the table finds customer and severity; at least one
   * @param url where monitoring shows it
   * @param fingerprint tells alarms apart; worked out from the labels where it is missing
   */
  record Told(
      @Nullable AlarmStatus status,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable Map<String, String> labels,
      @Nullable Map<String, String> annotations,
      @Nullable String url,
      @Nullable String fingerprint) {}

  /**
   * The delivery that it is.
   *
   * @throws Problem if it says too little of an alarm
   */
  AlarmDelivery delivery() {
    List<NewAlarm> all = new ArrayList<>();
    for (Told one : Objects.requireNonNullElse(alarms, List.<@Nullable Told>of())) {
      all.add(alarm(AlarmBodies.needed("alarms[%d]".formatted(all.size()), one), all.size()));
    }
    if (all.isEmpty()) {
      throw Problem.field("alarms", "'alarms' is missing, or empty.");
    }
    return new AlarmDelivery(AlarmSource.JSON, null, 0, all);
  }

  private static NewAlarm alarm(Told told, int place) {
    return AlarmBodies.at(
        "alarms[%d].".formatted(place),
        () ->
            NewAlarm.of(
                told.fingerprint(),
                Objects.requireNonNullElse(told.status(), AlarmStatus.FIRING),
                AlarmBodies.needed("startsAt", told.startsAt()),
                told.endsAt(),
                AlarmBodies.texts(told.labels()),
                AlarmBodies.texts(told.annotations()),
                told.url()));
  }
}
