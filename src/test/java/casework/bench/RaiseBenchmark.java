package casework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * Cases raised per second: the whole product over HTTP beside the bare engine, turn by turn on the
 * same server, so that whatever else the machine does hits both. Wanted: at least 60 % of the
 * engine's rate, and 60 a second.
 */
final class RaiseBenchmark {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration ROUND = Duration.ofSeconds(10);

  private RaiseBenchmark() {}

  static void run(Postgres postgres, Results results) throws Exception {
    try (Product product = new Product(postgres.create("casework_raise"));
        BareEngine bare =
            new BareEngine(
                postgres.create("bare_raise"),
                "bare",
                BareEngine.historyOf(product.bean(ProcessEngine.class)))) {
      Load.run(CLIENTS, WARM_UP, product::raise);
      Load.run(CLIENTS, WARM_UP, bare::start);
      List<Double> ofProduct = new ArrayList<>();
      List<Double> ofEngine = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      List<Load.Figures> figures = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        Load.Figures raised = Load.run(CLIENTS, ROUND, product::raise);
        Load.Figures started = Load.run(CLIENTS, ROUND, bare::start);
        figures.add(raised);
        ofProduct.add(raised.perSecond());
        ofEngine.add(started.perSecond());
        ratios.add(raised.perSecond() / started.perSecond());
      }
      Load.Figures last = figures.get(figures.size() - 1);
      results.title("Raising cases, %d clients, %d rounds".formatted(CLIENTS, ROUNDS));
      results.figure("product over HTTP, cases/s (median round)", median(ofProduct), ">= 60");
      results.figure("bare engine, instances/s (median round)", median(ofEngine), "");
      results.figure("ratio, % (median round)", 100 * median(ratios), ">= 60");
      results.figure("one raise, ms, median", last.percentile(50), "");
      results.figure("one raise, ms, 95 %", last.percentile(95), "");
      results.figure("one raise, ms, 99 %", last.percentile(99), "");
      countStatements(product, results);
    }
  }

  /** Counts as while clients call: what is published was asked for a moment ago. */
  private static void countStatements(Product product, Results results) throws IOException {
    product.raise();
    List<String> sent =
        product
            .statements()
            .during(
                () -> {
                  try {
                    product.raise();
                  } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                  }
                });
    results.count("SQL round trips of one raise", sent.size(), "");
    Map<String, Integer> kinds = new LinkedHashMap<>();
    sent.forEach(sql -> kinds.merge(shortened(sql), 1, Integer::sum));
    results.list(
        kinds.entrySet().stream()
            .map(kind -> "%d x %s".formatted(kind.getValue(), kind.getKey()))
            .toList());
  }

  private static String shortened(String sql) {
    String line = sql.replaceAll("\\s+", " ").strip();
    return line.length() > 110 ? line.substring(0, 110) + " ..." : line;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
