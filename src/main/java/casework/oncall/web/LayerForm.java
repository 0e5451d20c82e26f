package casework.oncall.web;

import casework.problem.Problem;
import casework.rota.Layer;
import casework.rota.PartOfWeek;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A layer as the form takes it: texts, one thing a line.
 *
 * @param people user ids
 * @param parts such as "Mon-Fri 08:00-20:00"
 * @param holidays dates, such as 2026-12-25
 */
record LayerForm(
    @Nullable String name,
    @Nullable String zone,
    @Nullable String begins,
    @Nullable String handOver,
    @Nullable String days,
    @Nullable String people,
    @Nullable String parts,
    @Nullable String holidays) {

  static final LayerForm EMPTY = new LayerForm("", "", "", "", "", "", "", "");

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
  private static final Pattern PART =
      Pattern.compile("(\\w{3})(?:-(\\w{3}))? +(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  static LayerForm of(Layer layer) {
    return new LayerForm(
        layer.name(),
        layer.zone().getId(),
        layer.begins().toString(),
        layer.handOver().toString(),
        String.valueOf(layer.days()),
        String.join("\n", layer.people()),
        layer.parts().stream().map(LayerForm::words).collect(Collectors.joining("\n")),
        new TreeSet<>(layer.holidays())
            .stream().map(LocalDate::toString).collect(Collectors.joining("\n")));
  }

  /** Returns a part of the week in words, such as "Mon-Fri 08:00-20:00". */
  static String words(PartOfWeek part) {
    return new TreeSet<>(part.days())
        .stream()
            .map(day -> "%s %s-%s".formatted(shortName(day), part.from(), part.until()))
            .collect(Collectors.joining("\n"));
  }

  boolean isBlank() {
    return name == null || name.isBlank();
  }

  Layer layer() {
    return LayerBody.valid(
        () ->
            new Layer(
                text("name", name),
                LayerBody.zone(text("zone", zone)),
                date(text("begins", begins)),
                time(text("handOver", handOver)),
                number(text("days", days)),
                words(people),
                lines(parts).stream().map(LayerForm::part).toList(),
                words(holidays).stream().map(LayerForm::date).collect(Collectors.toSet())));
  }

  private static String text(String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      throw Problem.field(field, "'" + field + "' of a layer is missing.");
    }
    return typed.strip();
  }

  private static List<String> words(@Nullable String typed) {
    return Arrays.stream(SEPARATOR.split(Objects.requireNonNullElse(typed, "").strip()))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<String> lines(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static PartOfWeek part(String typed) {
    Matcher part = PART.matcher(typed);
    if (!part.matches()) {
      throw Problem.field(
          "parts", "'%s' is no part of the week; 'Mon-Fri 08:00-20:00' is one.".formatted(typed));
    }
    DayOfWeek first = day(part.group(1));
    DayOfWeek last = part.group(2) == null ? first : day(part.group(2));
    return new PartOfWeek(range(first, last), time(part.group(3)), time(part.group(4)));
  }

  /** "Fri-Mon" goes over the end of the week. */
  private static Set<DayOfWeek> range(DayOfWeek first, DayOfWeek last) {
    Set<DayOfWeek> days = EnumSet.of(last);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private static DayOfWeek day(String typed) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> shortName(day).equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(() -> Problem.field("parts", "'%s' is no day; Mon is one.".formatted(typed)));
  }

  private static String shortName(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException wrong) {
      throw Problem.field("holidays", "'%s' is no date; 2026-12-25 is one.".formatted(typed));
    }
  }

  private static LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed);
    } catch (DateTimeException wrong) {
      throw Problem.field("handOver", "'%s' is no time of day; 09:00 is one.".formatted(typed));
    }
  }

  private static int number(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException wrong) {
      throw Problem.field("days", "'%s' is no number of days.".formatted(typed));
    }
  }
}
