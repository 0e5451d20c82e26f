package casework.supportcase.web;

import static casework.supportcase.web.Given.staff;
import static casework.supportcase.web.Given.text;
import static casework.supportcase.web.Given.version;
import static casework.supportcase.web.RaiseBody.needed;

import casework.customer.Customers;
import casework.problem.Problem;
import casework.security.RaiseLimits;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.CaseCourse;
import casework.supportcase.Conversation;
import casework.supportcase.Intake;
import casework.supportcase.SupportCase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Raises cases and moves them. An {@code If-Match} header makes a change depend on what was read.
 */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases: commands")
class CaseCommands {

  private final Intake intake;
  private final Conversation conversation;
  private final CaseCourse course;
  private final CaseViews views;
  private final Customers customers;
  private final RaiseLimits limits;

  CaseCommands(
      Intake intake,
      Conversation conversation,
      CaseCourse course,
      CaseViews views,
      Customers customers,
      RaiseLimits limits) {
    this.intake = intake;
    this.conversation = conversation;
    this.course = course;
    this.views = views;
    this.customers = customers;
    this.limits = limits;
  }

  /** Who writes, and who may read it. */
  enum MessageFrom {
    STAFF,
    CUSTOMER,
    /** A note among staff; no customer sees it. */
    INTERNAL_NOTE
  }

  record MessageBody(@Nullable MessageFrom from, @Nullable String text, @Nullable String contact) {}

  record SeverityBody(@Nullable Integer severity, @Nullable String reason) {}

  record QuestionBody(@Nullable String question) {}

  record SolutionBody(@Nullable String solution) {}

  record CustomerBody(@Nullable String contact, @Nullable String reason) {}

  @Operation(summary = "Raise a case; refused and not covered requests are recorded too")
  @PostMapping
  ResponseEntity<CaseView> raise(
      @RequestBody RaiseBody body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Viewer viewer) {
    String once = Given.key(key);
    limits.take(viewer);
    Intake.Raised raised =
        intake.raise(
            viewer instanceof Viewer.Contact contact
                ? body.toCommand(contact, customers.keyOf(contact.customerId()))
                : body.toCommand(),
            body.feature() == null || body.feature().isBlank() ? null : body.feature().strip(),
            actor(viewer),
            once);
    CaseView view = views.of(raised.supportCase(), viewer);
    return (raised.isNew()
            ? ResponseEntity.created(URI.create("/api/cases/" + view.number()))
            : ResponseEntity.ok())
        .eTag(view.etag())
        .body(view);
  }

  @Operation(summary = "Add a message from staff or the customer, or an internal note")
  @PostMapping("/{number}/messages")
  ResponseEntity<CaseView> message(
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody MessageBody body,
      Viewer viewer) {
    views.seen(number, viewer);
    String text = text("text", body.text());
    Integer version = version(ifMatch);
    return answer(
        switch (from(body, viewer)) {
          case STAFF -> conversation.reply(number, version, staff(viewer), text);
          case INTERNAL_NOTE -> conversation.addNote(number, version, staff(viewer), text);
          case CUSTOMER ->
              conversation.customerWrites(number, version, customer(body.contact(), viewer), text);
        },
        viewer);
  }

  @Operation(summary = "Set the severity: the vendor alone decides it (T17)")
  @PutMapping("/{number}/severity")
  ResponseEntity<CaseView> severity(
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SeverityBody body,
      Viewer viewer) {
    return answer(
        course.setSeverity(
            number,
            version(ifMatch),
            staff(viewer),
            needed("severity", body.severity()),
            text("reason", body.reason())),
        viewer);
  }

  @Operation(summary = "Ask the customer, and wait for its answer")
  @PostMapping("/{number}/ask")
  ResponseEntity<CaseView> ask(
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody QuestionBody body,
      Viewer viewer) {
    return answer(
        course.askCustomer(
            number, version(ifMatch), staff(viewer), text("question", body.question())),
        viewer);
  }

  @Operation(summary = "Go on without the customer's answer")
  @PostMapping("/{number}/resume")
  ResponseEntity<CaseView> resume(
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Viewer viewer) {
    return answer(course.resume(number, version(ifMatch), staff(viewer)), viewer);
  }

  @Operation(summary = "Resolve the case with a solution that the customer reads")
  @PostMapping("/{number}/resolve")
  ResponseEntity<CaseView> resolve(
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SolutionBody body,
      Viewer viewer) {
    return answer(
        course.resolve(number, version(ifMatch), staff(viewer), text("solution", body.solution())),
        viewer);
  }

  @Operation(summary = "Confirm the solution for the customer; the case closes")
  @PostMapping("/{number}/confirm")
  ResponseEntity<CaseView> confirm(
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable CustomerBody body,
      Viewer viewer) {
    views.seen(number, viewer);
    return answer(course.confirm(number, version(ifMatch), customer(body, viewer)), viewer);
  }

  @Operation(summary = "Reopen a resolved case, or a closed one within its period")
  @PostMapping("/{number}/reopen")
  ResponseEntity<CaseView> reopen(
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody CustomerBody body,
      Viewer viewer) {
    views.seen(number, viewer);
    return answer(
        course.reopen(
            number, version(ifMatch), customer(body, viewer), text("reason", body.reason())),
        viewer);
  }

  @Operation(summary = "Withdraw the request for the customer")
  @PostMapping("/{number}/withdraw")
  ResponseEntity<CaseView> withdraw(
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody CustomerBody body,
      Viewer viewer) {
    views.seen(number, viewer);
    return answer(
        course.withdraw(
            number, version(ifMatch), customer(body, viewer), text("reason", body.reason())),
        viewer);
  }

  /** What was said to a case that was merged is in another: the answer says in which. */
  private ResponseEntity<CaseView> answer(SupportCase changed, Viewer viewer) {
    CaseView view = views.of(changed, viewer);
    return ResponseEntity.ok()
        .eTag(view.etag())
        .header(HttpHeaders.CONTENT_LOCATION, "/api/cases/" + view.number())
        .body(view);
  }

  private static Actor actor(Viewer viewer) {
    return viewer instanceof Viewer.Contact contact
        ? Actor.customer(contact.fullName())
        : Actor.staff(viewer.getName());
  }

  /** A contact writes as the customer, and need not say so. */
  private static MessageFrom from(MessageBody body, Viewer viewer) {
    return viewer instanceof Viewer.Contact && body.from() == null
        ? MessageFrom.CUSTOMER
        : needed("from", body.from());
  }

  private static Actor customer(@Nullable CustomerBody body, Viewer viewer) {
    return customer(body == null ? null : body.contact(), viewer);
  }

  /**
   * What a customer said by other ways is recorded in its contact's name, or else as by staff.
   * Contacts write in their own name alone.
   */
  private static Actor customer(@Nullable String contact, Viewer viewer) {
    boolean isNamed = contact != null && !contact.isBlank();
    if (viewer instanceof Viewer.Contact self) {
      if (isNamed && !self.fullName().equals(contact)) {
        throw Problem.field("contact", "You write in your own name: leave 'contact' out.");
      }
      return actor(viewer);
    }
    return isNamed ? Actor.customer(String.valueOf(contact)) : staff(viewer);
  }
}
