package casework.customer.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.process.FullStackTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The administration of customers, without scripts. */
@FullStackTest
class CustomerPagesTest {

  private final MockMvc pages;

  CustomerPagesTest(MockMvc pages) {
    this.pages = pages;
  }

  @Test
  void showsWhatIsOnRecord() throws Exception {
    pages
        .perform(as("audrey", get("/customers")))
        .andExpect(status().isOk())
        .andExpect(says("Goldberg Analytics", "apex"));
    pages
        .perform(as("audrey", get("/customers/apex")))
        .andExpect(status().isOk())
        .andExpect(says("OF-2026-7", "in force", "firstResponse.severity2.amount"));
    pages.perform(as("audrey", get("/customers/nobody"))).andExpect(status().isNotFound());
  }

  @Test
  void keepsWhatIsSentAndComesBack() throws Exception {
    pages
        .perform(
            change("/customers/heritage/contacts")
                .param("form", "contact")
                .param("name", "Hanna <b>Bold</b>")
                .param("email", "hanna@heritage.example")
                .param("standing", "ADMINISTRATOR")
                .param("language", "de")
                .param("zone", "")
                .param("phone", ""))
        .andExpect(redirectedUrl("/customers/heritage#contacts"));
    pages
        .perform(as("admin", get("/customers/heritage")))
        .andExpect(says("Hanna &lt;b&gt;Bold&lt;/b&gt;", "hanna@heritage.example", "joins"));
  }

  @Test
  void saysWhatIsWrongWhereItWasSentAndKeepsWhatWasTyped() throws Exception {
    pages
        .perform(
            change("/customers/heritage/order-form")
                .param("form", "order-form")
                .param("orderForm", "OF-typed")
                .param("line", "1")
                .param("term", "no.such.term")
                .param("value", "x")
                .param("from", "2026-01-01"))
        .andExpect(status().isBadRequest())
        .andExpect(says("there is no term", "OF-typed", "role=\"alert\""));
    pages
        .perform(
            change("/customers")
                .param("form", "customer")
                .param("key", "Not A Key")
                .param("name", "Typed name")
                .param("zone", "Europe/Berlin")
                .param("plan", "Gold")
                .param("contractStarts", "2026-01-01"))
        .andExpect(status().isBadRequest())
        .andExpect(says("small letters", "Typed name"));
  }

  @Test
  void showsANewPinOnce() throws Exception {
    pages
        .perform(change("/customers/promenade/phone-pin").param("form", "phone"))
        .andExpect(redirectedUrl("/customers/promenade#phone"))
        .andExpect(flash().attribute("pin", Matchers.matchesPattern("[0-9]{8}")));
  }

  @Test
  void triesAFileBeforeItIsTaken() throws Exception {
    pages
        .perform(
            change("/customers/import")
                .param(
                    "lines", "key,name,zone,plan,contractStarts\npage-file,P,Mars,Gold,2026-01-01")
                .param("take", "true"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(says("One line is bad; nothing was taken", "&#39;Mars&#39; is no zone"));
    pages
        .perform(
            change("/customers/import")
                .param(
                    "lines", "key,name,zone,plan,contractStarts\npage-file,P,UTC,Gold,2026-01-01"))
        .andExpect(says("All lines are good"));
    pages.perform(as("admin", get("/customers/page-file"))).andExpect(status().isNotFound());
  }

  @Test
  void refusesChangesByOthersThanAdministrators() throws Exception {
    pages
        .perform(as("fiona", post("/customers/apex/phone-pin")).with(csrf()))
        .andExpect(status().isForbidden());
    pages.perform(as("admin", post("/customers/apex/phone-pin"))).andExpect(status().isForbidden());
  }

  private static MockHttpServletRequestBuilder change(String path) {
    return as("admin", post(path)).with(csrf());
  }

  private static MockHttpServletRequestBuilder as(
      String user, MockHttpServletRequestBuilder request) {
    return request.with(httpBasic(user, "demo"));
  }

  private static ResultMatcher says(String... words) {
    return result -> {
      for (String word : words) {
        content().string(containsString(word)).match(result);
      }
    };
  }
}
