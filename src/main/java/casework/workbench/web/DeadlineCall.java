package casework.workbench.web;

import casework.sla.Budget;
import casework.sla.Deadline;
import casework.sla.NamedHours;
import casework.sla.NoWorkingTime;
import casework.sla.Segment;
import casework.sla.SupportHours;
import casework.sla.WorkingTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** One call: answers its items in order, whatever is wrong with some of them. */
final class DeadlineCall {

  /** Some hundred megabytes of answer, at most. */
  private static final int MOST_SEGMENTS = 1_000_000;

  private final KnownHours hours;
  private int segmentsLeft = MOST_SEGMENTS;

  DeadlineCall(NamedHours named) {
    this.hours = new KnownHours(new HoursReader(named));
  }

  Answer answer(JsonNode item) {
    try {
      return read(JsonPlace.item(item).object("hours", "from", "target", "to"));
    } catch (WrongItem e) {
      return e.answer();
    }
  }

  private Answer read(JsonPlace item) {
    WorkingTime time = hours.of(item.get("hours"));
    OffsetDateTime from = IsoTime.read(item.get("from"));
    ZoneId zone = zone(time.hours(), from);
    boolean measures = item.find("to").isPresent();
    if (measures && item.find("target").isPresent()) {
      throw item.get("to").wrong("Give 'target' or 'to', not both");
    }
    checkRoom();
    return measures
        ? span(time, zone, from.toInstant(), item.get("to"))
        : dueTime(time, zone, from.toInstant(), item);
  }

  private Answer dueTime(WorkingTime time, ZoneId zone, Instant from, JsonPlace item) {
    JsonPlace target =
        item.find("target")
            .orElseThrow(
                () ->
                    new WrongItem(WrongItem.Kind.INVALID_FIELD, "target", "Give 'target' or 'to'"));
    Budget budget = TargetReader.read(target);
    try {
      Deadline deadline = time.add(from, budget);
      count(deadline.segments());
      return Answer.DueTime.of(deadline, zone);
    } catch (NoWorkingTime e) {
      throw new WrongItem(WrongItem.Kind.NO_WORKING_TIME, "target", String.valueOf(e.getMessage()));
    }
  }

  private Answer span(WorkingTime time, ZoneId zone, Instant from, JsonPlace place) {
    Instant to = IsoTime.read(place).toInstant();
    if (to.isBefore(from)) {
      throw place.wrong("'to' is before 'from'");
    }
    List<Segment> segments = time.segments(from, to);
    count(segments);
    return Answer.Span.of(segments, zone);
  }

  /** Round the clock has no zone of its own, so the asker's offset serves. */
  private static ZoneId zone(SupportHours hours, OffsetDateTime from) {
    return hours.windows().isEmpty() || hours.name().equals(SupportHours.ALWAYS)
        ? from.getOffset()
        : hours.windows().get(0).hours().opensIn();
  }

  private void count(List<Segment> segments) {
    segmentsLeft -= segments.size();
    checkRoom();
  }

  private void checkRoom() {
    if (segmentsLeft < 0) {
      throw new WrongItem(
          WrongItem.Kind.ANSWER_TOO_LONG,
          "item",
          "The answers hold more than %d segments by now; ask for the rest in another call"
              .formatted(MOST_SEGMENTS));
    }
  }
}
