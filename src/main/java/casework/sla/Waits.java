package casework.sla;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a case waited for its customer: in order, never overlapping, at most the last one open. */
final class Waits {

  private final List<Pause> ended = new ArrayList<>();
  private @Nullable Pause open;

  void begin(Instant at, String reason) {
    end(at);
    open = new Pause(at, null, reason);
  }

  void end(Instant at) {
    if (open != null && open.from().isBefore(at)) {
      ended.add(new Pause(open.from(), at, open.reason()));
    }
    open = null;
  }

  boolean isEmpty() {
    return open == null && ended.isEmpty();
  }

  /** Those that last beyond an instant, found from the newest backwards. */
  List<Pause> after(Instant instant) {
    Deque<Pause> found = new ArrayDeque<>();
    if (open != null) {
      found.add(open);
    }
    for (int i = ended.size() - 1; i >= 0 && ended.get(i).endsAfter(instant); i--) {
      found.addFirst(ended.get(i));
    }
    return List.copyOf(found);
  }
}
