package casework.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import casework.attachment.Scanner.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

/** Against clamd itself, where it is installed, with a database of one signature: EICAR's. */
@EnabledIf("isInstalled")
class RealClamdTest {

  private static final Path CLAMD = Path.of("/usr/sbin/clamd");
  private static final byte[] EICAR = Clamd.EICAR.getBytes(US_ASCII);

  @TempDir static Path folder;
  private static Process clamd;
  private static Scanner scanner;

  static boolean isInstalled() {
    return Files.isExecutable(CLAMD);
  }

  @BeforeAll
  static void start() throws Exception {
    int port = TestSocketUtils.findAvailableTcpPort();
    Path database = Files.createDirectory(folder.resolve("database"));
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(EICAR));
    Files.writeString(
        database.resolve("test.hdb"), "%s:%d:Eicar-Test%n".formatted(hash, EICAR.length));
    Path settings =
        Files.writeString(
            folder.resolve("clamd.conf"),
            """
            TCPSocket %d
            TCPAddr 127.0.0.1
            DatabaseDirectory %s
            TemporaryDirectory %s
            Foreground true
            User %s
            StreamMaxLength 1M
            """
                .formatted(port, database, folder, System.getProperty("user.name")));
    clamd =
        new ProcessBuilder(CLAMD.toString(), "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/clamd.log"))
            .start();
    scanner = new ClamAvScanner("127.0.0.1", port, Duration.ofSeconds(20));
    await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    clamd.destroy();
    clamd.waitFor();
  }

  @Test
  void findsAVirus() throws IOException {
    Verdict verdict = scanner.scan(new ByteArrayInputStream(EICAR));
    assertThat(verdict.scan()).isEqualTo(Scan.INFECTED);
    assertThat(verdict.finding()).startsWith("Eicar-Test");
  }

  @Test
  void findsAVirusInAnArchive() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("invoice.com"));
      zip.write(EICAR);
    }
    assertThat(scanner.scan(new ByteArrayInputStream(bytes.toByteArray())).scan())
        .isEqualTo(Scan.INFECTED);
  }

  @Test
  void findsNothingInWhatIsClean() throws IOException {
    assertThat(scanner.scan(new ByteArrayInputStream(new byte[500_000])))
        .isEqualTo(new Verdict(Scan.CLEAN, ""));
  }

  @Test
  void doesNotTakeForCleanWhatIsTooLargeForIt() {
    assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(new byte[5_000_000])))
        .isInstanceOf(IOException.class);
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
