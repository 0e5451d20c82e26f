package casework.phone.web;

import casework.phone.CallCase;
import casework.phone.CallSheet;
import casework.phone.CallSheets;
import casework.phone.CallWork;
import casework.phone.FoundBy;
import casework.phone.PhoneCall;
import casework.phone.PhoneCalls;
import casework.phone.PhoneRequest;
import casework.problem.Problem;
import casework.security.RaiseLimits;
import casework.security.Viewer;
import casework.supportcase.CaseState;
import casework.supportcase.CaseSummary;
import casework.supportcase.SupportCase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls by the API: what a telephone system, or a client of one's own, does for an agent (T07). */
@RestController
@RequestMapping("/api/calls")
@Tag(name = "Phone")
class CallsController {

  private static final int LONGEST_KEY = 100;

  private final PhoneCalls calls;
  private final CallSheets sheets;
  private final CallWork work;
  private final RaiseLimits limits;

  CallsController(PhoneCalls calls, CallSheets sheets, CallWork work, RaiseLimits limits) {
    this.calls = calls;
    this.sheets = sheets;
    this.work = work;
    this.limits = limits;
  }

  /**
   * A call that comes in.
   *
   * @param value the customer number, phone number or PIN
   * @param from the number on the display, if it shows one
   */
  record CallBody(@Nullable FoundBy by, @Nullable String value, @Nullable String from) {}

  /** Who calls: a contact on record, or the name of somebody else. */
  record CallerBody(@Nullable Long contactId, @Nullable String name) {}

  record MessageBody(@Nullable String number, @Nullable String text) {}

  record Person(long id, String name, @Nullable String phone) {}

  /**
   * What whoever takes a call needs to see.
   *
   * @param refusal what to read out to a caller whose plan does not have the phone; null where it
   *     has
   * @param open whether the customer's support hours are open now
   */
  record SheetView(
      PhoneCall call,
      String customerName,
      String plan,
      boolean entitled,
      @Nullable String refusal,
      boolean open,
      @Nullable Instant opens,
      @Nullable Instant closes,
      List<Person> contacts,
      List<CaseSummary> openCases,
      List<CallCase> cases) {

    static SheetView of(CallSheet sheet) {
      return new SheetView(
          sheet.call(),
          sheet.customer().name(),
          sheet.plan(),
          sheet.isEntitled(),
          sheet.refusal(),
          sheet.open(),
          sheet.opens(),
          sheet.closes(),
          sheet.contacts().stream()
              .map(contact -> new Person(contact.id(), contact.name(), contact.phone()))
              .toList(),
          sheet.openCases(),
          sheet.cases());
    }
  }

  /** A case that a call raised or added to. */
  record Done(String number, CaseState state, @Nullable String reason, @Nullable String clause) {

    static Done of(SupportCase done) {
      return new Done(
          done.number(), done.state(), done.progress().reason(), done.progress().clause());
    }
  }

  @Operation(summary = "The latest calls, newest first")
  @GetMapping
  List<PhoneCall> latest() {
    return calls.latest();
  }

  @Operation(summary = "Take a call: find the customer by its number, a phone number or its PIN")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SheetView take(@RequestBody CallBody body, Principal user) {
    FoundBy by = needed("by", body.by());
    String value = needed("value", body.value());
    return sheet(calls.take(by, value, body.from(), user.getName()));
  }

  @Operation(summary = "A call's sheet: whose it is, whether the plan has the phone, open cases")
  @GetMapping("/{id}")
  SheetView get(@PathVariable("id") long id) {
    return sheet(calls.get(id));
  }

  @Operation(summary = "Record who calls")
  @PutMapping("/{id}/caller")
  SheetView caller(@PathVariable("id") long id, @RequestBody CallerBody body) {
    return sheet(calls.calls(id, body.contactId(), body.name()));
  }

  @Operation(summary = "Raise what the caller asks for; without the phone in the plan, refused")
  @PostMapping("/{id}/cases")
  @ResponseStatus(HttpStatus.CREATED)
  Done raise(
      @PathVariable("id") long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody PhoneRequest body,
      Viewer viewer) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw Problem.field(
          "Idempotency-Key", "The key has 1 to %d characters.".formatted(LONGEST_KEY));
    }
    limits.take(viewer);
    String once = Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString());
    return Done.of(work.raise(id, body, once, viewer.getName()));
  }

  @Operation(summary = "Add what the caller says to an open case of its organization")
  @PostMapping("/{id}/messages")
  Done add(@PathVariable("id") long id, @RequestBody MessageBody body, Principal user) {
    return Done.of(
        work.add(id, needed("number", body.number()), needed("text", body.text()), user.getName()));
  }

  private SheetView sheet(PhoneCall call) {
    return SheetView.of(sheets.of(call, PhoneRequest.EMPTY));
  }

  private static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }
}
