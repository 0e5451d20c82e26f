package casework.customer;

import casework.engine.PlainDecisionTables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Customers' terms by situation, on the vendor's real tables. */
final class Situations {

  static final LocalDate NEW_YEAR_2026 = LocalDate.parse("2026-01-01");

  static final PlainDecisionTables TABLES = PlainDecisionTables.ofThisVendor();

  private Situations() {}

  static EffectiveTerms terms(String plan, OrderFormLine... lines) {
    return new TermsResolver(TABLES)
        .resolve(plan, TermsResolver.linesInForce(List.of(lines), NEW_YEAR_2026));
  }

  /** A line of Order Form OF-2026-7, in force since New Year 2026. */
  static OrderFormLine line(int number, String term, String value) {
    return new OrderFormLine("OF-2026-7", number, NEW_YEAR_2026, null, term, value);
  }

  /** The vendor's tables with one of them edited. */
  static PlainDecisionTables edited(String table, String from, String to) {
    try {
      var text = Files.readString(Path.of("decisions", table + ".dmn"));
      if (!text.contains(from)) {
        throw new IllegalArgumentException(table + " does not contain " + from);
      }
      var bytes = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
      return PlainDecisionTables.ofThisVendor().with(table, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
