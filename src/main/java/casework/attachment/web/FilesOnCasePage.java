package casework.attachment.web;

import casework.attachment.Attachment;
import casework.attachment.Attachments;
import casework.attachment.Download;
import casework.attachment.FileSettings;
import casework.attachment.FileSizes;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.CasePart;
import casework.supportcase.SupportCase;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Shows the files on the staff's page of a case, gives them out there, and takes more. */
@Controller
class FilesOnCasePage implements CasePart {

  private final Attachments attachments;
  private final Download download;
  private final Callers callers;
  private final FileSettings settings;

  FilesOnCasePage(
      Attachments attachments, Download download, Callers callers, FileSettings settings) {
    this.attachments = attachments;
    this.download = download;
    this.callers = callers;
    this.settings = settings;
  }

  /**
   * What the page shows.
   *
   * @param mayAdd whether the viewer may attach more
   * @param limits what is taken, in words
   */
  record Files(List<Attachment> all, boolean mayAdd, String limits) {

    /** A size as people read it. */
    public String size(Attachment of) {
      return FileSizes.inWords(of.size());
    }
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public Object of(SupportCase shown, Viewer viewer) {
    return new Files(
        attachments.of(shown.id()),
        Callers.mayAdd(viewer),
        "Up to %d files at once, %s each."
            .formatted(settings.mostPerMessage(), FileSizes.inWords(settings.largest().toBytes())));
  }

  @GetMapping("/cases/{number}/attachments/{id}")
  void content(
      @PathVariable("number") String number,
      @PathVariable("id") long id,
      Viewer viewer,
      ServletWebRequest request,
      HttpServletResponse response)
      throws IOException {
    download.send(callers.seen(number, viewer).id(), id, viewer, request, response);
  }

  @PostMapping(path = "/cases/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String attach(
      @PathVariable("number") String number,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(name = "forCustomer", defaultValue = "false") boolean forCustomer,
      Viewer viewer)
      throws IOException {
    Actor by = Callers.actor(viewer);
    SupportCase into = callers.seen(number, viewer);
    Parts.needed(files);
    Parts.opened(files, sent -> attachments.add(number, sent, by, forCustomer, () -> {}));
    return "redirect:/cases/" + into.number() + "#files";
  }
}
