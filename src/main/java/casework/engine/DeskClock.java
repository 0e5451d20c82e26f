package casework.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock that the product and its engine read: the engine's own, so that they can never
 * disagree. It is the system's unless the sandbox sets it; then it stands still.
 */
@Component
public class DeskClock extends Clock {

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** Stops the clock at an instant; for the sandbox and tests alone. */
  public void set(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  /** Moves the clock on; for the sandbox and tests alone. */
  public void advance(Duration by) {
    set(instant().plus(by));
  }

  /** Lets the clock run again with the system's. */
  public void release() {
    ClockUtil.reset();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
