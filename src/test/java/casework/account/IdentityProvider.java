package casework.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** A provider of OpenID Connect on loopback: Spring Authorization Server, which insists on PKCE. */
final class IdentityProvider implements AutoCloseable {

  static final String CLIENT = "casework";
  static final String SECRET = "the client's secret";
  static final String PASSWORD = "at-the-provider";

  private static final String CLIENT_ID = UUID.randomUUID().toString();

  /** What the provider says of each of its people. */
  private static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();

  private final ConfigurableApplicationContext application;

  IdentityProvider() {
    SpringApplication provider = new SpringApplication(Parts.class);
    application =
        provider.run(
            "--server.port=0",
            "--server.servlet.session.cookie.name=PROVIDER",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
  }

  String issuer() {
    return "http://localhost:"
        + ((ServletWebServerApplicationContext) application).getWebServer().getPort();
  }

  /** Lets the product's sign-in come back to where it runs. */
  void comeBackTo(int port) {
    application
        .getBean(RegisteredClientRepository.class)
        .save(Parts.client("http://localhost:" + port + "/login/oauth2/code/oidc"));
  }

  /** Has the provider know a person; a second time, it says something else of the same person. */
  void knows(String name, Map<String, Object> claims) {
    PEOPLE.put(name, Map.copyOf(claims));
  }

  @Override
  public void close() {
    application.close();
  }

  /** What the provider is made of. It is no configuration, so that the product does not find it. */
  @ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2AuthorizationServerAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
  })
  static class Parts {

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(client("http://localhost/not-yet"));
    }

    static RegisteredClient client(String back) {
      return RegisteredClient.withId(CLIENT_ID)
          .clientId(CLIENT)
          .clientSecret("{noop}" + SECRET)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri(back)
          .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
          .clientSettings(ClientSettings.builder().requireProofKey(true).build())
          .tokenSettings(
              TokenSettings.builder().accessTokenTimeToLive(Duration.ofMinutes(5)).build())
          .build();
    }

    @Bean
    UserDetailsService people() {
      return name -> {
        if (!PEOPLE.containsKey(name)) {
          throw new UsernameNotFoundException(name);
        }
        return User.withUsername(name).password("{noop}" + PASSWORD).authorities("user").build();
      };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return token -> {
        if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
          token
              .getClaims()
              .claims(claims -> claims.putAll(PEOPLE.get(token.getPrincipal().getName())));
        }
      };
    }
  }
}
