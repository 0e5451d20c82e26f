package casework.attachment.web;

import casework.attachment.Attachments;
import casework.attachment.Download;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.SupportCase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Attaches files to a case, lists them, and gives them out. */
@RestController
@RequestMapping("/api/cases/{number}/attachments")
@Tag(name = "Cases: files")
class AttachmentsController {

  private final Attachments attachments;
  private final Download download;
  private final Callers callers;

  AttachmentsController(Attachments attachments, Download download, Callers callers) {
    this.attachments = attachments;
    this.download = download;
    this.callers = callers;
  }

  @Operation(summary = "Attach files; what staff attach, customers see only if forCustomer says so")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  List<AttachmentView> attach(
      @PathVariable("number") String number,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(name = "forCustomer", defaultValue = "false") boolean forCustomer,
      Viewer viewer)
      throws IOException {
    Actor by = Callers.actor(viewer);
    callers.seen(number, viewer);
    Parts.needed(files);
    boolean shown = forCustomer || by.isCustomer();
    return Parts.opened(files, sent -> attachments.add(number, sent, by, shown, () -> {})).stream()
        .map(AttachmentView::of)
        .toList();
  }

  @Operation(summary = "The files of a case, oldest first")
  @GetMapping
  List<AttachmentView> list(@PathVariable("number") String number, Viewer viewer) {
    SupportCase shown = callers.seen(number, viewer);
    return attachments.of(shown.id()).stream()
        .filter(one -> one.forCustomer() || viewer instanceof Viewer.Staff)
        .map(AttachmentView::of)
        .toList();
  }

  @Operation(summary = "The content of a file")
  @GetMapping("/{id}")
  void content(
      @PathVariable("number") String number,
      @PathVariable("id") long id,
      Viewer viewer,
      ServletWebRequest request,
      HttpServletResponse response)
      throws IOException {
    download.send(callers.seen(number, viewer).id(), id, viewer, request, response);
  }
}
