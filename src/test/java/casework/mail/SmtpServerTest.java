package casework.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.outbox.CannotCarry;
import casework.outbox.CarryFailed;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the answers of an SMTP server mean, said by a server that keeps to a script. */
class SmtpServerTest {

  private static final String HANG_UP = "";

  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void takesARefusedAddressForFinal() {
    assertThatThrownBy(() -> send(Map.of("RCPT", "550 5.1.1 Nobody of that name")))
        .isInstanceOf(CannotCarry.class)
        .hasMessageContaining("Nobody of that name");
  }

  @Test
  void takesARefusedMailForFinal() {
    assertThatThrownBy(() -> send(Map.of(".", "554 5.7.1 Looks like spam")))
        .isInstanceOf(CannotCarry.class);
  }

  @Test
  void triesLaterWhatTheServerDoesNotTakeNow() {
    assertThatThrownBy(() -> send(Map.of("RCPT", "451 4.7.1 Greylisted")))
        .isInstanceOf(CarryFailed.class);
    assertThatThrownBy(() -> send(Map.of("MAIL", "452 4.3.1 Disk full")))
        .isInstanceOf(CarryFailed.class);
    assertThatThrownBy(() -> send(Map.of(".", "451 4.3.0 Try again")))
        .isInstanceOf(CarryFailed.class);
  }

  @Test
  void triesLaterWhereNobodyAnswers() throws IOException {
    int unused;
    try (ServerSocket any = new ServerSocket(0)) {
      unused = any.getLocalPort();
    }
    assertThatThrownBy(() -> sendTo(unused)).isInstanceOf(CarryFailed.class);
  }

  @Test
  void doesNotKnowWhereTheLineBreaksAfterTheMail() {
    assertThatThrownBy(() -> send(Map.of(".", HANG_UP))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sendsWhereAllIsWell() throws Exception {
    assertThat(send(Map.of())).contains("Subject: Hello");
  }

  private String send(Map<String, String> otherwise) throws Exception {
    try (ServerSocket door = new ServerSocket(0)) {
      Future<String> heard = threads.submit(() -> play(door, otherwise));
      sendTo(door.getLocalPort());
      return heard.get();
    }
  }

  private static void sendTo(int port) throws Exception {
    MailSettings settings =
        new MailSettings(
            MailServer.SUPPORT,
            "Support",
            MailServer.HOST,
            port,
            "",
            "",
            MailSettings.Safety.PLAIN,
            "",
            "http://localhost",
            new MailSettings.Inbox("", 0, "", "", MailSettings.Safety.PLAIN, "INBOX", ""));
    MimeMessage mail = MailServer.mailFrom(MailServer.SUPPORT, "Hello", "Hello");
    mail.saveChanges();
    new SmtpServer(settings).send(mail);
  }

  private static String play(ServerSocket door, Map<String, String> otherwise) throws IOException {
    StringBuilder heard = new StringBuilder();
    try (Socket line = door.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = line.getOutputStream()) {
      say(out, "220 ready");
      boolean data = false;
      @Nullable String said = in.readLine();
      while (said != null) {
        heard.append(said).append('\n');
        String command = said.toUpperCase(Locale.ROOT).split("[ :]", 2)[0];
        if (!data || said.equals(".")) {
          data = command.equals("DATA");
          String answer = otherwise.getOrDefault(command, data ? "354 go on" : "250 fine");
          if (answer.equals(HANG_UP)) {
            return heard.toString();
          }
          say(out, answer);
        }
        said = in.readLine();
      }
    }
    return heard.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
