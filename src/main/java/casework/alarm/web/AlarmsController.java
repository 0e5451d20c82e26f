package casework.alarm.web;

import casework.alarm.Alarm;
import casework.alarm.AlarmDesk;
import casework.alarm.AlarmInbox;
import casework.alarm.AlarmInbox.Accepted;
import casework.alarm.AlarmState;
import casework.supportcase.CaseReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alarms by the API: monitoring tells of them, staff read and route them (T22). */
@RestController
@RequestMapping("/api/alarms")
@Tag(name = "Alarms")
class AlarmsController {

  private final AlarmInbox inbox;
  private final AlarmDesk desk;
  private final CaseReader cases;

  AlarmsController(AlarmInbox inbox, AlarmDesk desk, CaseReader cases) {
    this.inbox = inbox;
    this.desk = desk;
    this.cases = cases;
  }

  record CustomerBody(@Nullable String customer) {}

  record ReasonBody(@Nullable String reason) {}

  /** How many alarms a decision was about: all that are nobody's and of one cause. */
  record Decided(int alarms) {}

  @Operation(
      summary = "Prometheus Alertmanager's webhook, version 4; answered once all is on record")
  @PostMapping("/alertmanager")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted alertmanager(@RequestBody AlertmanagerBody body, Principal user) {
    return inbox.accept(body.delivery(), user.getName());
  }

  @Operation(summary = "Report alarms of any monitoring; answered once all is on record")
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted report(@RequestBody AlarmsBody body, Principal user) {
    return inbox.accept(body.delivery(), user.getName());
  }

  @Operation(
      summary = "Alarms, the latest first, 100 at a time: below an id, in a state, of a case")
  @GetMapping
  List<Alarm> list(
      @RequestParam(name = "state", required = false) @Nullable AlarmState state,
      @RequestParam(name = "case", required = false) @Nullable String number,
      @RequestParam(name = "before", required = false) @Nullable Long before) {
    return number == null
        ? desk.list(state, before)
        : desk.ofCase(cases.get(number).id(), before).stream()
            .filter(alarm -> state == null || alarm.state() == state)
            .toList();
  }

  @Operation(summary = "An alarm, and what became of it")
  @GetMapping("/{id}")
  Alarm get(@PathVariable("id") long id) {
    return desk.get(id);
  }

  @Operation(summary = "Give an unrouted alarm, and all unrouted of its cause, a customer")
  @PostMapping("/{id}/customer")
  Decided give(@PathVariable("id") long id, @RequestBody CustomerBody body, Principal user) {
    return new Decided(
        desk.give(id, AlarmBodies.needed("customer", body.customer()), user.getName()));
  }

  @Operation(summary = "Discard an unrouted alarm, and all unrouted of its cause, for a reason")
  @PostMapping("/{id}/discard")
  Decided discard(@PathVariable("id") long id, @RequestBody ReasonBody body, Principal user) {
    return new Decided(desk.discard(id, body.reason(), user.getName()));
  }
}
