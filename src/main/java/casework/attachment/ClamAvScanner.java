package casework.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a ClamAV daemon, by its INSTREAM command over TCP. */
final class ClamAvScanner implements Scanner {

  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final int LONGEST_NAME = 200;
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
  private static final Pattern FOUND = Pattern.compile("stream: (.*) FOUND");

  private final String host;
  private final int port;
  private final Duration answerWithin;

  ClamAvScanner(String host, int port, Duration answerWithin) {
    this.host = host;
    this.port = port;
    this.answerWithin = answerWithin;
  }

  @Override
  public Verdict scan(InputStream content) throws IOException {
    String answer = ask(content);
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return new Verdict(Scan.INFECTED, name(found.group(1)));
    }
    if (answer.equals("stream: OK")) {
      return new Verdict(Scan.CLEAN, "");
    }
    throw new IOException("clamd could not judge the file: " + answer);
  }

  private static String name(String found) {
    return found.length() > LONGEST_NAME ? found.substring(0, LONGEST_NAME) : found;
  }

  private String ask(InputStream content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) CONNECT_WITHIN.toMillis());
      socket.setSoTimeout((int) answerWithin.toMillis());
      try {
        send(content, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
      } catch (SocketException closed) {
        // It hangs up on what is too large for it, and says so first.
        String complaint = answer(socket.getInputStream());
        throw complaint.isEmpty() ? closed : new IOException("clamd: " + complaint, closed);
      }
      return answer(socket.getInputStream());
    }
  }

  /** Chunks with their lengths before them, and an empty one at the end. */
  private static void send(InputStream content, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] chunk = new byte[CHUNK];
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      // An empty chunk would end the stream.
      if (read > 0) {
        out.writeInt(read);
        out.write(chunk, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream in) throws IOException {
    String answer = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
    int end = answer.indexOf('\0');
    return (end < 0 ? answer : answer.substring(0, end)).strip();
  }
}
