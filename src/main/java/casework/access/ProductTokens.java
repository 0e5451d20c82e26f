package casework.access;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Tokens for the product's API, by OAuth 2.0 client credentials: one at a time, until it is old.
 */
@Component
class ProductTokens {

  /** A token that is about to lapse is not begun with. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final ProductSettings settings;
  private final Clock clock;
  private @Nullable Token held;

  ProductTokens(ProductSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private record Token(String value, Instant until) {}

  /** No token was given out. */
  static final class NoToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoToken(Throwable cause) {
      super("The product gives out no token.", cause);
    }
  }

  /** Returns a token that is good for a while. */
  synchronized String present() {
    Instant now = clock.instant();
    Token token = held;
    if (token == null || !token.until().isAfter(now)) {
      token = fetch(now);
      held = token;
    }
    return token.value();
  }

  /** Has the next call ask for a new token: the present one was not taken. */
  synchronized void forget() {
    held = null;
  }

  private Token fetch(Instant now) {
    var endpoint = new RestClientClientCredentialsTokenResponseClient();
    endpoint.setRestClient(
        client()
            .messageConverters(
                converters -> {
                  converters.clear();
                  converters.add(new FormHttpMessageConverter());
                  converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
            .build());
    try {
      OAuth2AccessToken token =
          endpoint.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(us())).getAccessToken();
      Instant issued = token.getIssuedAt();
      Instant lapses = token.getExpiresAt();
      // By our clock: the other side's lifetime is what counts, not what time it is there.
      Duration lasts =
          issued == null || lapses == null ? Duration.ZERO : Duration.between(issued, lapses);
      return new Token(token.getTokenValue(), now.plus(lasts).minus(MARGIN));
    } catch (OAuth2AuthorizationException refused) {
      throw new NoToken(refused);
    }
  }

  private ClientRegistration us() {
    return ClientRegistration.withRegistrationId("product")
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenUri(settings.tokenUrl())
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope(settings.scopes())
        .build();
  }

  /** Makes a client that waits no longer than is set, and follows no redirect with our token. */
  RestClient.Builder client() {
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(settings.patience());
    return RestClient.builder().requestFactory(requests);
  }
}
