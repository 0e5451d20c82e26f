package casework.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large before anyone reads them, announced or not. Forms with files
 * have limits of their own.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

  private static final long MOST = 4L * 1024 * 1024;

  /** A storm comes in one body; Alertmanager does not send again what is refused. */
  private static final long MOST_OF_ALARMS = 64L * 1024 * 1024;

  private static final String ALARMS = "/api/alarms";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/") || holdsFiles(request);
  }

  /** The server reads these, up to the limits of files, and only where an address takes them. */
  private static boolean holdsFiles(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long most = request.getRequestURI().startsWith(ALARMS) ? MOST_OF_ALARMS : MOST;
    if (request.getContentLengthLong() > most) {
      refuse(response, most);
      return;
    }
    chain.doFilter(new Limited(request, most), response);
  }

  private static void refuse(HttpServletResponse response, long most) throws IOException {
    response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getWriter()
        .write(
            """
            {"type":"/problems/body-too-large","title":"The body is too large","status":413,\
            "detail":"%s"}"""
                .formatted(tooLarge(most)));
  }

  private static String tooLarge(long most) {
    return "A body may have %d MiB at most. Send less at a time.".formatted(most >> 20);
  }

  /** A request whose body ends with an error where it grows beyond the limit. */
  private static final class Limited extends HttpServletRequestWrapper {

    private final long most;

    Limited(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), most);
    }
  }

  private static final class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long most;
    private long read;

    LimitedStream(ServletInputStream body, long most) {
      this.body = body;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = body.read(into, offset, length);
      count(Math.max(got, 0));
      return got;
    }

    private void count(int more) {
      read += more;
      if (read > most) {
        throw Problem.field("body", tooLarge(most));
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
