package casework.oncall.web;

import casework.oncall.CalendarFeed;
import casework.oncall.Page;
import casework.oncall.PageStep;
import casework.oncall.Roster;
import casework.oncall.RotaChange;
import casework.oncall.RotaPlan;
import casework.oncall.RotaStint;
import casework.rota.Shift;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the API of who is on call takes and shows. */
final class Bodies {

  private Bodies() {}

  /**
   * A rota.
   *
   * @param layers the highest first
   * @param chat the id of the staff's own channel in Slack
   * @param from when it comes into force; left out for at once
   * @param note why
   */
  record RotaBody(
      @Nullable List<LayerBody> layers,
      @Nullable String chat,
      @Nullable OffsetDateTime from,
      @Nullable String note) {

    RotaPlan plan() {
      return new RotaPlan(
          LayerBody.needed("layers", layers).stream().map(LayerBody::layer).toList(),
          chat == null || chat.isBlank() ? null : chat.strip());
    }

    @Nullable Instant inForceFrom() {
      return from == null ? null : from.toInstant();
    }
  }

  /** Somebody stands in, or is away. */
  record StintBody(
      @Nullable String person,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime until,
      @Nullable String note) {

    String who() {
      return LayerBody.needed("person", person);
    }

    Instant begins() {
      return LayerBody.needed("from", from).toInstant();
    }

    Instant ends() {
      return LayerBody.needed("until", until).toInstant();
    }

    String why() {
      return Objects.requireNonNullElse(note, "");
    }
  }

  /** Of what a calendar is made: a line's rota, or left out for one's own shifts. */
  record FeedBody(@Nullable String line) {}

  /** The one time that the address is told. */
  record FeedMade(String address) {}

  record FeedView(long id, @Nullable String person, @Nullable String line, Instant madeAt) {

    static FeedView of(CalendarFeed feed) {
      return new FeedView(
          feed.id(), feed.person(), feed.line() == null ? null : feed.line().group(), feed.at());
    }
  }

  record Made(long id) {}

  /**
   * A shift.
   *
   * @param layer whose turn it is; null for somebody who stands in
   */
  record ShiftView(
      Instant from, Instant until, String person, String name, @Nullable String layer) {

    static ShiftView of(Shift shift, Map<String, String> names) {
      String person = shift.duty().person();
      return new ShiftView(
          shift.from(),
          shift.until(),
          person,
          names.getOrDefault(person, person),
          shift.duty().layer());
    }

    static @Nullable ShiftView ofNullable(@Nullable Shift shift, Map<String, String> names) {
      return shift == null ? null : of(shift, names);
    }
  }

  /** Who is on call in a line: null where nobody is. */
  record OnCallView(String line, @Nullable ShiftView onCall, @Nullable ShiftView next) {

    static OnCallView of(Roster.OfLine of, Map<String, String> names) {
      return new OnCallView(
          of.line().group(),
          ShiftView.ofNullable(of.shift(), names),
          ShiftView.ofNullable(of.next(), names));
    }
  }

  record RotaView(String line, List<LayerBody> layers, @Nullable String chat) {

    static RotaView of(String line, RotaPlan plan) {
      return new RotaView(line, plan.layers().stream().map(LayerBody::of).toList(), plan.chat());
    }
  }

  record ChangeView(
      long seq,
      Instant from,
      List<LayerBody> layers,
      @Nullable String chat,
      String note,
      String by,
      Instant at) {

    static ChangeView of(RotaChange change) {
      return new ChangeView(
          change.seq(),
          change.from(),
          change.plan().layers().stream().map(LayerBody::of).toList(),
          change.plan().chat(),
          change.note(),
          change.by(),
          change.at());
    }
  }

  /**
   * Somebody stands in or is away.
   *
   * @param line null for somebody who is away
   */
  record StintView(
      long id,
      @Nullable String line,
      String person,
      Instant from,
      Instant until,
      String note,
      String by,
      Instant at,
      @Nullable String calledOffBy,
      @Nullable Instant calledOffAt) {

    static StintView of(RotaStint stint) {
      return new StintView(
          stint.id(),
          stint.line() == null ? null : stint.line().group(),
          stint.person(),
          stint.from(),
          stint.until(),
          stint.note(),
          stint.by(),
          stint.at(),
          stint.calledOffBy(),
          stint.calledOffAt());
    }
  }

  /**
   * A page.
   *
   * @param steps what was done about it; null in lists
   */
  record PageView(
      String number,
      String caseNumber,
      String line,
      String level,
      String occasion,
      String state,
      Instant raisedAt,
      @Nullable Instant alarmedAt,
      @Nullable Instant endedAt,
      @Nullable String endedBy,
      @Nullable String endedHow,
      @Nullable List<PageStep> steps) {

    static PageView of(Page page, @Nullable List<PageStep> steps) {
      Page.End end = page.end();
      return new PageView(
          page.number(),
          page.caseNumber(),
          page.line().group(),
          page.level().group(),
          page.occasion().name(),
          page.state().name(),
          page.raisedAt(),
          page.alarmedAt(),
          end == null ? null : end.at(),
          end == null ? null : end.by(),
          end == null ? null : end.how(),
          steps);
    }
  }
}
