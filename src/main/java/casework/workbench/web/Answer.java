package casework.workbench.web;

import casework.sla.Deadline;
import casework.sla.Segment;
import java.time.ZoneId;
import java.util.List;

/** What one item gets, in its place in the list. */
sealed interface Answer {

  /**
   * The answer to a target.
   *
   * @param due ISO-8601 with offset, exclusive
   * @param countsFrom the first instant that counts
   * @param seconds working time from {@code countsFrom} to {@code due}
   */
  record DueTime(String due, String countsFrom, long seconds, List<Counted> segments)
      implements Answer {

    static DueTime of(Deadline deadline, ZoneId zone) {
      return new DueTime(
          IsoTime.write(deadline.due(), zone),
          IsoTime.write(deadline.countsFrom(), zone),
          deadline.budget().toSeconds(),
          new CountedSegments(deadline.segments(), zone));
    }
  }

  /** The answer to a pair of instants: the working time between them. */
  record Span(long seconds, List<Counted> segments) implements Answer {

    static Span of(List<Segment> segments, ZoneId zone) {
      return new Span(
          segments.stream().mapToLong(Segment::seconds).sum(), new CountedSegments(segments, zone));
    }
  }

  /** A stretch that counted; the seconds of all stretches add up to the answer's. */
  record Counted(String from, String to, long seconds) {}

  /** Stands in the place of an item that is wrong. */
  record Refused(ItemProblem problem) implements Answer {}

  /** A problem detail (RFC 9457) of one item. */
  record ItemProblem(String type, String title, String detail, String field) {}
}
