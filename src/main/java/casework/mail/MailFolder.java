package casework.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder in which mails lie as files, for a look at them where there is no mail server. */
record MailFolder(Path folder) {

  void put(long id, MimeMessage mail) throws IOException, MessagingException {
    Files.createDirectories(folder);
    Path half = folder.resolve("%06d.part".formatted(id));
    try (OutputStream out = Files.newOutputStream(half)) {
      mail.writeTo(out);
    }
    Files.move(half, folder.resolve("%06d.eml".formatted(id)), StandardCopyOption.REPLACE_EXISTING);
  }
}
