package casework.portal;

import casework.engine.StaffDirectory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The first names of staff: all that customers learn of them. */
@Component
class StaffNames {

  private static final int MOST = 10_000;

  private final StaffDirectory staff;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  StaffNames(StaffDirectory staff) {
    this.staff = staff;
  }

  /** Returns a first name; "" for somebody unknown, whose id is nothing that customers read. */
  String of(String id) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(id, unknown -> staff.firstNameOf(unknown).orElse(""));
  }
}
