package casework.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.process.Desk;
import casework.process.FullStackTest;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The webhooks of an organization, by pages without scripts and by the API. */
@FullStackTest
class WebhookPagesTest {

  private final MockMvc http;
  private final Desk desk;
  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;
  private final Endpoint endpoint = new Endpoint();

  WebhookPagesTest(MockMvc http, Desk desk, Webhooks webhooks, WebhookDeliveries deliveries) {
    this.http = http;
    this.desk = desk;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  @AfterEach
  void stopsTheEndpoint() {
    endpoint.close();
  }

  @Test
  void showsTheSecretOnce() throws Exception {
    http.perform(change("/customers/goldberg/webhooks").param("url", endpoint.url()))
        .andExpect(status().isFound())
        .andExpect(flash().attribute("secret", Matchers.startsWith("whsec_")));
    long id = hook().id();
    for (String path :
        new String[] {
          "/customers/goldberg/webhooks", page(id), "/api/customers/goldberg/webhooks"
        }) {
      http.perform(as("audrey", get(path)))
          .andExpect(content().string(not(containsString("whsec_"))));
    }
  }

  @Test
  void showsHowDeliveriesWentAndSendsThemAgain() throws Exception {
    make();
    endpoint.answersFirst(503);
    String number = desk.aCase().gold().raised().number();
    desk.runDueJobs();
    http.perform(as("audrey", get(page(hook().id()))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString("503")))
        .andExpect(content().string(containsString("answer 503")));
    desk.pass(java.time.Duration.ofMinutes(1));
    int before = endpoint.taken().size();
    long first = deliveries.list(hook(), null, 50).get(0).id();
    http.perform(change(page(hook().id()) + "/deliveries/" + first + "/replay"))
        .andExpect(redirectedUrl(page(hook().id()) + "#deliveries"));
    desk.runDueJobs();
    assertThat(endpoint.taken()).hasSize(before + 1);
  }

  @Test
  void saysWhatIsWrongWhereItWasSentAndKeepsWhatWasTyped() throws Exception {
    http.perform(
            change("/customers/goldberg/webhooks")
                .param("form", "make")
                .param("url", "https://10.0.0.1/typed"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("no public address")))
        .andExpect(content().string(containsString("https://10.0.0.1/typed")));
    make();
    http.perform(
            change(page(hook().id()) + "/replay")
                .param("form", "replay")
                .param("from", "2026-03-16T12:00")
                .param("to", "2026-03-16T11:00"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("The end comes after the beginning")));
    http.perform(change("/customers/goldberg/webhooks/0/test"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("no webhook 0")));
  }

  @Test
  void isKeptByTheApi() throws Exception {
    String made =
        http.perform(
                json(post("/api/customers/goldberg/webhooks"))
                    .content(
                        "{\"url\":\"%s\",\"events\":[\"case.raised\"]}".formatted(endpoint.url())))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.secret").value(Matchers.startsWith("whsec_")))
            .andExpect(jsonPath("$.events[0]").value("case.raised"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(made).contains("\"on\":true");
    long id = hook().id();
    desk.aCase().gold().raised();
    desk.runDueJobs();
    http.perform(as("audrey", get(api(id, "/deliveries"))))
        .andExpect(jsonPath("$.deliveries[0].event").value("case.raised"))
        .andExpect(jsonPath("$.deliveries[0].state").value("SENT"))
        .andExpect(jsonPath("$.deliveries[0].status").value(204));
    http.perform(
            json(post(api(id, "/replay")))
                .content("{\"from\":\"2026-03-16T00:00:00Z\",\"to\":\"2026-03-17T00:00:00Z\"}"))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.messages").value(1));
    http.perform(
            json(put(api(id, "")))
                .content("{\"url\":\"%s\",\"on\":false}".formatted(endpoint.url())))
        .andExpect(jsonPath("$.on").value(false))
        .andExpect(jsonPath("$.events").isEmpty());
    http.perform(json(post(api(id, "/test")))).andExpect(status().isConflict());
  }

  @Test
  void refusesWhatCannotBe() throws Exception {
    for (String body :
        new String[] {
          "{}",
          "{\"url\":\"http://example.com/hook\"}",
          "{\"url\":\"https://169.254.169.254/\"}",
          "{\"url\":\"https://8.8.8.8/\",\"events\":[\"case.exploded\"]}",
          "{\"url\":\"https://8.8.8.8/\",\"events\":[\"webhook.test\"]}"
        }) {
      http.perform(json(post("/api/customers/goldberg/webhooks")).content(body))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.type").value("/problems/invalid-field"));
    }
    http.perform(as("audrey", get("/api/customers/goldberg/webhooks/0/deliveries")))
        .andExpect(status().isNotFound());
    assertThat(webhooks.of("goldberg")).isEmpty();
  }

  private void make() {
    webhooks.make("goldberg", new NewWebhook(endpoint.url(), Set.of()), "admin");
  }

  private Webhook hook() {
    return webhooks.of("goldberg").get(0);
  }

  private static String page(long id) {
    return "/customers/goldberg/webhooks/" + id;
  }

  private static String api(long id, String more) {
    return "/api/customers/goldberg/webhooks/" + id + more;
  }

  private static MockHttpServletRequestBuilder change(String path) {
    return as("admin", post(path)).with(csrf());
  }

  private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request) {
    return as("admin", request).contentType(MediaType.APPLICATION_JSON);
  }

  private static MockHttpServletRequestBuilder as(
      String user, MockHttpServletRequestBuilder request) {
    return request.with(httpBasic(user, "demo"));
  }
}
