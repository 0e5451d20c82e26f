package casework.replay;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated values; a value in double quotes may hold commas. */
final class CsvLine {

  private CsvLine() {}

  /**
   * Returns a line's values.
   *
   * @throws MalformedRow if a quote is not closed
   */
  static List<String> split(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString().strip());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    if (quoted) {
      throw new MalformedRow("a quote is not closed");
    }
    values.add(value.toString().strip());
    return values;
  }
}
