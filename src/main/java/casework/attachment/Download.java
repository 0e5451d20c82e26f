package casework.attachment;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Sends the content of files so that no browser takes it for anything of ours: pictures and plain
 * text may be shown, everything else is saved, and nothing runs.
 */
@Component
public class Download {

  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "text/plain");

  /** Kept in the browser of the one person who may have it, and asked about each time. */
  private static final String CACHING = "private, no-cache";

  private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'self'";

  private final Attachments attachments;

  Download(Attachments attachments) {
    this.attachments = attachments;
  }

  /**
   * Sends a file.
   *
   * @param viewer who asks; that the person may see the case has been made sure of
   * @throws Problem if the file is none of this case's, or not one for the viewer
   */
  public void send(
      long caseId, long id, Viewer viewer, ServletWebRequest request, HttpServletResponse response)
      throws IOException {
    Attachment sent = allowed(caseId, id, viewer);
    headers(sent, response);
    if (request.checkNotModified("\"" + sent.sha256() + "\"")) {
      return;
    }
    try (InputStream content = attachments.open(id)) {
      response.setContentType(isShown(sent) ? shown(sent) : saved(sent));
      response.setContentLengthLong(sent.size());
      content.transferTo(response.getOutputStream());
    }
  }

  private Attachment allowed(long caseId, long id, Viewer viewer) {
    boolean contact = viewer instanceof Viewer.Contact;
    Attachment found =
        attachments
            .find(id)
            .filter(one -> one.caseId() == caseId && (one.forCustomer() || !contact))
            .orElseThrow(
                () -> new Problem(Kind.UNKNOWN_ATTACHMENT, "This case has no file " + id + "."));
    if (contact ? !found.isForCustomerNow() : !found.isForStaffNow()) {
      throw new Problem(
          Kind.FILE_WITHHELD,
          found.isForStaffNow()
              ? "'%s' has not passed the virus scanner yet. Try again later."
                  .formatted(found.name())
              : "The virus scanner found something in '%s'. Nobody can open it."
                  .formatted(found.name()));
    }
    return found;
  }

  private static void headers(Attachment sent, HttpServletResponse response) {
    ContentDisposition.Builder how =
        isShown(sent) ? ContentDisposition.inline() : ContentDisposition.attachment();
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        how.filename(sent.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
  }

  private static boolean isShown(Attachment sent) {
    return SHOWN.contains(sent.type());
  }

  /** Texts are in UTF-8 nowadays; without a word on it browsers guess worse. */
  private static String shown(Attachment sent) {
    return sent.type().startsWith("text/") ? sent.type() + ";charset=UTF-8" : sent.type();
  }

  /** What could run leaves under no name that a browser or desktop would run it by. */
  private static String saved(Attachment sent) {
    MediaType type = MediaType.parseMediaType(sent.type());
    boolean harmless =
        Set.of("image", "audio", "video").contains(type.getType())
            && !type.getSubtype().contains("xml");
    boolean document =
        type.getSubtype().equals("pdf")
            || type.getSubtype().equals("zip")
            || type.getSubtype().startsWith("vnd.");
    return harmless || document ? type.toString() : MediaType.APPLICATION_OCTET_STREAM_VALUE;
  }
}
