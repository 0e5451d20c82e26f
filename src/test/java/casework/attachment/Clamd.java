package casework.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** Speaks clamd's side of INSTREAM, and knows one virus. */
final class Clamd implements AutoCloseable {

  /** The test file that every scanner takes for a virus; in halves, so that none takes this so. */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private static final int LARGEST = 300 * 1024 * 1024;
  private static final int LOOKED_AT = 4096;

  private final int port;
  private @Nullable ServerSocket door;
  private Thread listening = new Thread();
  private final int largest;

  Clamd() {
    this(LARGEST);
  }

  Clamd(int largest) {
    this.largest = largest;
    this.door = open(0);
    this.port = door.getLocalPort();
    listen(door);
  }

  int port() {
    return port;
  }

  /** Goes away: connections are refused. */
  void goAway() throws IOException {
    if (door != null) {
      door.close();
      door = null;
      // Until the thread has left accept(), the system may let one more caller in.
      try {
        listening.join(5_000);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void comeBack() {
    if (door == null) {
      door = open(port);
      listen(door);
    }
  }

  private static ServerSocket open(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private void listen(ServerSocket at) {
    listening =
        new Thread(
            () -> {
              while (!at.isClosed()) {
                try (Socket caller = at.accept()) {
                  serve(caller.getInputStream(), caller.getOutputStream());
                } catch (IOException gone) {
                  // The next one, if the door is still open.
                }
              }
            },
            "clamd-" + port);
    listening.setDaemon(true);
    listening.start();
  }

  private void serve(InputStream from, OutputStream to) throws IOException {
    DataInputStream in = new DataInputStream(from);
    String command = new String(in.readNBytes("zINSTREAM\0".length()), US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      to.write("UNKNOWN COMMAND\0".getBytes(US_ASCII));
      return;
    }
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    long size = 0;
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      size += length;
      if (size > largest) {
        to.write("INSTREAM size limit exceeded. ERROR\0".getBytes(US_ASCII));
        return;
      }
      byte[] chunk = in.readNBytes(length);
      start.write(chunk, 0, Math.min(chunk.length, Math.max(0, LOOKED_AT - start.size())));
    }
    boolean found = start.toString(US_ASCII).contains(EICAR);
    to.write((found ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0").getBytes(US_ASCII));
  }

  @Override
  public void close() throws IOException {
    goAway();
  }
}
