package casework.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls something over and over, from several threads at once, each as soon as it is answered. */
final class Load {

  private Load() {}

  /**
   * What a load came to.
   *
   * @param nanos how long each call took, sorted
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; millions of numbers.
  record Figures(long[] nanos, double seconds) {

    double perSecond() {
      return nanos.length / seconds;
    }

    /** Returns the time that a share of the calls took at most, in milliseconds. */
    double percentile(int share) {
      return nanos.length == 0
          ? Double.NaN
          : nanos[Math.min(nanos.length - 1, nanos.length * share / 100)] / 1e6;
    }
  }

  /** Calls for a while. The first failure ends it. */
  static Figures run(int threads, Duration time, Callable<?> call)
      throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(threads);
    long began = System.nanoTime();
    long end = began + time.toNanos();
    List<Future<List<Long>>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(clients.submit(() -> callUntil(end, call)));
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> one : running) {
      all.addAll(one.get());
    }
    clients.shutdown();
    return figures(all, began);
  }

  /** Calls a number of times from this thread, or as often as a time allows, at least once. */
  static Figures times(int times, Duration most, Callable<?> call) throws Exception {
    List<Long> all = new ArrayList<>();
    long began = System.nanoTime();
    long end = began + most.toNanos();
    for (int i = 0; i < times && (i == 0 || System.nanoTime() < end); i++) {
      all.add(timed(call));
    }
    return figures(all, began);
  }

  private static Figures figures(List<Long> nanos, long began) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Figures(sorted, (System.nanoTime() - began) / 1e9);
  }

  private static List<Long> callUntil(long end, Callable<?> call) throws Exception {
    List<Long> nanos = new ArrayList<>();
    while (System.nanoTime() < end) {
      nanos.add(timed(call));
    }
    return nanos;
  }

  private static long timed(Callable<?> call) throws Exception {
    long began = System.nanoTime();
    call.call();
    return System.nanoTime() - began;
  }
}
