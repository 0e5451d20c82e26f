package casework.deprecation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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

import casework.engine.TaskFormFacts;
import casework.process.Desk;
import casework.process.FullStackTest;
import casework.process.TheNotices;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Cases about a deprecated feature: covered until its support ends, with the dates (T30, T31). */
@FullStackTest
class FeatureOfCaseTest {

  private static final String ROSA = "rosa@goldberg.example";

  private final MockMvc http;
  private final Desk desk;
  private final List<TaskFormFacts> forms;
  private Deprecation notice;

  @SuppressWarnings("NullAway.Init")
  FeatureOfCaseTest(MockMvc http, Desk desk, List<TaskFormFacts> forms) {
    this.http = http;
    this.desk = desk;
    this.forms = forms;
  }

  @BeforeEach
  void aNoticeInForce() {
    notice = desk.notices.approved(TheNotices.to("goldberg"));
    desk.runDueJobs();
  }

  @Test
  void isCoveredUntilSupportEndsAndTriageSeesTheDates() throws Exception {
    String number = raised("bill-preview");
    read("fiona", "/api/cases/" + number).andExpect(jsonPath("$.state").value("NEW"));
    read("fiona", "/api/cases/" + number + "/feature")
        .andExpect(jsonPath("$.feature").value("bill-preview"))
        .andExpect(jsonPath("$.change").value("2026-06-16"))
        .andExpect(jsonPath("$.supportEnd").value("2027-06-16"))
        .andExpect(jsonPath("$.supportEnded").value(false));
    assertThat(triageForm(number))
        .contains("Bill preview", notice.number(), "2027-06-16", "covered until");
    read("fiona", "/cases/" + number)
        .andExpect(content().string(containsString("Covered until then")));
  }

  @Test
  void isNotCoveredFromTheDayOnWhichSupportEnds() throws Exception {
    until("2027-06-15T23:59");
    String last = raised("bill-preview");
    read("fiona", "/api/cases/" + last).andExpect(jsonPath("$.state").value("NEW"));
    until("2027-06-16T00:00");
    String first = raised("bill-preview");
    read("fiona", "/api/cases/" + first)
        .andExpect(jsonPath("$.state").value("NOT_COVERED"))
        .andExpect(jsonPath("$.clause").value("T31"));
    read("fiona", "/cases/" + first)
        .andExpect(content().string(containsString("Support has ended: not covered.")));
    String about = raised(null);
    read("fiona", "/api/cases/" + about).andExpect(jsonPath("$.state").value("NEW"));
    http.perform(
            post("/cases/" + about + "/feature")
                .with(httpBasic("fiona", "demo"))
                .with(csrf())
                .param("feature", "bill-preview"))
        .andExpect(redirectedUrl("/cases/" + about + "#feature"));
    assertThat(triageForm(about)).contains("support has ended");
    read("fiona", "/api/cases/" + about + "/feature")
        .andExpect(jsonPath("$.supportEnded").value(true));
  }

  @Test
  void isNamedByStaffWhileTheCaseIsOpen() throws Exception {
    String number = raised(null);
    assertThat(triageForm(number)).isEmpty();
    named(number, "nothing").andExpect(status().isNotFound());
    named(number, "bill-preview").andExpect(status().isNoContent());
    named("CW-999999", "bill-preview").andExpect(status().isNotFound());
    read("fiona", "/cases/" + number)
        .andExpect(content().string(containsString("named the feature that it is about")));
    http.perform(
            post("/api/cases")
                .with(httpBasic(ROSA, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"category\":\"DEFECT\",\"subject\":\"S\",\"description\":\"D\","
                        + "\"feature\":\"nothing\"}"))
        .andExpect(status().isNotFound());
    desk.theCase(number).withdrawn();
    named(number, "bill-preview").andExpect(status().isConflict());
  }

  @Test
  void isNamedOnThePortal() throws Exception {
    read(ROSA, "/portal/new/incident")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Bill preview")));
    String page =
        http.perform(
                post("/portal/new/incident")
                    .with(httpBasic(ROSA, "demo"))
                    .with(csrf())
                    .param("subject", "The preview is empty")
                    .param("description", "Since noon.")
                    .param("impact", "MINOR")
                    .param("key", "k1")
                    .param("feature", "bill-preview"))
            .andExpect(flash().attribute("done", "raised"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    String number = String.valueOf(page).substring(String.valueOf(page).lastIndexOf('/') + 1);
    read("sam", "/api/cases/" + number + "/feature")
        .andExpect(jsonPath("$.feature").value("bill-preview"));
  }

  private String raised(@org.jspecify.annotations.Nullable String feature) throws Exception {
    String body =
        """
        {"category":"INCIDENT","subject":"The preview is empty","description":"Since noon.",
         "productionImpact":"REDUCED"%s}
        """
            .formatted(feature == null ? "" : ",\"feature\":\"" + feature + "\"");
    String answer =
        http.perform(
                post("/api/cases")
                    .with(httpBasic(ROSA, "demo"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return new ObjectMapper().readTree(answer).path("number").asText();
  }

  private ResultActions named(String number, String feature) throws Exception {
    return http.perform(
        put("/api/cases/" + number + "/feature")
            .with(httpBasic("fiona", "demo"))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"feature\":\"" + feature + "\"}"));
  }

  private ResultActions read(String who, String path) throws Exception {
    return http.perform(get(path).with(httpBasic(who, "demo")));
  }

  private String triageForm(String number) {
    return forms.stream()
        .map(facts -> facts.of(number, null).get("featureText"))
        .filter(text -> text != null)
        .map(String::valueOf)
        .findFirst()
        .orElse("")
        .replace("\\", "");
  }

  /** Lives until a wall-clock time in Berlin. */
  private void until(String local) {
    var at = java.time.LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    desk.pass(Duration.between(desk.now(), at));
  }
}
