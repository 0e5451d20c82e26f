package casework.oncall.web;

import casework.oncall.CalendarFeed;
import casework.oncall.CalendarFeeds;
import casework.page.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes shifts as a calendar; times are in UTC, so that each program shows its reader's own. */
final class CalendarText {

  private CalendarText() {}

  static String of(
      CalendarFeed feed, List<CalendarFeeds.Entry> entries, Map<String, String> names, Instant at) {
    List<CalendarComponent> events =
        entries.stream().<CalendarComponent>map(entry -> event(entry, names, at)).toList();
    Calendar calendar =
        new Calendar(
            new PropertyList(
                List.of(
                    new ProdId("-//Casework//On call//EN"),
                    ImmutableVersion.VERSION_2_0,
                    ImmutableCalScale.GREGORIAN,
                    new XProperty("X-WR-CALNAME", name(feed, names)))),
            new ComponentList<>(events));
    StringWriter text = new StringWriter();
    try {
      // A rota without shifts is a calendar without events, which the standard does not foresee.
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static VEvent event(CalendarFeeds.Entry entry, Map<String, String> names, Instant at) {
    String person = entry.shift().duty().person();
    String line = Words.ofName(entry.line().name());
    String why = Objects.requireNonNullElse(entry.shift().duty().layer(), "stands in");
    return new VEvent(
        new PropertyList(
            List.of(
                new Uid(
                    "%s-%d-%s@casework"
                        .formatted(
                            entry.line().group(), entry.shift().from().getEpochSecond(), person)),
                new DtStamp(at),
                new DtStart<>(entry.shift().from()),
                new DtEnd<>(entry.shift().until()),
                new Summary("On call, %s: %s".formatted(line, names.getOrDefault(person, person))),
                new Description(why))));
  }

  private static String name(CalendarFeed feed, Map<String, String> names) {
    String of =
        feed.line() == null
            ? names.getOrDefault(
                Objects.requireNonNull(feed.person()), Objects.requireNonNull(feed.person()))
            : Words.ofName(feed.line().name());
    return "On call: " + of;
  }
}
