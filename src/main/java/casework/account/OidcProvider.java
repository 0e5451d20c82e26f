package casework.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** Sets up sign-in by OpenID Connect, where a provider is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("casework.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcProvider {

  @Bean
  OidcSignOn oidcSignOn(
      ClientRegistrationRepository provider, OidcPeople people, OidcSettings settings) {
    return new OidcSignOn(provider, people, settings.title());
  }

  /** Asks the provider at the first sign-in, so that the product starts without it. */
  @Bean
  ClientRegistrationRepository oidcRegistration(OidcSettings settings) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(discover(settings)));
  }

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens(OidcSettings settings) {
    var decoders = new OidcIdTokenDecoderFactory();
    SignatureAlgorithm algorithm = SignatureAlgorithm.from(settings.signature());
    if (algorithm == null) {
      throw new IllegalArgumentException(
          "casework.oidc.signature '%s' is none of RS256, ES256 and the like"
              .formatted(settings.signature()));
    }
    decoders.setJwsAlgorithmResolver(registration -> algorithm);
    return decoders;
  }

  private static ClientRegistration discover(OidcSettings settings) {
    ClientRegistration.Builder found =
        ClientRegistrations.fromIssuerLocation(settings.issuer())
            .registrationId(OidcSignOn.REGISTRATION)
            .clientId(settings.clientId())
            .scope(settings.scopes());
    return settings.clientSecret().isEmpty()
        ? found.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : found.clientSecret(settings.clientSecret()).build();
  }
}
