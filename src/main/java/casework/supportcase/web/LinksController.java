package casework.supportcase.web;

import casework.security.Viewer;
import casework.supportcase.Broadcasts;
import casework.supportcase.CaseLinks;
import casework.supportcase.CaseReader;
import casework.supportcase.Duplicates;
import casework.supportcase.ParentCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links cases: duplicates that go on in another, and a parent with its children. For staff. */
@RestController
@RequestMapping("/api/cases/{number}")
@Tag(name = "Cases: links")
class LinksController {

  private final CaseLinks links;
  private final CaseReader reader;
  private final Duplicates duplicates;
  private final ParentCases parents;
  private final Broadcasts broadcasts;
  private final CaseViews views;

  LinksController(
      CaseLinks links,
      CaseReader reader,
      Duplicates duplicates,
      ParentCases parents,
      Broadcasts broadcasts,
      CaseViews views) {
    this.links = links;
    this.reader = reader;
    this.duplicates = duplicates;
    this.parents = parents;
    this.broadcasts = broadcasts;
    this.views = views;
  }

  /**
   * A merge.
   *
   * @param into the number of the case that goes on
   * @param reason what the customer is told
   */
  record MergeBody(@Nullable String into, @Nullable String reason) {}

  record TextBody(@Nullable String text) {}

  record ProposalBody(@Nullable String solution) {}

  @Operation(summary = "The cases that this one is linked with")
  @GetMapping("/links")
  CaseLinks.Links links(@PathVariable("number") String number) {
    return links.of(reader.get(number));
  }

  @Operation(
      summary =
          "Merge a duplicate into another case of the same customer; it ends, and both numbers lead to the other")
  @PostMapping("/merge")
  CaseView merge(
      @PathVariable("number") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody MergeBody body,
      Viewer viewer) {
    return views.of(
        duplicates.merge(
            number,
            Given.version(ifMatch),
            Given.text("into", body.into()),
            Given.staff(viewer),
            Given.text("reason", body.reason())),
        viewer);
  }

  @Operation(summary = "Make a case the child of this one; no customer learns of it")
  @PutMapping("/children/{child}")
  CaseLinks.Links link(
      @PathVariable("number") String number, @PathVariable("child") String child, Viewer viewer) {
    parents.link(number, child, Given.staff(viewer));
    return links(number);
  }

  @Operation(summary = "Undo that a case is the child of this one")
  @DeleteMapping("/children/{child}")
  CaseLinks.Links unlink(
      @PathVariable("number") String number, @PathVariable("child") String child, Viewer viewer) {
    parents.unlink(number, child, Given.staff(viewer));
    return links(number);
  }

  @Operation(
      summary =
          "Tell the customers of all children something, each in its own case; once each for one Idempotency-Key")
  @PostMapping("/broadcasts")
  Broadcasts.Outcome broadcast(
      @PathVariable("number") String number,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody TextBody body,
      Viewer viewer) {
    return broadcasts.say(number, Given.staff(viewer), once(key), Given.text("text", body.text()));
  }

  @Operation(summary = "Propose the solution of a case that is solved to all of its children")
  @PostMapping("/proposals")
  Broadcasts.Outcome propose(
      @PathVariable("number") String number,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody ProposalBody body,
      Viewer viewer) {
    return broadcasts.propose(
        number, Given.staff(viewer), once(key), Given.text("solution", body.solution()));
  }

  private static String once(@Nullable String key) {
    return Objects.requireNonNullElseGet(Given.key(key), () -> UUID.randomUUID().toString());
  }
}
