package casework.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The slow oracle: one bit for every second from an instant on, set where the second counts. */
final class SecondTape {

  private final long start;
  private final BitSet counts = new BitSet();

  SecondTape(SupportHours hours, Instant from, int days) {
    this.start = from.getEpochSecond();
    LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(6);
    for (SlowEdges.Opening opening : SlowEdges.openings(hours, first, first.plusDays(days + 9))) {
      set(opening.opens(), opening.closes(), true);
    }
    counts.clear(days * 86_400, counts.length() + days * 86_400);
  }

  void pause(Interval pause) {
    set(pause.from().getEpochSecond(), pause.to().getEpochSecond(), false);
  }

  private void set(long from, long to, boolean value) {
    if (to > start) {
      counts.set((int) Math.max(0, from - start), (int) (to - start), value);
    }
  }

  boolean isOpen(Instant instant) {
    return counts.get((int) (instant.getEpochSecond() - start));
  }

  /** The first second from {@code from} on that counts; -1 if the tape holds none. */
  long countsFrom() {
    int bit = counts.nextSetBit(0);
    return bit < 0 ? -1 : start + bit;
  }

  /** Steps second by second until the budget is used up; -1 if the tape ends before. */
  long due(long budget) {
    if (budget == 0) {
      return countsFrom();
    }
    long used = 0;
    for (int second = 0; second < counts.length(); second++) {
      if (counts.get(second) && ++used == budget) {
        return start + second + 1;
      }
    }
    return -1;
  }

  long secondsUntil(Instant to) {
    return counts.get(0, (int) (to.getEpochSecond() - start)).cardinality();
  }

  List<Segment> segmentsUntil(Instant to) {
    int end = (int) (to.getEpochSecond() - start);
    List<Segment> segments = new ArrayList<>();
    for (int on = counts.nextSetBit(0); on >= 0 && on < end; ) {
      int off = Math.min(counts.nextClearBit(on), end);
      segments.add(
          new Segment(Instant.ofEpochSecond(start + on), Instant.ofEpochSecond(start + off)));
      on = counts.nextSetBit(off);
    }
    return segments;
  }
}
