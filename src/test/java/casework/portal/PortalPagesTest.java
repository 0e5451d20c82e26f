package casework.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.customer.Contacts;
import casework.customer.Customers;
import casework.process.FullStackTest;
import casework.supportcase.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every page, in both languages, and who may see it. */
@FullStackTest
class PortalPagesTest {

  private final MockMvc pages;
  private final Visitor.Door door;
  private final JdbcClient sql;

  PortalPagesTest(MockMvc pages, Customers customers, Contacts contacts, JdbcClient sql) {
    this.pages = pages;
    this.door = new Visitor.Door(pages, customers, contacts);
    this.sql = sql;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void speaksTheReadersLanguageOnEveryPage(String language) {
    Visitor kim = door.member("goldberg", Locale.forLanguageTag(language), "Europe/Berlin");
    List<String> addresses =
        new ArrayList<>(
            List.of(
                "/portal",
                "/portal?show=waiting",
                "/portal?show=closed&text=nothing",
                "/portal/new",
                "/portal/plan",
                "/portal/account",
                "/portal/onboarding",
                "/portal/articles",
                "/portal/cases/" + kim.raises()));
    for (Category category : Category.values()) {
      addresses.add("/portal/new/" + Addresses.of(category));
    }
    for (String address : addresses) {
      Visitor.Answer page = kim.sees(address);
      assertThat(page.status()).as(address).isEqualTo(200);
      assertThat(page.body())
          .as(address)
          .contains("<html lang=\"" + language + "\"")
          .doesNotContain("??", "{0}", "{1}", " style=", " onclick", "javascript:");
      assertThat(page.raw().getHeader("Content-Security-Policy"))
          .as(address)
          .contains("default-src 'self'")
          .doesNotContain("unsafe");
      assertThat(page.raw().getHeader("Cache-Control")).as(address).contains("no-store");
    }
  }

  @Test
  void isForCustomersAlone() throws Exception {
    for (String address : List.of("/portal", "/portal/new", "/portal/plan", "/portal/account")) {
      pages
          .perform(get(address).accept(MediaType.TEXT_HTML))
          .andExpect(status().is3xxRedirection())
          .andExpect(redirectedUrlPattern("**/login"));
      pages
          .perform(get(address).with(httpBasic("fiona", "demo")))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void leadsBackFromThePagesThatAreForEverybody() {
    Visitor kim = door.member("goldberg", Locale.GERMAN, "Europe/Berlin");
    assertThat(kim.sees("/notices").body())
        .contains("href=\"/portal\"", "Neue Anfrage")
        .doesNotContain("href=\"/cases\"");
  }

  @Test
  void isClosedToWhoeverHasLeft() {
    Visitor kim = door.member("goldberg", Locale.ENGLISH, "Europe/Berlin");
    sql.sql("update contact set left_at = current_timestamp where id = ?")
        .param(kim.contact().id())
        .update();
    assertThat(kim.sees("/portal").status()).isEqualTo(403);
  }

  @Test
  void switchesTheLanguageAndComesBackToOwnPagesOnly() {
    Visitor kim = door.member("goldberg", Locale.ENGLISH, "Europe/Berlin");
    assertThat(
            kim.sends("/portal/language", "language", "de", "back", "/portal/plan")
                .raw()
                .getRedirectedUrl())
        .isEqualTo("/portal/plan");
    assertThat(kim.sees("/portal/plan").words()).contains("Wie schnell wir antworten");
    for (String elsewhere : List.of("//evil.example", "https://evil.example", "/portal/../x", "")) {
      assertThat(
              kim.sends("/portal/language", "language", "en", "back", elsewhere)
                  .raw()
                  .getRedirectedUrl())
          .isEqualTo("/portal");
    }
    assertThat(kim.sends("/portal/language", "language", "xx").status()).isEqualTo(400);
  }

  @Test
  void keepsLanguageAndZone() {
    Visitor kim = door.member("goldberg", Locale.ENGLISH, "Europe/Berlin");
    kim.sends("/portal/account", "language", "de", "zone", "Asia/Tokyo");
    assertThat(kim.sees("/portal").words()).contains("Zeiten gelten für Tokyo");
    assertThat(kim.sends("/portal/account", "language", "de", "zone", "Mars/Base").status())
        .isEqualTo(400);
    assertThat(kim.sends("/portal/account", "language", "de").status()).isEqualTo(400);
  }

  @Test
  void saysInTheReadersLanguageWhatIsWrongWithAnAddress() {
    Visitor kim = door.member("goldberg", Locale.GERMAN, "Europe/Berlin");
    assertThat(kim.sees("/portal/new/odd").status()).isEqualTo(400);
    assertThat(kim.sees("/portal?after=x").words()).contains("Das ist nicht lesbar");
    assertThat(kim.sees("/portal?text=%00").status()).isEqualTo(400);
    assertThat(kim.sees("/portal/cases/CW-999999").words()).contains("Diese Anfrage gibt es nicht");
    assertThat(kim.sees("/portal/cases/odd").status()).isEqualTo(404);
  }

  @Test
  void servesItsScriptsItself() throws Exception {
    pages.perform(get("/assets/vendor/htmx/htmx.min.js")).andExpect(status().isOk());
    pages.perform(get("/assets/portal.css")).andExpect(status().isOk());
  }
}
