package casework.oncall.web;

import casework.oncall.Answer;
import casework.oncall.CalendarFeeds;
import casework.oncall.Page;
import casework.oncall.Pages;
import casework.oncall.Roster;
import casework.oncall.Rotas;
import casework.page.Attempt;
import casework.page.SiteAddress;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.Line;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is on call, pages that wait for an answer, stand-ins, and one's own calendars. */
@Controller
@RequestMapping("/on-call")
class OnCallPages {

  private static final String HOME = "redirect:/on-call";

  private final Roster roster;
  private final Rotas rotas;
  private final Pages pages;
  private final CalendarFeeds feeds;
  private final SiteAddress site;

  OnCallPages(Roster roster, Rotas rotas, Pages pages, CalendarFeeds feeds, SiteAddress site) {
    this.roster = roster;
    this.rotas = rotas;
    this.pages = pages;
    this.feeds = feeds;
    this.site = site;
  }

  @GetMapping
  String home(
      @RequestParam(name = "at", required = false) @Nullable String at,
      Viewer.Staff viewer,
      WallClock here,
      Model model) {
    Instant shown = at == null || at.isBlank() ? rotas.now() : instant("at", at, here);
    model.addAttribute("at", at);
    model.addAttribute("shown", shown);
    model.addAttribute("lines", roster.at(shown));
    model.addAttribute("names", roster.names());
    model.addAttribute("open", pages.open());
    model.addAttribute(
        "latest", pages.latest().stream().filter(p -> !p.isOpen()).limit(20).toList());
    model.addAttribute("stints", rotas.stints());
    model.addAttribute("feeds", feeds.of(viewer.getName()));
    model.addAttribute("mayAnswer", mayAnswer(viewer));
    model.addAttribute("everyLine", Line.values());
    model.addAttribute("here", here);
    return "on-call";
  }

  @GetMapping("/pages/{page}")
  String page(
      @PathVariable("page") String number, Viewer.Staff viewer, WallClock here, Model model) {
    Page page = pages.get(number);
    model.addAttribute("page", page);
    model.addAttribute("steps", pages.stepsOf(page));
    model.addAttribute("names", roster.names());
    model.addAttribute("mayAnswer", mayAnswer(viewer));
    model.addAttribute("here", here);
    return "on-call-page";
  }

  @PostMapping("/pages/{page}/acknowledge")
  String acknowledge(@PathVariable("page") String number, Viewer.Staff by) {
    pages.acknowledge(number, by.getName(), Answer.PAGE);
    return "redirect:/on-call/pages/" + number;
  }

  @PostMapping("/stand-ins")
  String standIn(
      @RequestParam("line") String line,
      @RequestParam("person") String person,
      @RequestParam("from") String from,
      @RequestParam("until") String until,
      @RequestParam(name = "note", defaultValue = "") String note,
      Viewer.Staff by,
      WallClock here,
      RedirectAttributes after) {
    return act(
        after,
        () ->
            rotas.standIn(
                Lines.of(line),
                person,
                instant("from", from, here),
                instant("until", until, here),
                note,
                by.getName()));
  }

  @PostMapping("/absences")
  String away(
      @RequestParam("person") String person,
      @RequestParam("from") String from,
      @RequestParam("until") String until,
      @RequestParam(name = "note", defaultValue = "") String note,
      Viewer.Staff by,
      WallClock here,
      RedirectAttributes after) {
    return act(
        after,
        () ->
            rotas.away(
                person,
                instant("from", from, here),
                instant("until", until, here),
                note,
                by.getName()));
  }

  @PostMapping("/stints/{id}/call-off")
  String callOff(@PathVariable("id") long id, Viewer.Staff by, RedirectAttributes after) {
    return act(after, () -> rotas.callOff(id, by.getName()));
  }

  @PostMapping("/calendars")
  String make(
      @RequestParam(name = "line", defaultValue = "") String line,
      Viewer.Staff by,
      RedirectAttributes after) {
    Line of = line.isBlank() ? null : Lines.of(line);
    String token = feeds.make(of, by.getName());
    after.addFlashAttribute("address", site.of(CalendarController.path(token)));
    return HOME + "#calendars";
  }

  @PostMapping("/calendars/{id}/end")
  String end(@PathVariable("id") long id, Viewer.Staff by) {
    feeds.end(id, by.getName());
    return HOME + "#calendars";
  }

  private static String act(RedirectAttributes after, Runnable act) {
    Attempt.of(act, after, null);
    return HOME;
  }

  private static boolean mayAnswer(Viewer.Staff viewer) {
    return viewer.worksOnCases();
  }

  /** Reads what a browser sends of a date and a time, by the reader's own wall clock. */
  static Instant instant(String field, String typed, WallClock here) {
    try {
      return LocalDateTime.parse(typed).atZone(here.zone()).toInstant();
    } catch (DateTimeException noTime) {
      throw Problem.field(field, "'%s' is no date and time.".formatted(typed));
    }
  }
}
