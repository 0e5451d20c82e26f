package casework.notice.web;

import casework.notice.NoticeChannel;
import casework.notice.NoticeKind;
import casework.notice.NoticePreferences;
import casework.notice.PersonalChoice;
import casework.notice.Preference;
import casework.notice.ReachableHours;
import casework.problem.Problem;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How whoever is signed in wants to be told of what happens. */
@RestController
@RequestMapping("/api/notices/preferences")
@Tag(name = "Notices")
class NoticesController {

  private final NoticePreferences preferences;

  NoticesController(NoticePreferences preferences) {
    this.preferences = preferences;
  }

  record KindBody(
      @Nullable NoticeKind kind, @Nullable NoticeChannel channel, @Nullable Boolean inHours) {}

  record HoursBody(
      @Nullable String zone,
      @Nullable String opens,
      @Nullable String closes,
      @Nullable Set<DayOfWeek> days) {}

  record ChoiceBody(@Nullable List<KindBody> kinds, @Nullable HoursBody hours) {}

  @Operation(summary = "How you are told of what, and in which hours")
  @GetMapping
  ChoiceBody read(Viewer viewer) {
    return body(preferences.of(viewer));
  }

  @Operation(summary = "Choose how you are told: kinds that you leave out become usual again")
  @PutMapping
  ChoiceBody choose(Viewer viewer, @RequestBody ChoiceBody body) {
    PersonalChoice before = preferences.of(viewer);
    List<Preference> kinds =
        body.kinds() == null
            ? before.preferences()
            : body.kinds().stream().map(NoticesController::preference).toList();
    preferences.choose(
        viewer,
        new PersonalChoice(
            kinds, body.hours() == null ? before.hours() : hours(body.hours(), before.hours())));
    return body(preferences.of(viewer));
  }

  private static Preference preference(KindBody body) {
    if (body.kind() == null || body.channel() == null) {
      throw Problem.field("kinds", "Each of the kinds has a 'kind' and a 'channel'.");
    }
    return new Preference(body.kind(), body.channel(), Boolean.TRUE.equals(body.inHours()));
  }

  static ReachableHours hours(HoursBody body, ReachableHours before) {
    try {
      return new ReachableHours(
          body.zone() == null ? before.zone() : ZoneId.of(body.zone()),
          body.opens() == null ? before.opens() : LocalTime.parse(body.opens()),
          body.closes() == null ? before.closes() : LocalTime.parse(body.closes()),
          body.days() == null ? before.days() : body.days());
    } catch (DateTimeException wrong) {
      throw Problem.field(
          "hours", "'hours' has a zone such as Europe/Berlin, and times such as 09:00.");
    }
  }

  private static ChoiceBody body(PersonalChoice choice) {
    ReachableHours hours = choice.hours();
    return new ChoiceBody(
        choice.preferences().stream()
            .map(one -> new KindBody(one.kind(), one.channel(), one.inHours()))
            .toList(),
        new HoursBody(
            hours.zone().getId(),
            hours.opens().toString(),
            hours.closes().toString(),
            hours.days()));
  }
}
