package casework.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the product's API is, {@code casework.product.*}.
 *
 * @param url what addresses of the API begin with; empty where no product is connected
 * @param tokenUrl where tokens are had, by OAuth 2.0 client credentials
 * @param scopes that are asked for; none where the product knows none
 * @param patience how long one answer is waited for
 */
@ConfigurationProperties("casework.product")
record ProductSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String tokenUrl,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue List<String> scopes,
    @DefaultValue("PT10S") Duration patience) {

  ProductSettings {
    url = url.replaceAll("/+$", "");
    if (!url.isBlank() && (tokenUrl.isBlank() || clientId.isBlank() || clientSecret.isBlank())) {
      throw new IllegalArgumentException(
          "casework.product.url is set: set token-url, client-id and client-secret, too");
    }
  }

  boolean isConnected() {
    return !url.isBlank();
  }
}
