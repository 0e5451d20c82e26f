package casework.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs the benchmarks that the arguments name, or all; the results of all are kept. */
public final class Benchmarks {

  private static final List<String> ALL =
      List.of("deadline", "start", "raise", "timers", "alarms", "read", "portal", "tasklist");

  private Benchmarks() {}

  /** Ends with an exception if a benchmark fails; figures that miss their aim do not end it. */
  public static void main(String[] arguments) throws Exception {
    List<String> chosen =
        Arrays.stream(arguments)
            .flatMap(argument -> Arrays.stream(argument.split(",")))
            .filter(name -> !name.isBlank() && !name.equals("all"))
            .toList();
    List<String> names = chosen.isEmpty() ? ALL : chosen;
    try (Postgres postgres = new Postgres();
        OpenCases cases = new OpenCases(postgres)) {
      Results results = new Results(Machine.describe() + ". " + postgres.describe() + ".");
      for (String name : names) {
        switch (name) {
          case "deadline" -> DeadlineBenchmark.run(results);
          case "start" -> StartBenchmark.run(postgres, results);
          case "read" -> ReadBenchmark.run(cases, results);
          case "portal" -> PortalBenchmark.run(cases, results);
          case "tasklist" -> TasklistBenchmark.run(cases, results);
          case "timers" -> TimerBenchmark.run(postgres, results);
          case "alarms" -> AlarmBenchmark.run(postgres, results);
          case "raise" -> RaiseBenchmark.run(postgres, results);
          default -> throw new IllegalArgumentException("No benchmark '" + name + "'; " + ALL);
        }
      }
      if (names.equals(ALL)) {
        results.keep(Path.of("bench", "results"));
      }
    }
    System.exit(0);
  }
}
