package casework.notice.web;

import casework.notice.NoticeChannel;
import casework.notice.NoticePreferences;
import casework.notice.PersonalChoice;
import casework.notice.Preference;
import casework.problem.Problem;
import casework.security.Viewer;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people choose how they are told; it works without scripts. */
@Controller
class NoticesPage {

  private final NoticePreferences preferences;

  NoticesPage(NoticePreferences preferences) {
    this.preferences = preferences;
  }

  @GetMapping("/notices")
  String show(
      Viewer viewer,
      @RequestParam(name = "saved", required = false) @Nullable String saved,
      Model model) {
    model.addAttribute("choice", preferences.of(viewer));
    model.addAttribute("channels", NoticeChannel.values());
    model.addAttribute("days", DayOfWeek.values());
    model.addAttribute("saved", saved != null);
    return "notices";
  }

  @PostMapping("/notices")
  String choose(Viewer viewer, @RequestParam MultiValueMap<String, String> form) {
    PersonalChoice before = preferences.of(viewer);
    List<Preference> kinds =
        before.preferences().stream()
            .map(
                one ->
                    new Preference(
                        one.kind(),
                        channel(form.getFirst("channel." + one.kind())),
                        form.containsKey("inHours." + one.kind())))
            .toList();
    var hours =
        new NoticesController.HoursBody(
            form.getFirst("zone"),
            form.getFirst("opens"),
            form.getFirst("closes"),
            days(form.getOrDefault("day", List.of())));
    preferences.choose(
        viewer, new PersonalChoice(kinds, NoticesController.hours(hours, before.hours())));
    return "redirect:/notices?saved";
  }

  private static NoticeChannel channel(@Nullable String name) {
    return Arrays.stream(NoticeChannel.values())
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.field("channel", "Choose mail, chat or none."));
  }

  private static Set<DayOfWeek> days(List<String> names) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> names.contains(day.name()))
        .collect(java.util.stream.Collectors.toSet());
  }
}
