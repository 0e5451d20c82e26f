package casework.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.process.Desk;
import casework.process.FullStackTest;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** SOWs on a customer's record, and what they have Support serve (T16). */
@FullStackTest
class SowsOverHttpTest {

  private static final String SOWS = "/api/customers/goldberg/sows";
  private static final String ROSA = "rosa@goldberg.example";
  private static final String CONNECTOR =
      """
      {"title":"Billing connector","from":"2026-03-01","until":"2026-04-01",
       "amount":"12500.00","currency":"EUR",
       "deliverables":[{"name":"Connector","supportServes":true},
                       {"name":"Training material"}]}
      """;

  private final MockMvc http;
  private final Desk desk;

  SowsOverHttpTest(MockMvc http, Desk desk) {
    this.http = http;
    this.desk = desk;
  }

  @Test
  void supportServesTheLinesThatSaySo() throws Exception {
    String sow = recorded();
    String served = raise("\"deliverable\":\"" + sow + "/1\"", "COVERED");
    http.perform(get("/api/cases/" + served + "/ledger").with(httpBasic("sam", "demo")))
        .andExpect(content().string(containsString(sow + "/1, Connector, version 1")));
    http.perform(get("/cases/" + served).with(httpBasic("sam", "demo")))
        .andExpect(content().string(containsString("Support serves it")));
    raise("\"deliverable\":\"" + sow + "/2\"", "REFERRED");
    raise("\"subjectArea\":\"PROFESSIONAL_SERVICES_DELIVERABLE\"", "REFERRED");
    raise("\"subjectArea\":\"THIRD_PARTY\",\"deliverable\":\"" + sow + "/1\"", "NOT_COVERED");
    desk.at("Tue 31 23:59");
    raise("\"deliverable\":\"" + sow + "/1\"", "COVERED");
    desk.at("Tue 31 23:59").pass(Duration.ofMinutes(2));
    raise("\"deliverable\":\"" + sow + "/1\"", "REFERRED");
  }

  @Test
  void laterVersionCountsFromItsFirstDay() throws Exception {
    String sow = recorded();
    String without =
        CONNECTOR
            .replace("\"from\":\"2026-03-01\"", "\"from\":\"2026-03-20\"")
            .replace("\"supportServes\":true", "\"supportServes\":false");
    change(sow, "1", without).andExpect(status().isOk()).andExpect(jsonPath("$.version").value(2));
    raise("\"deliverable\":\"" + sow + "/1\"", "COVERED");
    desk.at("Fri 20 00:00");
    raise("\"deliverable\":\"" + sow + "/1\"", "REFERRED");
    http.perform(get(SOWS + "/" + sow).with(httpBasic("audrey", "demo")))
        .andExpect(jsonPath("$[0].deliverables[0].supportServes").value(true))
        .andExpect(jsonPath("$[1].deliverables[0].supportServes").value(false));
    http.perform(get("/customers/goldberg").with(httpBasic("audrey", "demo")))
        .andExpect(content().string(containsString(sow + " version 2")));
  }

