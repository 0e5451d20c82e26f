package casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import casework.api.Api.Answer;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.Form;
import casework.process.FullStackTest;
import casework.sla.ClockState;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.EntryKind;
import casework.supportcase.Line;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Reply templates from writing to sending. */
@FullStackTest
class ReplyTemplatesTest {

  private static final String BODY =
      "Hello {{contactName}},\\n\\nyou hear from us by {{nextDue}}. {{agentName}}";

  private final MockMvc http;
  private final Api api;
  private final Desk desk;
  private final FormService forms;
  private String key = "";

  ReplyTemplatesTest(MockMvc http, Desk desk, FormService forms) {
    this.http = http;
    this.api = new Api(http, "sam");
    this.desk = desk;
    this.forms = forms;
  }

  @BeforeEach
  void aTemplate() {
    key = "t" + UUID.randomUUID();
    assertThat(save(api, 0, BODY).text("version")).isEqualTo("1");
  }

  @Test
  void isWrittenByThoseWhoWriteArticlesAndReadByStaff() {
    String path = "/api/reply-templates/" + key + "/en";
    assertThat(api.as("audrey").get(path).text("title")).isEqualTo("First checks");
    assertThat(save(api.as("audrey"), 1, BODY).problem()).isEqualTo("403 not-allowed");
    assertThat(save(api.as("erik"), 1, BODY).problem()).isEqualTo("403 not-allowed");
    assertThat(api.as("gil@goldberg.example").get(path).problem()).isEqualTo("403 not-allowed");
    assertThat(save(api, 0, BODY).problem()).isEqualTo("409 exists-already");
    assertThat(save(api.as("ana"), 1, "Hello").text("version")).isEqualTo("2");
    assertThat(save(api, 1, BODY).problem()).isEqualTo("412 changed-meanwhile");
    assertThat(api.get("/api/reply-templates/variables").text("caseNumber")).isNotBlank();
    assertThat(api.get("/api/reply-templates/no-such/en").problem()).isEqualTo("404 unknown-part");
    assertThat(api.get("/api/reply-templates/" + key + "/fr").problem())
        .isEqualTo("400 invalid-field");
  }

  @Test
  void namesTheVariableThatIsUnknownWhenItIsSaved() {
    Answer refused = save(api, 1, "Hello {{contact}}");
    assertThat(refused.problem()).isEqualTo("400 invalid-field");
    assertThat(refused.text("detail")).contains("'contact'", "contactName");
    assertThat(save(api, 1, "{{{subject}}}").problem()).isEqualTo("400 invalid-field");
  }

  @Test
  void isPreviewedWithTheCasesValues() {
    DeskCase shown = desk.aCase().gold().severity(2).raised();
    String path = "/api/cases/" + shown.number() + "/reply-preview";
    Answer preview = api.post(path, "{\"template\":\"" + key + ".en\"}");
    assertThat(preview.text("text"))
        .startsWith("Hello Kim,\n\nyou hear from us by Monday 16 March 2026, 14:00 (CET).")
        .endsWith("Sam");
    assertThat(api.post(path, "{\"body\":\"bis {{nextDue}}\",\"language\":\"de\"}").text("text"))
        .isEqualTo("bis Montag, 16. März 2026, 14:00 Uhr (MEZ)");
    assertThat(api.post(path, "{\"template\":\"no.en\"}").problem()).isEqualTo("400 invalid-field");
    shown.withdrawn();
    assertThat(api.post(path, "{\"template\":\"" + key + ".en\"}").problem())
        .isEqualTo("409 not-possible-now");
    assertThat(shown.entries(EntryKind.PUBLIC_REPLY)).isEmpty();
  }

