package casework.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.access.SupportAccess.Allowed;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The product's API, tried against a server that behaves like it. */
class ProductApiTest {

  private static final Instant NOW = Instant.parse("2026-03-16T09:00:00Z");
  private static final Instant NOON = Instant.parse("2026-03-16T11:00:00Z");
  private static final Policy READ =
      new Policy(
          "CONFIGURATION_READ", "Read", "Lesen", List.of("CONFIG_RETRIEVE"), List.of("config:*"));
  private static final Allowed UNTIL_NOON = new Allowed(NOON, List.of(READ));
  private static final Allowed NOTHING = new Allowed(NOW, List.of());

  private final LocalProduct product = new LocalProduct();
  private final ProductApi api = api(product.settings());

  @AfterEach
  void closeTheProduct() {
    product.close();
  }

  @Test
  void tellsTheEndThePoliciesAndTheVersionThatItChanges() throws AccessNotSet {
    api.set("org-7", () -> UNTIL_NOON);
    assertThat(product.of("org-7").path("dtEndSupportUsersAccess").asText())
        .isEqualTo("2026-03-16T11:00:00Z");
    assertThat(product.of("org-7").path("supportUsersPermissionPolicy").toString())
        .isEqualTo(
            "[{\"action\":[\"CONFIG_RETRIEVE\"],\"effect\":\"ALLOW\",\"resource\":[\"config:*\"]}]");
    assertThat(product.of("org-7").path("version").asInt()).isEqualTo(1);
    api.set("org-7", () -> NOTHING);
    assertThat(product.of("org-7").path("supportUsersPermissionPolicy")).isEmpty();
    assertThat(product.of("org-7").path("dtEndSupportUsersAccess").asText())
        .isEqualTo("2026-03-16T09:00:00Z");
    assertThat(product.of("org-7").path("version").asInt()).isEqualTo(2);
  }

  @Test
  void changesNothingThatIsSoAlready() throws AccessNotSet {
    api.set("org-7", () -> UNTIL_NOON);
    api.set("org-7", () -> UNTIL_NOON);
    api.set("org-8", () -> NOTHING);
    assertThat(product.asked().stream().filter(asked -> asked.startsWith("PUT"))).hasSize(1);
  }

  @Test
  void asksForOneTokenAsLongAsItIsTaken() throws AccessNotSet {
    api.set("org-7", () -> UNTIL_NOON);
    api.set("org-7", () -> NOTHING);
    assertThat(product.asked().stream().filter("POST /oauth/token"::equals)).hasSize(1);
    product.forgetsTokens();
    api.set("org-7", () -> UNTIL_NOON);
    assertThat(product.asked().stream().filter("POST /oauth/token"::equals)).hasSize(2);
    assertThat(product.of("org-7").path("version").asInt()).isEqualTo(3);
  }

  @Test
  void worksOutAnewWhatHoldsAfterAConflict() throws AccessNotSet {
    api.set("org-7", () -> UNTIL_NOON);
    product.isChangedMeanwhile(2);
    AtomicInteger asked = new AtomicInteger();
    Allowed longer = new Allowed(NOON.plusSeconds(60), List.of(READ));
    api.set("org-7", () -> asked.incrementAndGet() < 3 ? longer : NOTHING);
    assertThat(asked).hasValue(3);
    assertThat(product.of("org-7").path("supportUsersPermissionPolicy")).isEmpty();
    assertThat(product.of("org-7").path("version").asInt()).isEqualTo(4);
  }

  @Test
  void givesUpForNowWhereOthersChangeItAgainAndAgain() throws AccessNotSet {
    api.set("org-7", () -> UNTIL_NOON);
    product.isChangedMeanwhile(100);
    assertThatThrownBy(() -> api.set("org-7", () -> NOTHING))
        .isInstanceOf(AccessNotSet.class)
        .hasMessageContaining("others");
  }

  @Test
  void doesNotTrustAVersionThatDoesNotFollow() {
    product.skipsVersions();
    assertThatThrownBy(() -> api.set("org-7", () -> UNTIL_NOON))
        .isInstanceOf(AccessNotSet.class)
        .hasMessageContaining("version 2 where 1 follows");
  }

  @Test
  void saysWhatFailed() {
    product.fails(1, 503);
    assertThatThrownBy(() -> api.set("org-7", () -> UNTIL_NOON))
        .isInstanceOf(AccessNotSet.class)
        .hasMessageContaining("token");
    assertThat(catching(() -> api.set("org-7", () -> UNTIL_NOON))).isNull();
    product.fails(1, 500);
    assertThatThrownBy(() -> api.set("org-7", () -> NOTHING))
        .isInstanceOf(AccessNotSet.class)
        .hasMessageContaining("500");
    product.close();
    assertThatThrownBy(() -> api.set("org-7", () -> NOTHING))
        .isInstanceOf(AccessNotSet.class)
        .hasMessageContaining("does not answer")
        .hasMessageNotContaining(LocalProduct.SECRET);
  }

  @Test
  void doesNothingWhereNoProductIsConnected() throws AccessNotSet {
    ProductApi none =
        api(new ProductSettings("", "", "", "", List.of(), java.time.Duration.ofSeconds(1)));
    none.set("org-7", () -> UNTIL_NOON);
    assertThat(none.isConnected()).isFalse();
    assertThat(product.asked()).isEmpty();
  }

  private interface Call {
    void run() throws AccessNotSet;
  }

  private static @org.jspecify.annotations.Nullable AccessNotSet catching(Call call) {
    try {
      call.run();
      return null;
    } catch (AccessNotSet failed) {
      return failed;
    }
  }

  private static ProductApi api(ProductSettings settings) {
    ObjectMapper json =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    return new ProductApi(
        settings, new ProductTokens(settings, Clock.fixed(NOW, ZoneOffset.UTC)), json);
  }
}
