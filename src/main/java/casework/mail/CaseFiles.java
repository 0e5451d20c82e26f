package casework.mail;

import casework.attachment.Attachments;
import casework.attachment.Upload;
import casework.supportcase.Actor;
import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Component;

/** Keeps files that came by mail as any other file of the case. */
@Component
class CaseFiles {

  private final Attachments attachments;

  CaseFiles(Attachments attachments) {
    this.attachments = attachments;
  }

  /**
   * Keeps a file.
   *
   * @throws casework.problem.Problem if it is too large, of a type that is not taken, or infected
   */
  void keep(String caseNumber, String name, String type, byte[] content, Actor by) {
    attachments.add(
        caseNumber, new Upload(name, type, new ByteArrayInputStream(content)), by, true);
  }
}
