package casework.webhook;

import casework.problem.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** Checks addresses of endpoints when they are given; where they lead is checked at each call. */
@Component
class Endpoints {

  private static final int LONGEST = 500;
  private static final String FIELD = "url";

  private final WebhookSettings settings;
  private final Hosts hosts;

  Endpoints(WebhookSettings settings, Hosts hosts) {
    this.settings = settings;
    this.hosts = hosts;
  }

  /**
   * Returns an address that may be called.
   *
   * @throws Problem if it may not, with the reason
   */
  String checked(String url) {
    URI uri = parsed(url.strip());
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw wrong("An address has a host, and neither a user nor a fragment.");
    }
    if (!"https".equalsIgnoreCase(uri.getScheme()) && !isTrial(uri)) {
      throw wrong("An address begins with https://.");
    }
    try {
      hosts.resolve(host);
    } catch (Hosts.NotPublic leadsInside) {
      throw wrong("'%s' has no public address; endpoints are on the Internet.".formatted(host));
    } catch (UnknownHostException notYet) {
      // A name may be set up after the webhook; until then, deliveries are tried again.
      return uri.toString();
    }
    return uri.toString();
  }

  private static URI parsed(String url) {
    if (url.length() > LONGEST) {
      throw wrong("An address has at most %d characters.".formatted(LONGEST));
    }
    try {
      return new URI(url);
    } catch (URISyntaxException none) {
      throw wrong("That is no address, such as https://example.com/casework.");
    }
  }

  private boolean isTrial(URI uri) {
    if (!settings.allowLoopback() || !"http".equalsIgnoreCase(uri.getScheme())) {
      return false;
    }
    try {
      return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException elsewhere) {
      return false;
    }
  }

  private static Problem wrong(String detail) {
    return Problem.field(FIELD, detail);
  }
}
