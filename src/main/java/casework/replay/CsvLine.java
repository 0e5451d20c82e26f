package casework.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of comma-separated values: each is read by itself, so that a torn one costs no other.
 */
final class CsvLine {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrim(true).get();

  private CsvLine() {}

  /**
   * Returns a line's values.
   *
   * @throws MalformedRow if a quote is not closed
   */
  static List<String> split(String line) {
    try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
      return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
    } catch (IOException | UncheckedIOException torn) {
      throw new MalformedRow("a quote is not closed");
    }
  }
}
