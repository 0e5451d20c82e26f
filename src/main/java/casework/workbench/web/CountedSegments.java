package casework.workbench.web;

import casework.sla.Segment;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.List;

/** Segments written out as they are read: a long call holds many, and each is read once. */
final class CountedSegments extends AbstractList<Answer.Counted> {

  private final List<Segment> segments;
  private final ZoneId zone;

  CountedSegments(List<Segment> segments, ZoneId zone) {
    this.segments = segments;
    this.zone = zone;
  }

  @Override
  public Answer.Counted get(int index) {
    Segment segment = segments.get(index);
    return new Answer.Counted(
        IsoTime.write(segment.from(), zone), IsoTime.write(segment.to(), zone), segment.seconds());
  }

  @Override
  public int size() {
    return segments.size();
  }
}
