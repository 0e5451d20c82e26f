package casework.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** A form with files, as a browser sends it. */
final class Form {

  private static final String SEAM = "------casework-test";

  private final List<Supplier<InputStream>> pieces = new ArrayList<>();

  static String type() {
    return "multipart/form-data; boundary=" + SEAM;
  }

  Form field(String name, String value) {
    return piece(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(SEAM, name, value));
  }

  Form file(String name, Supplier<InputStream> content) {
    piece(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(SEAM, name)
            + "Content-Type: application/octet-stream\r\n\r\n");
    pieces.add(content);
    return piece("\r\n");
  }

  Form file(String name, String content) {
    return file(name, () -> new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  BodyPublisher body() {
    piece("--" + SEAM + "--\r\n");
    return BodyPublishers.ofInputStream(
        () ->
            new SequenceInputStream(
                Collections.enumeration(pieces.stream().map(Supplier::get).toList())));
  }

  private Form piece(String text) {
    pieces.add(() -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    return this;
  }
}
