package casework.alarm;

import casework.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alarms that were sent at once.
 *
 * @param groupKey what the sender calls the group
 * @param cutOff how many more there were that the sender left out
 */
public record AlarmDelivery(
    AlarmSource source, @Nullable String groupKey, int cutOff, List<NewAlarm> alarms) {

  /** More than Alertmanager sends of the largest storm; each takes memory until it is stored. */
  private static final int MOST = 50_000;

  private static final int LONGEST_KEY = 1000;

  public AlarmDelivery {
    if (alarms.isEmpty()) {
      throw Problem.field("alarms", "A delivery has at least one alarm.");
    }
    if (alarms.size() > MOST) {
      throw Problem.field("alarms", "At most %d alarms are taken at once.".formatted(MOST));
    }
    alarms = List.copyOf(alarms);
    groupKey =
        groupKey == null ? null : NewAlarm.cut(groupKey.replace('\0', '\uFFFD'), LONGEST_KEY);
  }
}
