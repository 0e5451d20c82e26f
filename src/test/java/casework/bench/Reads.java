package casework.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Reads one thing over and over, one reader, after warming up: its median and 95 %. */
final class Reads {

  private static final int WARM_UP = 100;
  private static final int READS = 200;
  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Results results;

  Reads(Results results) {
    this.results = results;
  }

  /** What is not answered is said so, and ends nothing. */
  void measure(String what, String wanted, Callable<?> read) throws Exception {
    Load.Figures figures;
    try {
      Load.times(WARM_UP, LONGEST_WARM_UP, read);
      figures = Load.times(READS, LONGEST, read);
    } catch (IOException unanswered) {
      results.unanswered(what, wanted);
      return;
    }
    results.figure(what + ", ms, median", figures.percentile(50), wanted);
    results.figure(what + ", ms, 95 %", figures.percentile(95), "");
  }
}
