package casework.deprecation;

import casework.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A list of features as a file: lines of {@code key,name,documentation,since,api,material} under a
 * header that names the columns; {@code since} may be empty, the last two are yes or no.
 */
public final class FeatureFile {

  private static final int MOST = 5_000;
  private static final List<String> COLUMNS =
      List.of("key", "name", "documentation", "since", "api", "material");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private FeatureFile() {}

  /**
   * Reads a file.
   *
   * @throws Problem that names the line if one cannot be read
   */
  public static List<NewFeature> read(String csv) {
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    List<NewFeature> features = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      if (!parser.getHeaderNames().containsAll(COLUMNS)) {
        throw Problem.field("file", "The first line names the columns " + COLUMNS + ".");
      }
      for (CSVRecord line : parser) {
        features.add(feature(line));
        if (features.size() > MOST) {
          throw Problem.field("file", "At most %d features are taken at a time.".formatted(MOST));
        }
      }
    } catch (CSVException | UncheckedIOException | IllegalArgumentException unreadable) {
      throw Problem.field("file", "It is no CSV file: " + unreadable.getMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text can be read", impossible);
    }
    return features;
  }

  private static NewFeature feature(CSVRecord line) {
    try {
      return new NewFeature(
          cell(line, "key"),
          cell(line, "name"),
          cell(line, "documentation"),
          date(cell(line, "since")),
          yes(cell(line, "api")),
          yes(cell(line, "material")));
    } catch (Problem wrong) {
      throw Problem.field(
          "file", "Line %d: %s".formatted(line.getRecordNumber() + 1, wrong.getMessage()));
    }
  }

  private static String cell(CSVRecord line, String column) {
    return line.isSet(column) ? line.get(column) : "";
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw Problem.field("since", "'%s' is no date; write 2026-03-16.".formatted(text));
    }
  }

  private static boolean yes(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw Problem.field("file", "'%s' is neither yes nor no.".formatted(text));
    };
  }
}