  @Test
  void isChosenAndPreviewedInTasklistsForm() {
    DeskCase working = desk.aCase().gold().severity(2).raised().triaged();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("sam", "", "second-line"));
    VariableMap shown = forms.getTaskFormVariables(working.task(Line.SECOND_LINE).getId());
    SecurityContextHolder.clearContext();
    assertThat(shown.get("replyOptions")).asString().contains(key + ".en", "First checks (en)");
    assertThat(shown.get("replyTexts")).asString().contains("you hear from us by Monday 16 March");
    working.worked(Line.SECOND_LINE, Form.choosing(Course.CONTINUE).byTemplate(key + ".en"));
    assertThat(working.entries(EntryKind.PUBLIC_REPLY))
        .singleElement()
        .satisfies(
            reply -> assertThat(reply.text("text")).startsWith("Hello Kim,").endsWith("CET). Sam"));
    assertThat(working.clock("firstResponse").state()).isEqualTo(ClockState.MET);
  }

  @Test
  void triageAnswersByATemplateToo() {
    DeskCase fresh = desk.aCase().gold().severity(2).raised();
    fresh.triaged(Form.choosing(Course.ASK_CUSTOMER).byTemplate(key + ".en"));
    assertThat(fresh.entries(EntryKind.PUBLIC_REPLY)).hasSize(1);
  }

  @Test
  void keepsTheTaskWhereTemplateAndOwnWordsAreGivenOrTheTemplateIsGone() {
    DeskCase working = desk.aCase().raised().triaged();
    assertThatThrownBy(
            () ->
                working.worked(
                    Line.SECOND_LINE,
                    Form.choosing(Course.CONTINUE).byTemplate(key + ".en").saying("Own words")))
        .hasStackTraceContaining("You chose a template and wrote a reply, too");
    api.send(HttpMethod.DELETE, "/api/reply-templates/" + key + "/en", null);
    assertThatThrownBy(
            () ->
                working.worked(
                    Line.SECOND_LINE, Form.choosing(Course.CONTINUE).byTemplate(key + ".en")))
        .hasStackTraceContaining("There is no template");
    assertThat(working.entries(EntryKind.PUBLIC_REPLY)).isEmpty();
    assertThat(api.get("/api/reply-templates/" + key + "/en").text("retired")).isEqualTo("true");
    save(api, 2, BODY);
    assertThat(api.get("/api/reply-templates/" + key + "/en").text("retired")).isEqualTo("false");
  }

  @Test
  void isFilledInChangedPreviewedAndSentOnTheCasesPage() throws Exception {
    DeskCase shown = desk.aCase().gold().severity(2).raised();
    String address = "/cases/" + shown.number() + "/reply";
    assertThat(page("/cases/" + shown.number())).contains("href=\"" + address + "\"");
    String filled = page(address + "?template=" + key + ".en");
    assertThat(filled).contains("Hello Kim,", "First checks (en)", "As the customer reads it");
    String version = filled.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    assertThat(send(address, "text", "**Soon**, <b>Kim</b>", "act", "preview").getContentAsString())
        .contains("<strong>Soon</strong>, &lt;b&gt;Kim");
    assertThat(shown.entries(EntryKind.PUBLIC_REPLY)).isEmpty();
    shown.customerWrote();
    MockHttpServletResponse late = send(address, "text", "Soon, Kim", "version", version);
    assertThat(late.getStatus()).isEqualTo(412);
    assertThat(late.getContentAsString()).contains("Somebody changed the case", "Soon, Kim");
    String again = late.getContentAsString().replaceAll("(?s).*version\" value=\"(\\d+)\".*", "$1");
    assertThat(send(address, "text", "Soon, Kim", "version", again).getRedirectedUrl())
        .isEqualTo("/cases/" + shown.number() + "#story");
    assertThat(send(address, "text", " ").getStatus()).isEqualTo(400);
    assertThat(shown.entries(EntryKind.PUBLIC_REPLY))
        .singleElement()
        .satisfies(reply -> assertThat(reply.text("text")).isEqualTo("Soon, Kim"));
  }

  @Test
  void pagesListWritePreviewAndRetire() throws Exception {
    assertThat(page("/reply-templates")).contains("First checks", "Write a template");
    assertThat(page("/reply-templates/" + key + "/en")).contains("{{contactName}}", "Offer it no");
    MockHttpServletResponse preview =
        send("/reply-templates", "title", "T", "body", "Dear {{contactName}}", "act", "preview");
    assertThat(preview.getContentAsString()).contains("Dear {contactName}");
    MockHttpServletResponse wrong =
        send("/reply-templates", "key", "k" + key, "language", "en", "title", "T", "body", "{{x}}");
    assertThat(wrong.getStatus()).isEqualTo(400);
    assertThat(wrong.getContentAsString()).contains("There is no variable", "{{x}}");
    send("/reply-templates/" + key + "/en/retire");
    assertThat(page("/reply-templates/" + key + "/en")).contains("It is retired");
  }

  private Answer save(Api by, int version, String body) {
    return by.put(
        "/api/reply-templates/" + key + "/en",
        "{\"title\":\"First checks\",\"body\":\"%s\",\"version\":%d}".formatted(body, version));
  }

  private String page(String address) throws Exception {
    return http.perform(get(address).with(httpBasic("sam", "demo")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletResponse send(String address, String... fields) throws Exception {
    MockHttpServletRequestBuilder form = post(address).with(csrf()).with(httpBasic("sam", "demo"));
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return http.perform(form).andReturn().getResponse();
  }
}
