package casework.supportcase.web;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import casework.supportcase.CaseReader;
import casework.supportcase.LedgerEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows one case: as it stands, its clocks and their explanations, its ledger. */
@RestController
@RequestMapping("/api/cases/{number}")
@Tag(name = "Cases: reading")
class CaseReads {

  private final CaseViews views;
  private final CaseReader reader;

  CaseReads(CaseViews views, CaseReader reader) {
    this.views = views;
    this.reader = reader;
  }

  @Operation(summary = "Read a case; its ETag is the version that If-Match takes")
  @GetMapping
  ResponseEntity<CaseView> read(@PathVariable("number") String number, Viewer viewer) {
    CaseView view = views.of(number, viewer);
    return ResponseEntity.ok().eTag(view.etag()).body(view);
  }

  @Operation(summary = "All clocks of a case, each with its explanation")
  @GetMapping("/clocks")
  List<ClockView> clocks(@PathVariable("number") String number, Viewer viewer) {
    return views.clocksOf(number, viewer);
  }

  @Operation(summary = "One clock, by its key, such as firstResponse")
  @GetMapping("/clocks/{key}")
  ClockView clock(
      @PathVariable("number") String number, @PathVariable("key") String key, Viewer viewer) {
    List<ClockView> clocks = views.clocksOf(number, viewer);
    return clocks.stream()
        .filter(clock -> clock.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    Kind.UNKNOWN_CLOCK,
                    "%s has no clock '%s'; it has %s."
                        .formatted(number, key, clocks.stream().map(ClockView::key).toList())));
  }

  @Operation(
      summary =
          "What happened to a case, in order: all of it for staff; for contacts without staff's own notes and alarms")
  @GetMapping("/ledger")
  List<LedgerEntry> ledger(@PathVariable("number") String number, Viewer viewer) {
    return reader.ledgerOf(views.seen(number, viewer)).stream()
        .filter(entry -> viewer instanceof Viewer.Staff || entry.isForCustomer())
        .toList();
  }
}
