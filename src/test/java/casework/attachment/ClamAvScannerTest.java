package casework.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.attachment.Scanner.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Against a server that speaks clamd's protocol; {@link RealClamdTest} asks clamd itself. */
class ClamAvScannerTest {

  @Test
  void findsAVirus() throws IOException {
    try (Clamd clamd = new Clamd()) {
      assertThat(scanner(clamd).scan(of(Clamd.EICAR.getBytes(US_ASCII))))
          .isEqualTo(new Verdict(Scan.INFECTED, "Eicar-Signature"));
    }
  }

  @Test
  void findsNothingInWhatIsClean() throws IOException {
    try (Clamd clamd = new Clamd()) {
      assertThat(scanner(clamd).scan(of(new byte[0]))).isEqualTo(new Verdict(Scan.CLEAN, ""));
      assertThat(scanner(clamd).scan(of(new byte[1_000_000])).scan()).isEqualTo(Scan.CLEAN);
    }
  }

  @Test
  void saysWhatTheScannerComplainsOf() throws IOException {
    try (Clamd clamd = new Clamd(100_000)) {
      assertThatThrownBy(() -> scanner(clamd).scan(of(new byte[100_001])))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("size limit exceeded");
    }
  }

  @Test
  void saysThatTheScannerIsAway() throws IOException {
    try (Clamd clamd = new Clamd()) {
      clamd.goAway();
      assertThatThrownBy(() -> scanner(clamd).scan(of(new byte[1])))
          .isInstanceOf(IOException.class);
      clamd.comeBack();
      assertThat(scanner(clamd).scan(of(new byte[1])).scan()).isEqualTo(Scan.CLEAN);
    }
  }

  @Test
  void doesNotWaitForEver() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var scanner = new ClamAvScanner("127.0.0.1", silent.getLocalPort(), Duration.ofMillis(50));
      assertThatThrownBy(() -> scanner.scan(of(new byte[1])))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static Scanner scanner(Clamd clamd) {
    return new ClamAvScanner("127.0.0.1", clamd.port(), Duration.ofSeconds(10));
  }

  private static InputStream of(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
