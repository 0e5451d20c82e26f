package casework.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Collects figures, prints them as they come, and keeps them in {@code bench/results}. */
final class Results {

  private final StringBuilder text = new StringBuilder();

  Results(String machine) {
    add("# Benchmark of %s%n%n%s%n".formatted(LocalDate.now(ZoneOffset.UTC), machine));
  }

  void title(String title) {
    add("%n## %s%n%n| figure | value | wanted |%n|---|---:|---|%n".formatted(title));
  }

  void figure(String name, double value, String wanted) {
    add(String.format(Locale.ROOT, "| %s | %.1f | %s |%n", name, value, wanted));
  }

  void count(String name, long value, String wanted) {
    add("| %s | %d | %s |%n".formatted(name, value, wanted));
  }

  void unanswered(String name, String wanted) {
    add("| %s | no answer | %s |%n".formatted(name, wanted));
  }

  void precise(String name, double value, String wanted) {
    add(String.format(Locale.ROOT, "| %s | %.3f | %s |%n", name, value, wanted));
  }

  void list(List<String> lines) {
    add("%n".formatted());
    lines.forEach(line -> add("- `%s`%n".formatted(line)));
  }

  void note(String note) {
    add("%n%s%n".formatted(note));
  }

  private void add(String more) {
    System.out.print(more);
    text.append(more);
  }

  /** Writes the file of today, in place of an earlier one. */
  void keep(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(LocalDate.now(ZoneOffset.UTC) + ".md"), text);
  }
}
