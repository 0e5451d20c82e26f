package casework.oncall.web;

import casework.oncall.Answer;
import casework.oncall.CalendarFeeds;
import casework.oncall.OnCall;
import casework.oncall.Page;
import casework.oncall.Pages;
import casework.oncall.Roster;
import casework.oncall.Rotas;
import casework.oncall.web.Bodies.ChangeView;
import casework.oncall.web.Bodies.FeedBody;
import casework.oncall.web.Bodies.FeedMade;
import casework.oncall.web.Bodies.FeedView;
import casework.oncall.web.Bodies.OnCallView;
import casework.oncall.web.Bodies.PageView;
import casework.oncall.web.Bodies.RotaView;
import casework.oncall.web.Bodies.ShiftView;
import casework.page.SiteAddress;
import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.Line;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is on call, and pages. */
@RestController
@Tag(name = "On call")
class OnCallController {

  private static final Duration LONGEST = Duration.ofDays(366);

  private final Roster roster;
  private final OnCall onCall;
  private final Rotas rotas;
  private final Pages pages;
  private final CalendarFeeds feeds;
  private final SiteAddress site;

  OnCallController(
      Roster roster,
      OnCall onCall,
      Rotas rotas,
      Pages pages,
      CalendarFeeds feeds,
      SiteAddress site) {
    this.roster = roster;
    this.onCall = onCall;
    this.rotas = rotas;
    this.pages = pages;
    this.feeds = feeds;
    this.site = site;
  }

  @Operation(
      summary = "Who is on call in each line",
      description = "At `at`, or now. What is past is answered by the rotas that held then.")
  @GetMapping("/api/on-call")
  List<OnCallView> at(@RequestParam(name = "at", required = false) @Nullable OffsetDateTime at) {
    Map<String, String> names = roster.names();
    return roster.at(instant(at)).stream().map(line -> OnCallView.of(line, names)).toList();
  }

  @Operation(summary = "The rotas in force")
  @GetMapping("/api/rotas")
  List<RotaView> rotas() {
    return Arrays.stream(Line.values()).map(this::view).toList();
  }

  @Operation(summary = "The rota of a line: first-line, second-line, engineering or leadership")
  @GetMapping("/api/rotas/{line}")
  RotaView rota(@PathVariable("line") String line) {
    return view(Lines.of(line));
  }

  @Operation(
      summary = "The shifts of a line",
      description =
          "In a span of a year at most, cut to it; where nobody is on call there is none.")
  @GetMapping("/api/rotas/{line}/shifts")
  List<ShiftView> shifts(
      @PathVariable("line") String line,
      @RequestParam("from") OffsetDateTime from,
      @RequestParam("until") OffsetDateTime until) {
    if (!until.isAfter(from) || Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw Problem.field("until", "Ask for a span of at least a moment and at most a year.");
    }
    Map<String, String> names = roster.names();
    return onCall.shifts(Lines.of(line), from.toInstant(), until.toInstant()).stream()
        .map(shift -> ShiftView.of(shift, names))
        .toList();
  }

  @Operation(summary = "Who changed a line's rota, and how; the latest first")
  @GetMapping("/api/rotas/{line}/changes")
  List<ChangeView> changes(@PathVariable("line") String line) {
    return rotas.historyOf(Lines.of(line)).stream().map(ChangeView::of).toList();
  }

  @Operation(summary = "Pages, the newest first; or those that nobody has answered")
  @GetMapping("/api/pages")
  List<PageView> pages(@RequestParam(name = "open", defaultValue = "false") boolean open) {
    List<Page> found = open ? pages.open() : pages.latest();
    return found.stream().map(page -> PageView.of(page, null)).toList();
  }

  @Operation(summary = "A page, with what was done about it")
  @GetMapping("/api/pages/{page}")
  PageView page(@PathVariable("page") String number) {
    return view(pages.get(number));
  }

  @Operation(
      summary = "Answer a page",
      description = "Nobody else is called for it. Who was first stays on record.")
  @PostMapping("/api/pages/{page}/acknowledge")
  PageView acknowledge(@PathVariable("page") String number, Viewer.Staff by) {
    return view(pages.acknowledge(number, by.getName(), Answer.API));
  }

  @Operation(summary = "The calendars whose addresses you made")
  @GetMapping("/api/calendar-feeds")
  List<FeedView> feeds(Viewer.Staff viewer) {
    return feeds.of(viewer.getName()).stream().map(FeedView::of).toList();
  }

  @Operation(
      summary = "Make the address of a calendar",
      description =
          "Of a line's rota, or of your own shifts. It is told once; whoever has it can read the"
              + " calendar without signing in, until you put it out of use.")
  @PostMapping("/api/calendar-feeds")
  @ResponseStatus(HttpStatus.CREATED)
  FeedMade make(@RequestBody FeedBody body, Viewer.Staff by) {
    Line line = body.line() == null ? null : Lines.of(body.line());
    return new FeedMade(site.of(CalendarController.path(feeds.make(line, by.getName()))));
  }

  @Operation(summary = "Put the address of a calendar out of use")
  @DeleteMapping("/api/calendar-feeds/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable("id") long id, Viewer.Staff by) {
    feeds.end(id, by.getName());
  }

  private Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? rotas.now() : at.toInstant();
  }

  private RotaView view(Line line) {
    return RotaView.of(line.group(), onCall.plan(line, rotas.now()));
  }

  private PageView view(Page page) {
    return PageView.of(page, pages.stepsOf(page));
  }
}
