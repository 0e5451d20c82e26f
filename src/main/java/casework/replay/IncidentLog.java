package casework.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A log of incidents as it was read.
 *
 * @param rows in the file's order
 * @param malformed the lines that could not be read
 */
record IncidentLog(List<IncidentRow> rows, List<Malformed> malformed) {

  /** A line that could not be read, and what is wrong with it. */
  record Malformed(int line, String problem) {

    @Override
    public String toString() {
      return "line %d: %s".formatted(line, problem);
    }
  }

  /**
   * Reads a log.
   *
   * @param zone of its local times
   * @throws IOException if the file cannot be read, as where it is not text in UTF-8
   */
  static IncidentLog read(Path file, ZoneId zone) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<IncidentRow> rows = new ArrayList<>();
    List<Malformed> malformed = new ArrayList<>();
    if (lines.isEmpty()) {
      return new IncidentLog(rows, List.of(new Malformed(1, "the file is empty")));
    }
    try {
      RowReader reader = new RowReader(CsvLine.split(lines.get(0)), zone);
      for (int i = 1; i < lines.size(); i++) {
        read(reader, i + 1, lines.get(i), rows, malformed);
      }
    } catch (MalformedRow heading) {
      malformed.add(new Malformed(1, String.valueOf(heading.getMessage())));
    }
    return new IncidentLog(rows, malformed);
  }

  private static void read(
      RowReader reader, int line, String text, List<IncidentRow> rows, List<Malformed> malformed) {
    if (text.isBlank()) {
      return;
    }
    try {
      rows.add(reader.read(line, text));
    } catch (MalformedRow wrong) {
      malformed.add(new Malformed(line, String.valueOf(wrong.getMessage())));
    }
  }
}
