package casework.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of {@code decisions/examples/*.csv}: what is given, and the rows that are expected, as
 * text. A case of several rows has a {@code case} column; an expected rule left empty means that no
 * rule matches.
 */
record Example(String name, Map<String, String> given, List<Map<String, String>> expected) {

  static List<Example> of(Path file) {
    var examples = new LinkedHashMap<String, Example>();
    var lines = lines(file);
    var header = Csv.cells(lines.get(0));
    for (int i = 1; i < lines.size(); i++) {
      var cells = Csv.cells(lines.get(i));
      if (cells.size() != header.size()) {
        throw new IllegalStateException(
            file + ", line " + (i + 1) + ": " + cells.size() + " cells under " + header.size());
      }
      var given = columns("given:", header, cells);
      var row = columns("expect:", header, cells);
      int named = header.indexOf("case");
      var name = named < 0 ? "line " + (i + 1) + " " + given.values() : cells.get(named);
      var example = examples.computeIfAbsent(name, n -> new Example(n, given, new ArrayList<>()));
      if (!example.given().equals(given)) {
        throw new IllegalStateException(file + ": case '" + name + "' is given different things");
      }
      if (!String.valueOf(row.get("rule")).isEmpty()) {
        example.expected().add(row);
      }
    }
    return List.copyOf(examples.values());
  }

  private static Map<String, String> columns(
      String prefix, List<String> header, List<String> cells) {
    var columns = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).startsWith(prefix)) {
        columns.put(header.get(i).substring(prefix.length()), cells.get(i));
      }
    }
    return columns;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
