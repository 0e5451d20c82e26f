package casework.process;

import casework.outbox.CannotCarry;
import casework.outbox.Carrier;
import casework.outbox.CarryFailed;
import casework.outbox.Outgoing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Whoever our messages go to, as tests need it: well, down, or gone in the middle. */
@TestComponent
public class TheOtherSide implements Carrier {

  /** How it takes what comes. */
  public enum Mood {
    WELL,
    DOWN,
    REFUSING,
    /** Takes the message; the line breaks before it says so. */
    GONE_AFTER_TAKING
  }

  static final String CHANNEL = "test";

  private final List<String> taken = new ArrayList<>();
  private Mood mood = Mood.WELL;
  private boolean knowsRepeats;

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public String carry(long id, Outgoing message) throws CarryFailed {
    switch (mood) {
      case DOWN -> throw new CarryFailed("The other side is down");
      case REFUSING -> throw new CannotCarry("There is nobody at " + message.address());
      default -> {
        String said = message.payload();
        if (!knowsRepeats || !taken.contains(said)) {
          taken.add(said);
        }
        if (mood == Mood.GONE_AFTER_TAKING) {
          throw new IllegalStateException("The line broke");
        }
        return "remote-" + id;
      }
    }
  }

  @Override
  public boolean mayHaveArrived(long id, Outgoing message) {
    return !knowsRepeats;
  }

  void is(Mood next) {
    mood = next;
  }

  /** Takes a second message with the same id for the first. */
  void knowsRepeats() {
    knowsRepeats = true;
  }

  /** What it was told, in order. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  void reset() {
    taken.clear();
    mood = Mood.WELL;
    knowsRepeats = false;
  }
}
