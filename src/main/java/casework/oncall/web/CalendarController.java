package casework.oncall.web;

import casework.oncall.CalendarFeed;
import casework.oncall.CalendarFeeds;
import casework.oncall.Roster;
import casework.oncall.Rotas;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars for calendar programs, which know nothing but the secret address (RFC 5545). */
@RestController
class CalendarController {

  private static final String SUFFIX = ".ics";
  private static final String TYPE = "text/calendar;charset=UTF-8";

  private final CalendarFeeds feeds;
  private final Roster roster;
  private final Rotas rotas;

  CalendarController(CalendarFeeds feeds, Roster roster, Rotas rotas) {
    this.feeds = feeds;
    this.roster = roster;
    this.rotas = rotas;
  }

  static String path(String token) {
    return "/calendars/" + token + SUFFIX;
  }

  @GetMapping("/calendars/{file}")
  ResponseEntity<String> read(@PathVariable("file") String file) {
    if (!file.endsWith(SUFFIX)) {
      return ResponseEntity.notFound().build();
    }
    Optional<CalendarFeed> found = feeds.find(file.substring(0, file.length() - SUFFIX.length()));
    return found
        .map(
            feed ->
                ResponseEntity.ok()
                    .header("Content-Type", TYPE)
                    .cacheControl(CacheControl.noStore())
                    .body(CalendarText.of(feed, feeds.entries(feed), roster.names(), rotas.now())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
