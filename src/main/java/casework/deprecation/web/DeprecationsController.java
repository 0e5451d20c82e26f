package casework.deprecation.web;

import casework.deprecation.Deprecation;
import casework.deprecation.DeprecationState;
import casework.deprecation.Deprecations;
import casework.deprecation.Reaching;
import casework.deprecation.web.Bodies.DatesBody;
import casework.deprecation.web.Bodies.NoticeBody;
import casework.deprecation.web.Bodies.ReachedBody;
import casework.deprecation.web.Bodies.ReasonBody;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices of deprecations: written, decided, proved (T31). */
@RestController
@RequestMapping("/api/deprecations")
@Tag(name = "Deprecations")
class DeprecationsController {

  private final Deprecations deprecations;
  private final Reaching reaching;

  DeprecationsController(Deprecations deprecations, Reaching reaching) {
    this.deprecations = deprecations;
    this.reaching = reaching;
  }

  @Operation(summary = "Notices, the newest first; in some states")
  @GetMapping
  List<NoticeView> list(
      @RequestParam(name = "state", required = false) @Nullable Set<DeprecationState> states) {
    Set<DeprecationState> wanted =
        states == null || states.isEmpty() ? EnumSet.allOf(DeprecationState.class) : states;
    return deprecations.list(wanted).stream().map(this::brief).toList();
  }

  @Operation(summary = "One notice, with its history and the proof for each customer")
  @GetMapping("/{notice}")
  NoticeView read(@PathVariable("notice") String number) {
    Deprecation notice = deprecations.get(number);
    return NoticeView.of(
        notice,
        deprecations.featureOf(notice),
        deprecations.latestNotice(notice),
        deprecations.historyOf(notice),
        deprecations.proofOf(notice));
  }

  @Operation(summary = "Draft a notice")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  NoticeView draft(@RequestBody NoticeBody body, Viewer.Staff by) {
    return brief(
        deprecations.draft(Bodies.needed("feature", body.feature()), body.wanted(), by.getName()));
  }

  @Operation(summary = "Write a draft anew")
  @PutMapping("/{notice}")
  NoticeView rewrite(
      @PathVariable("notice") String number, @RequestBody NoticeBody body, Viewer.Staff by) {
    return brief(deprecations.rewrite(number, body.wanted(), by.getName()));
  }

  @Operation(
      summary = "Submit a draft for approval",
      description =
          "Dates that break the terms are refused with the earliest lawful ones and the clause, in"
              + " `earliestChange`, `earliestSupportEnd` and `clause`; the notice stays a draft.")
  @PostMapping("/{notice}/submit")
  NoticeView submit(@PathVariable("notice") String number, Viewer.Staff by) {
    return brief(Bodies.lawful(deprecations.submit(number, by.getName())));
  }

  @Operation(summary = "Approve a notice; for leadership, and never one's own")
  @PostMapping("/{notice}/approve")
  NoticeView approve(@PathVariable("notice") String number, Viewer.Staff by) {
    return brief(deprecations.answer(number, true, null, by));
  }

  @Operation(summary = "Send a notice back to its author; for leadership")
  @PostMapping("/{notice}/refuse")
  NoticeView refuse(
      @PathVariable("notice") String number, @RequestBody ReasonBody body, Viewer.Staff by) {
    return brief(deprecations.answer(number, false, body.reason(), by));
  }

  @Operation(summary = "Move dates; an earlier one needs a new notice")
  @PostMapping("/{notice}/dates")
  NoticeView dates(
      @PathVariable("notice") String number, @RequestBody DatesBody body, Viewer.Staff by) {
    return brief(
        deprecations.changeDates(
            number,
            Bodies.needed("change", body.change()),
            Bodies.needed("supportEnd", body.supportEnd()),
            by.getName()));
  }

  @Operation(summary = "Withdraw a notice; customers who had it are told")
  @PostMapping("/{notice}/withdraw")
  NoticeView withdraw(
      @PathVariable("notice") String number, @RequestBody ReasonBody body, Viewer.Staff by) {
    return brief(deprecations.withdraw(number, body.reason(), by.getName()));
  }

  @Operation(summary = "Record that a customer was reached otherwise than by mail")
  @PostMapping("/{notice}/customers/{customer}/reached")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reached(
      @PathVariable("notice") String number,
      @PathVariable("customer") String customer,
      @RequestBody ReachedBody body,
      Viewer.Staff by) {
    reaching.reachedOtherwise(
        number, customer, Bodies.needed("on", body.on()), body.how(), by.getName());
  }

  private NoticeView brief(Deprecation notice) {
    return NoticeView.of(
        notice, deprecations.featureOf(notice), deprecations.latestNotice(notice), null, null);
  }
}