  @Test
  void changeIsMadeFromWhatWasRead() throws Exception {
    String sow = recorded();
    change(sow, "1", CONNECTOR).andExpect(status().isOk());
    change(sow, "1", CONNECTOR)
        .andExpect(status().isPreconditionFailed())
        .andExpect(jsonPath("$.detail").value(containsString("version 2")));
    http.perform(
            put(SOWS + "/" + sow)
                .with(httpBasic("petra", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(CONNECTOR))
        .andExpect(status().isBadRequest());
    change(
            sow,
            "2",
            CONNECTOR.replace("{\"title\"", "{\"kind\":\"IMPLEMENTATION_PACKAGE\",\"title\""))
        .andExpect(status().isBadRequest());
    http.perform(get(SOWS + "/" + sow).with(httpBasic("petra", "demo")))
        .andExpect(jsonPath("$.length()").value(2));
  }

  @Test
  void namesWhatIsWrongAndKeepsNothing() throws Exception {
    for (String wrong :
        new String[] {
          CONNECTOR.replace("12500.00", "12500.005"),
          CONNECTOR.replace("EUR", "euros"),
          CONNECTOR.replace("2026-04-01", "2026-03-01"),
          CONNECTOR.replace("\"name\":\"Connector\"", "\"line\":2,\"name\":\"Connector\""),
          CONNECTOR.replaceAll("(?s)\"deliverables\":.*", "\"deliverables\":[]}"),
          "{}"
        }) {
      record(wrong).andExpect(status().isBadRequest());
    }
    http.perform(get(SOWS).with(httpBasic("petra", "demo")))
        .andExpect(jsonPath("$.length()").value(0));
    raising("\"deliverable\":\"SOW-000001/1\"")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("deliverable"));
  }

  @Test
  void isKnownToItsCustomerAlone() throws Exception {
    String sow = recorded();
    http.perform(get("/api/sows").with(httpBasic(ROSA, "demo")))
        .andExpect(jsonPath("$[0].number").value(sow))
        .andExpect(jsonPath("$[0].price.amount").value("12500.00"))
        .andExpect(jsonPath("$[0].recordedBy").isEmpty());
    http.perform(get("/api/sows").with(httpBasic("gil@goldberg.example", "demo")))
        .andExpect(jsonPath("$[0].number").value(sow))
        .andExpect(jsonPath("$[0].price").isEmpty());
    http.perform(get("/api/sows").with(httpBasic("silvia@silverline.example", "demo")))
        .andExpect(jsonPath("$.length()").value(0));
    http.perform(
            post("/api/cases")
                .with(httpBasic("silvia@silverline.example", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    request("\"deliverable\":\"" + sow + "/1\"")
                        .replace("\"customer\":\"goldberg\",\"contact\":\"Kim\",", "")))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(not(containsString("Connector"))));
    http.perform(get("/portal/new/incident").with(httpBasic(ROSA, "demo")))
        .andExpect(content().string(containsString("Billing connector")));
    http.perform(get("/portal/new/incident").with(httpBasic("silvia@silverline.example", "demo")))
        .andExpect(content().string(not(containsString("Billing connector"))));
  }

  @Test
  void isRecordedAndChangedOnItsPage() throws Exception {
    http.perform(get("/customers/goldberg/sows/new").with(httpBasic("petra", "demo")))
        .andExpect(status().isOk());
    http.perform(form("/customers/goldberg/sows").param("from", ""))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Onboarding package")));
    String page =
        String.valueOf(
            http.perform(form("/customers/goldberg/sows").param("from", "2026-03-01"))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    http.perform(get(page).with(httpBasic("audrey", "demo")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("€900.00")))
        .andExpect(content().string(containsString("in force")))
        .andExpect(content().string(not(containsString("Another version"))));
    http.perform(form(page).param("from", "2026-03-10").param("version", "1"))
        .andExpect(status().isFound());
    http.perform(form(page).param("from", "2026-03-11").param("version", "1"))
        .andExpect(status().isPreconditionFailed());
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path)
        .with(httpBasic("petra", "demo"))
        .with(csrf())
        .param("kind", "IMPLEMENTATION_PACKAGE")
        .param("title", "Onboarding package")
        .param("until", "")
        .param("amount", "900")
        .param("currency", "EUR")
        .param("names", "Set-up", "", "Import of customers", "")
        .param("serves", "3");
  }

  private String recorded() throws Exception {
    return JsonPath.read(
        record(CONNECTOR)
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.number");
  }

  private ResultActions record(String json) throws Exception {
    return http.perform(
        post(SOWS)
            .with(httpBasic("petra", "demo"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(json));
  }

  private ResultActions change(String sow, String seen, String json) throws Exception {
    return http.perform(
        put(SOWS + "/" + sow)
            .with(httpBasic("petra", "demo"))
            .header("If-Match", "\"" + seen + "\"")
            .contentType(MediaType.APPLICATION_JSON)
            .content(json));
  }

  private String raise(String about, String course) throws Exception {
    String answer =
        raising(about)
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String state = JsonPath.read(answer, "$.state");
    assertThat(state).as(about).isEqualTo(course.equals("COVERED") ? "NEW" : course);
    return JsonPath.read(answer, "$.number");
  }

  private ResultActions raising(String about) throws Exception {
    return http.perform(
        post("/api/cases")
            .with(httpBasic("fiona", "demo"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(request(about)));
  }

  private static String request(String about) {
    return """
        {"customer":"goldberg","contact":"Kim","category":"TECHNICAL_SUPPORT",%s,
         "subject":"The connector stopped","description":"Since nine."}
        """
        .formatted(about);
  }
}
