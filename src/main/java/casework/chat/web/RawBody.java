package casework.chat.web;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads bodies as they came: signatures are over each byte, and what the framework makes of a form
 * is not what was sent.
 */
final class RawBody {

  private static final int MOST = 1024 * 1024;

  private RawBody() {}

  static byte[] of(HttpServletRequest request) {
    try {
      byte[] body = request.getInputStream().readNBytes(MOST + 1);
      if (body.length > MOST) {
        throw new Problem(Kind.TOO_LARGE, "A chat's message has 1 MiB at most.");
      }
      return body;
    } catch (IOException broken) {
      throw new Problem(Kind.MALFORMED_BODY, "The body did not come whole. Send it once more.");
    }
  }

  /** The fields of a form. */
  static Map<String, String> form(byte[] body) {
    Map<String, String> fields = new HashMap<>();
    for (String field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new Problem(Kind.MALFORMED_BODY, "The form is not encoded as forms are.");
    }
  }
}
