package casework.oncall;

import casework.secret.SiteSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Addresses by which one person answers one page without signing in: signed, so that nobody else
 * can make one. Reading such an address does nothing; the button behind it answers.
 */
@Component
class AnswerLinks {

  private static final String PURPOSE = "page-answer";
  private static final int SIGNATURE = 32;

  private final SiteSecret secret;

  AnswerLinks(SiteSecret secret) {
    this.secret = secret;
  }

  /**
   * What a link is for.
   *
   * @param person who answers by it
   */
  record Opened(String page, String person) {}

  String path(Page page, String person) {
    return "/answer/%s/%s/%s".formatted(page.number(), person, sign(page.number(), person));
  }

  /** Returns what a link is for; empty where it is not ours. */
  Optional<Opened> open(String page, String person, String signature) {
    boolean good =
        MessageDigest.isEqual(
            sign(page, person).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
    return good ? Optional.of(new Opened(page, person)) : Optional.empty();
  }

  private String sign(String page, String person) {
    return secret.hash(PURPOSE, page + " " + person).substring(0, SIGNATURE);
  }
}
