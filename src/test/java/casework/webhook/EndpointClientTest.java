package casework.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointClientTest {

  private static final char[] PASSWORD = "only-a-test".toCharArray();

  private final EndpointClient client = new EndpointClient(hosts(true));

  @AfterEach
  void closes() throws IOException {
    client.destroy();
  }

  @Test
  void followsNoRedirect() throws IOException {
    try (Endpoint endpoint = new Endpoint()) {
      endpoint.answers(307);
      assertThat(post(endpoint.url()))
          .isEqualTo(new EndpointClient.Answer(307, "answer 307"))
          .returns(false, EndpointClient.Answer::isAccepted);
      assertThat(endpoint.calls()).extracting(Endpoint.Received::path).containsExactly("/hook");
    }
  }

  @Test
  void readsNoMoreThanTheBeginningOfAnAnswerThatNeverEnds() throws IOException {
    AtomicInteger written = new AtomicInteger();
    HttpServer endless = HttpServer.create(onLoopback(), 0);
    endless.createContext(
        "/",
        call -> {
          call.sendResponseHeaders(200, 0);
          byte[] chunk = "for ever and ever ".repeat(100).getBytes(StandardCharsets.UTF_8);
          // Ends when the line is cut; the bound is for a client that would read it all.
          for (int i = 0; i < 100_000; i++) {
            call.getResponseBody().write(chunk);
            written.addAndGet(chunk.length);
          }
        });
    endless.start();
    try {
      EndpointClient.Answer answer = post("http://127.0.0.1:" + endless.getAddress().getPort());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.excerpt()).startsWith("for ever").hasSizeLessThanOrEqualTo(500);
      assertThat(written.get()).isLessThan(20_000_000);
    } finally {
      endless.stop(0);
    }
  }

  @Test
  void keepsNoConnection() throws IOException {
    try (Endpoint endpoint = new Endpoint()) {
      for (int i = 0; i < 120; i++) {
        assertThat(post(endpoint.url()).isAccepted()).isTrue();
      }
      assertThat(endpoint.calls()).hasSize(120);
    }
  }

  @Test
  void saysThatNobodyAnswers() {
    Endpoint endpoint = new Endpoint();
    endpoint.stop();
    assertThatIOException().isThrownBy(() -> post(endpoint.url()));
  }

  @Test
  void connectsToNoPrivateAddressWhateverTheNameSaidBefore() throws IOException {
    EndpointClient strict = new EndpointClient(hosts(false));
    try (Endpoint endpoint = new Endpoint()) {
      for (String url :
          new String[] {endpoint.url(), endpoint.url().replace("127.0.0.1", "localhost")}) {
        assertThatExceptionOfType(Hosts.NotPublic.class)
            .isThrownBy(() -> strict.post(URI.create(url), Map.of(), "{}"));
      }
      assertThat(endpoint.calls()).isEmpty();
    } finally {
      strict.destroy();
    }
  }

  @Test
  void trustsNoCertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    HttpsServer server = HttpsServer.create(onLoopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate(folder)));
    server.createContext("/", call -> calls.incrementAndGet());
    server.start();
    try {
      assertThatExceptionOfType(SSLException.class)
          .isThrownBy(() -> post("https://127.0.0.1:" + server.getAddress().getPort()));
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private EndpointClient.Answer post(String url) throws IOException {
    return client.post(URI.create(url), Map.of("webhook-id", "msg_1"), "{}");
  }

  private static SSLContext ownCertificate(Path folder) throws Exception {
    Path store = folder.resolve("store.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                String.valueOf(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static InetSocketAddress onLoopback() throws IOException {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static Hosts hosts(boolean trials) {
    return new Hosts(new WebhookSettings(trials, Duration.ofDays(5), Duration.ofDays(1)));
  }
}
