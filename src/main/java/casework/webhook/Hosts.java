package casework.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the addresses of endpoints. What is connected to is what was checked here: a name that is
 * asked again may lead somewhere else (DNS rebinding).
 */
@Component
class Hosts implements DnsResolver {

  private final boolean loopbackAllowed;

  Hosts(WebhookSettings settings) {
    this.loopbackAllowed = settings.allowLoopback();
  }

  /**
   * @throws NotPublic if any of its addresses is none of the public Internet
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(host);
    for (InetAddress address : found) {
      if (!PublicAddresses.isPublic(address) && !(loopbackAllowed && address.isLoopbackAddress())) {
        throw new NotPublic(host);
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A name leads into a network that is not public. */
  static final class NotPublic extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    NotPublic(String host) {
      super("%s has no public address".formatted(host));
    }
  }
}
