package casework.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * The product's public API: {@code GET} and {@code PUT /organizations/{id}/support}. What is put
 * names the version that it changes; the product refuses it where that is not the present one, and
 * answers with the next. A product that answers with any other has not kept to that, and what holds
 * there is not known: it is read again.
 */
@Component
class ProductApi implements SupportAccess {

  private static final int ATTEMPTS = 5;
  private static final String ALLOW = "ALLOW";
  private static final String PATH = "/organizations/{organization}/support";

  private final ProductSettings settings;
  private final ProductTokens tokens;
  private final RestClient http;

  ProductApi(ProductSettings settings, ProductTokens tokens, ObjectMapper json) {
    this.settings = settings;
    this.tokens = tokens;
    this.http =
        tokens
            .client()
            .baseUrl(settings.url())
            .messageConverters(
                converters -> {
                  converters.clear();
                  converters.add(new MappingJackson2HttpMessageConverter(json));
                })
            .build();
  }

  /**
   * What the product says, and is told.
   *
   * @param version counts what was put; null only where nothing ever was
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Support(
      @Nullable Instant dtEndSupportUsersAccess,
      @Nullable List<Statement> supportUsersPermissionPolicy,
      @Nullable Integer version) {

    boolean says(Support other) {
      return Objects.equals(dtEndSupportUsersAccess, other.dtEndSupportUsersAccess)
          && Objects.equals(
              Objects.requireNonNullElse(supportUsersPermissionPolicy, List.of()),
              Objects.requireNonNullElse(other.supportUsersPermissionPolicy, List.of()));
    }

    /** Whether nobody is let in, now or later. */
    boolean isShut(Instant now) {
      return (dtEndSupportUsersAccess == null || !dtEndSupportUsersAccess.isAfter(now))
          && (supportUsersPermissionPolicy == null || supportUsersPermissionPolicy.isEmpty());
    }
  }

  /** One statement of a policy. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Statement(
      @Nullable List<String> action, @Nullable String effect, @Nullable List<String> resource) {}

  @Override
  public boolean isConnected() {
    return settings.isConnected();
  }

  @Override
  public void set(String organization, Supplier<Allowed> allowed) throws AccessNotSet {
    if (!isConnected()) {
      return;
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        setOnce(organization, allowed);
        return;
      } catch (Anew changedOrStale) {
        // What holds is worked out again, from what the product and the record say now.
      }
    }
    throw new AccessNotSet(
        "The product took it none of %d times: others change it, or it takes no token of ours."
            .formatted(ATTEMPTS));
  }

  private void setOnce(String organization, Supplier<Allowed> allowed) throws AccessNotSet {
    Support present = call(() -> read(organization));
    Allowed wanted = allowed.get();
    boolean shut = wanted.policies().isEmpty() && present.isShut(wanted.until());
    if (shut || present.says(support(wanted, null))) {
      return;
    }
    Support told = support(wanted, present.version());
    Support kept = call(() -> write(organization, told));
    int next = told.version() == null ? 1 : told.version() + 1;
    if (kept.version() == null || kept.version() != next || !kept.says(told)) {
      throw new AccessNotSet(
          "The product answered with version %s where %d follows, or with other access."
              .formatted(kept.version(), next));
    }
  }

  private Support read(String organization) {
    return body(
        http.get()
            .uri(PATH, organization)
            .headers(headers -> headers.setBearerAuth(tokens.present()))
            .retrieve()
            .body(Support.class));
  }

  private Support write(String organization, Support wanted) {
    return body(
        http.put()
            .uri(PATH, organization)
            .headers(headers -> headers.setBearerAuth(tokens.present()))
            .contentType(MediaType.APPLICATION_JSON)
            .body(wanted)
            .retrieve()
            .body(Support.class));
  }

  private Support call(Supplier<Support> call) throws AccessNotSet {
    try {
      return call.get();
    } catch (RestClientResponseException refused) {
      HttpStatusCode status = refused.getStatusCode();
      if (status.isSameCodeAs(HttpStatus.CONFLICT)) {
        throw new Anew();
      }
      if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
        tokens.forget();
        throw new Anew();
      }
      throw new AccessNotSet("The product answered %d.".formatted(status.value()), refused);
    } catch (ProductTokens.NoToken none) {
      throw new AccessNotSet(String.valueOf(none.getMessage()), none);
    } catch (RestClientException unreachable) {
      throw new AccessNotSet("The product does not answer, or not as agreed.", unreachable);
    }
  }

  /** Policies go out sorted by name, so that the same policies are the same text. */
  private static Support support(Allowed allowed, @Nullable Integer version) {
    return new Support(
        allowed.until(),
        allowed.policies().stream()
            .map(policy -> new Statement(policy.actions(), ALLOW, policy.resources()))
            .distinct()
            .toList(),
        version);
  }

  private static Support body(@Nullable Support support) {
    if (support == null) {
      throw new RestClientException("The answer is empty");
    }
    return support;
  }

  /** Somebody else changed it since we read it, or our token was too old. */
  private static final class Anew extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
