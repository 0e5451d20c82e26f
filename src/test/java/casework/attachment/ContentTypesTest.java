package casework.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {

  static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
  private static final byte[] ELF = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0};
  private static final byte[] WINDOWS_PROGRAM = bytes("MZ\u0000\u0000\u0000");
  private static final byte[] HTML = bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");
  private static final byte[] SVG =
      bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");

  private final ContentTypes types = new ContentTypes(TestSettings.asDelivered());

  @Test
  void comeFromTheContent() throws IOException {
    assertThat(type("shot.png", "image/png", PNG)).isEqualTo("image/png");
    assertThat(type("shot.png", "application/octet-stream", JPEG)).isEqualTo("image/jpeg");
    assertThat(type("a.txt", "text/plain", bytes("It is slow."))).isEqualTo("text/plain");
    assertThat(type("a.txt", "text/plain", HTML)).isEqualTo("text/html");
    assertThat(type("b", null, SVG)).isEqualTo("image/svg+xml");
    assertThat(type("bill.pdf", "application/pdf", bytes("%PDF-1.7\n")))
        .isEqualTo("application/pdf");
    assertThat(type("dump.bin", null, new byte[] {0, 1, 2, 3, (byte) 200}))
        .isEqualTo("application/octet-stream");
  }

  @Test
  void areToldApartByNameWhereTheContentAllowsIt() throws IOException {
    assertThat(type("a.csv", "application/vnd.ms-excel", bytes("a,b\n1,2\n")))
        .isEqualTo("text/csv");
    assertThat(type("a.zip", "application/x-zip-compressed", zip())).isEqualTo("application/zip");
    assertThat(type("a.docx", null, zip()))
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(type("a.png", null, bytes("no picture"))).isEqualTo("text/plain");
  }

  @Test
  void ofProgramsAreNotTaken() {
    assertNotTaken("tool", null, ELF);
    assertNotTaken("notes.txt", "text/plain", ELF);
    assertNotTaken("setup.exe", "application/octet-stream", WINDOWS_PROGRAM);
    assertNotTaken("setup.txt", "text/plain", WINDOWS_PROGRAM);
  }

  @ParameterizedTest
  @CsvSource({"image/png", "image/jpeg", "video/mp4", "application/pdf"})
  void mustBeThePictureFilmOrDocumentThatTheyAreSentAs(String declared) {
    assertNotTaken("shot.png", declared, HTML);
    assertNotTaken("shot.png", declared, bytes("no picture"));
  }

  @Test
  void mayBeAnotherPictureThanDeclared() throws IOException {
    assertThat(type("shot.png", "image/png", JPEG)).isEqualTo("image/jpeg");
    assertThat(type("shot.svg", "image/svg+xml", SVG)).isEqualTo("image/svg+xml");
  }

  @Test
  void leaveTheContentWhole() throws IOException {
    var content = new BufferedInputStream(new ByteArrayInputStream(PNG));
    types.of("shot.png", null, content);
    assertThat(content.readAllBytes()).isEqualTo(PNG);
  }

  private void assertNotTaken(String name, @Nullable String declared, byte[] content) {
    assertThatThrownBy(() -> type(name, declared, content))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.TYPE_NOT_TAKEN));
  }

  private String type(String name, @Nullable String declared, byte[] content) throws IOException {
    return types.of(name, declared, new BufferedInputStream(new ByteArrayInputStream(content)));
  }

  private static byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(bytes("a"));
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
