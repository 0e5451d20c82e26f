package casework.attachment.web;

import casework.attachment.Attachments;
import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.Conversation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Adds a message and its files to a case: both, or neither. */
@RestController
@Tag(name = "Cases: files")
class MessagesWithFiles {

  private static final int LONGEST_TEXT = 50_000;

  private final Attachments attachments;
  private final Conversation conversation;
  private final Callers callers;

  MessagesWithFiles(Attachments attachments, Conversation conversation, Callers callers) {
    this.attachments = attachments;
    this.conversation = conversation;
    this.callers = callers;
  }

  /** Who writes, and who may read it; the files with it go to the same people. */
  enum MessageFrom {
    STAFF,
    CUSTOMER,
    INTERNAL_NOTE
  }

  @Operation(summary = "Add a message with files")
  @PostMapping(
      path = "/api/cases/{number}/messages",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  List<AttachmentView> message(
      @PathVariable("number") String number,
      @RequestParam(name = "from", required = false) @Nullable MessageFrom from,
      @RequestParam("text") String text,
      @RequestParam(name = "contact", required = false) @Nullable String contact,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      Viewer viewer)
      throws IOException {
    callers.seen(number, viewer);
    MessageFrom source = source(from, viewer);
    Actor by = source == MessageFrom.CUSTOMER ? customer(contact, viewer) : Callers.actor(viewer);
    String said = checked(text);
    boolean forCustomer = source != MessageFrom.INTERNAL_NOTE;
    return Parts.opened(
            files,
            sent ->
                attachments.add(number, sent, by, forCustomer, () -> say(number, source, by, said)))
        .stream()
        .map(AttachmentView::of)
        .toList();
  }

  /** A contact writes as the customer, and need not say so. */
  private static MessageFrom source(@Nullable MessageFrom from, Viewer viewer) {
    boolean contact = viewer instanceof Viewer.Contact;
    if (contact && from != null && from != MessageFrom.CUSTOMER) {
      throw new AccessDeniedException("For staff alone");
    }
    if (!contact && from == null) {
      throw Problem.field("from", "'from' is missing: STAFF, CUSTOMER or INTERNAL_NOTE.");
    }
    return from == null ? MessageFrom.CUSTOMER : from;
  }

  /** What a customer said by other ways is recorded in its contact's name. */
  private static Actor customer(@Nullable String contact, Viewer viewer) {
    return viewer instanceof Viewer.Contact || contact == null || contact.isBlank()
        ? Callers.actor(viewer)
        : Actor.customer(contact);
  }

  private void say(String number, MessageFrom from, Actor by, String text) {
    switch (from) {
      case STAFF -> conversation.reply(number, null, by, text);
      case CUSTOMER -> conversation.customerWrites(number, null, by, text);
      case INTERNAL_NOTE -> conversation.addNote(number, null, by, text);
    }
  }

  private static String checked(String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw Problem.field(
          "text", "'text' must say something, in %d characters at most.".formatted(LONGEST_TEXT));
    }
    return text;
  }
}
