package casework.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
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

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.Duty;
import casework.process.Desk;
import casework.process.FullStackTest;
import casework.process.TheOnboardings;
import casework.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Onboarding by the API, the staff's pages, the customers' and the mails. */
@FullStackTest
class OnboardingOverHttpTest {

  private static final String ROSA = "rosa@goldberg.example";
  private static final String ALL = "/api/onboardings";
  private static final String PASSWORD = "a-password-of-its-own";

  private final MockMvc http;
  private final TheOnboardings the;
  private final Customers customers;
  private final Contacts contacts;
  private final JdbcClient sql;
  private final ProcessEngine engine;

  OnboardingOverHttpTest(
      MockMvc http,
      Desk desk,
      Customers customers,
      Contacts contacts,
      JdbcClient sql,
      ProcessEngine engine) {
    this.http = http;
    this.the = desk.onboardings;
    this.customers = customers;
    this.contacts = contacts;
    this.sql = sql;
    this.engine = engine;
  }

  @Test
  void beginsWithWhoeverIsTakenOnByPageApiOrFile() throws Exception {
    String unique = "taken-" + customers.all().size();
    send(
            "admin",
            "/api/customers",
            """
            {"key":"%s-a","name":"By the API","zone":"Europe/Berlin","plan":"Silver",
             "contractStarts":"2026-03-01"}
            """
                .formatted(unique))
        .andExpect(status().isCreated());
    http.perform(
            form("admin", "/customers")
                .param("key", unique + "-p")
                .param("name", "By the page")
                .param("zone", "Europe/Berlin")
                .param("plan", "Gold")
                .param("contractStarts", "2026-03-01"))
        .andExpect(status().isFound());
    http.perform(
            form("admin", "/customers/import")
                .param("take", "true")
                .param(
                    "lines",
                    """
                    key,name,zone,plan,contractStarts
                    %s-f,By a file,Europe/Berlin,Gold,2026-03-01
                    %s-g,By a file,Europe/Berlin,Silver,2026-03-01
                    """
                        .formatted(unique, unique)))
        .andExpect(status().isOk());
    for (String key : List.of(unique + "-a", unique + "-p", unique + "-f", unique + "-g")) {
      read("fiona", ALL + "?customer=" + key)
          .andExpect(jsonPath("$[0].state").value("RUNNING"))
          .andExpect(jsonPath("$[0].startedBy").value("admin"));
    }
    http.perform(
            form("admin", "/customers/import")
                .param("take", "true")
                .param(
                    "lines",
                    """
                    key,name,zone,plan,contractStarts
                    %s-h,Good,Europe/Berlin,Gold,2026-03-01
                    %s-a,There already,Europe/Berlin,Silver,2026-03-01
                    """
                        .formatted(unique, unique)))
        .andExpect(status().is(422));
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("onboarding")
                .count())
        .isEqualTo(4);
  }

  @Test
  void isMovedByTheApi() throws Exception {
    String key = the.takeOn("Silver");
    String path = ALL + "/" + the.numberOf(key);
    read("audrey", path)
        .andExpect(jsonPath("$.steps.length()").value(8))
        .andExpect(jsonPath("$.history[0].kind").value("STARTED"));
    send("sam", path + "/steps/ADVICE/done", "{}").andExpect(status().isBadRequest());
    send("sam", path + "/steps/ADVICE/done", "{\"note\":\"By phone\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.history[*].detail").value(hasItem("By phone")));
    send("sam", path + "/steps/HOURS/skip", "{\"reason\":\"Agreed on long ago\"}")
        .andExpect(status().isOk());
    send("sam", path + "/steps/HOURS/skip", "{\"reason\":\"Twice\"}")
        .andExpect(status().isConflict());
    send("sam", path + "/steps/NOTHING/skip", "{\"reason\":\"x\"}")
        .andExpect(status().isNotFound());
    http.perform(
            put(path + "/review-day")
                .with(httpBasic("sam", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"on\":\"2026-03-01\"}"))
        .andExpect(status().isBadRequest());
    send("sam", path + "/review", "{\"heldOn\":\"2026-03-16\",\"outcome\":\"Well\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("Open: ")));
    send("sam", path + "/cancel", "{\"reason\":\"Went elsewhere\"}")
        .andExpect(jsonPath("$.state").value("CANCELLED"));
    send("sam", ALL, "{\"customer\":\"" + key + "\"}").andExpect(status().isCreated());
    send("sam", ALL, "{\"customer\":\"" + key + "\"}").andExpect(status().isConflict());
    send("sam", ALL, "{}").andExpect(status().isBadRequest());
    read("sam", ALL + "/ON-999999").andExpect(status().isNotFound());
  }

  @Test
  void showsEachOrganizationItsOwnAlone() throws Exception {
    String key = the.takeOn("Gold");
    String number = the.numberOf(key);
    Viewer.Contact ada = ada(key);
    the.work.skip(number, "BETA_DOCUMENTATION", "SECRET of staff", TheOnboardings.SAM);
    the.work.done(number, "HOURS", "SECRET, too", TheOnboardings.SAM);
    as(ada, ALL)
        .andExpect(jsonPath("$[0].number").value(number))
        .andExpect(jsonPath("$[0].startedBy").isEmpty())
        .andExpect(content().string(not(containsString("SECRET"))));
    as(ada, ALL + "/" + number)
        .andExpect(jsonPath("$.history").isEmpty())
        .andExpect(content().string(not(containsString("SECRET"))));
    as(ada, "/portal/onboarding").andExpect(content().string(not(containsString("SECRET"))));
    read(ROSA, ALL).andExpect(jsonPath("$").isEmpty());
    read(ROSA, ALL + "/" + number).andExpect(status().isNotFound());
    read(ROSA, "/portal/onboarding")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("nothing to set up")));
    send(ROSA, ALL + "/" + number + "/steps/CONTACTS/done", "{}").andExpect(status().isNotFound());
    http.perform(form(ROSA, "/portal/onboarding/" + number + "/steps/CONTACTS"))
        .andExpect(status().isNotFound());
    assertThat(the.state(key, "CONTACTS")).isEqualTo(StepState.OPEN);
  }

  @Test
  void isDoneOnThePortalInBothLanguages() throws Exception {
    String key = the.takeOn("Gold");
    String number = the.numberOf(key);
    Viewer.Contact ada = ada(key);
    as(ada, "/portal/onboarding")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("They are right")))
        .andExpect(content().string(containsString("2 of 16 steps are done")))
        .andExpect(content().string(not(containsString("??"))));
    contacts.prefer(ada.contactId(), Locale.GERMAN);
    as(ada, "/portal/onboarding")
        .andExpect(content().string(containsString("2 von 16 Schritten sind erledigt")))
        .andExpect(content().string(containsString("Supportzeiten, Feiertage")))
        .andExpect(content().string(not(containsString("??"))));
    http.perform(
            as(ada, post("/portal/onboarding/" + number + "/steps/HOURS"))
                .with(csrf())
                .param("note", "Montags erst ab elf"))
        .andExpect(redirectedUrl("/portal/onboarding"))
        .andExpect(flash().attribute("done", "stepDone"));
    assertThat(the.state(key, "HOURS")).isEqualTo(StepState.DONE);
    http.perform(as(ada, post("/portal/onboarding/" + number + "/steps/HOURS")).with(csrf()))
        .andExpect(flash().attribute("wrong", "moved"));
    as(ada, "/portal/onboarding")
        .andExpect(content().string(containsString("Montags erst ab elf")));
    the.organizations.appoint(
        key, Duty.TECHNICAL_ACCOUNT_MANAGER, "sam", LocalDate.of(2026, 3, 16), "admin");
    as(ada, "/portal/onboarding").andExpect(content().string(containsString(">Sam</bdi>")));
    Viewer.Contact max = the.joins(key, "max", Contact.Standing.MEMBER);
    the.comesIn(max);
    as(max, "/portal/onboarding")
        .andExpect(content().string(not(containsString("They are right"))));
    http.perform(as(max, post("/portal/onboarding/" + number + "/steps/CONTACTS")).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void isSeenAndMovedByStaffOnItsPages() throws Exception {
    String key = the.takeOn("Gold");
    String number = the.numberOf(key);
    read("audrey", "/onboardings")
        .andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString("0 of 16")));
    read("audrey", "/customers/" + key)
        .andExpect(content().string(containsString("/onboardings?customer=" + key)));
    read("audrey", "/onboardings?customer=goldberg")
        .andExpect(content().string(not(containsString(number))));
    read("audrey", "/onboardings/" + number)
        .andExpect(content().string(containsString("PIN for the helpdesk")))
        .andExpect(content().string(not(containsString("Record the review"))));
    submit("sam", number, "/steps/ADVICE", "outcome", "DONE")
        .andExpect(flash().attribute("wrong", containsString("note")));
    http.perform(
            form("sam", "/onboardings/" + number + "/steps/ADVICE")
                .param("outcome", "DONE")
                .param("note", "Typed with care"))
        .andExpect(redirectedUrl("/onboardings/" + number));
    http.perform(
            form("sam", "/onboardings/" + number + "/steps/PHONE_PIN")
                .param("outcome", "SKIPPED")
                .param("note", "They never call"))
        .andExpect(redirectedUrl("/onboardings/" + number));
    submit("sam", number, "/review-day", "on", "2026-04-15");
    read("sam", "/onboardings/" + number)
        .andExpect(content().string(containsString("Typed with care")))
        .andExpect(content().string(containsString("They never call")))
        .andExpect(content().string(containsString("Agreed on: <strong>2026-04-15")));
    submit("sam", number, "/review", "outcome", "Too early")
        .andExpect(flash().attribute("wrong", containsString("after the other steps")));
    submit("sam", number, "/cancel", "reason", "Went elsewhere");
    read("sam", "/onboardings").andExpect(content().string(not(containsString(number))));
    read("sam", "/onboardings?all=true").andExpect(content().string(containsString(number)));
    http.perform(form("sam", "/onboardings").param("customer", key))
        .andExpect(redirectedUrl("/onboardings/" + the.numberOf(key)));
    http.perform(form("sam", "/onboardings").param("customer", key))
        .andExpect(flash().attribute("wrong", containsString("runs already")));
  }

  @Test
  void mailsTheAdministratorsOnce() throws Exception {
    String key = the.takeOn("Silver");
    Viewer.Contact ada = the.administratorOf(key);
    assertThat(payloads(key)).singleElement().asString().contains("/portal/onboarding", "Silver");
    the.organizations.agree(key, "Gold", LocalDate.of(2026, 3, 16), null, false, "admin");
    assertThat(payloads(key)).hasSize(1);
    the.work.agreeReview(the.numberOf(key), LocalDate.of(2026, 4, 15), TheOnboardings.SAM);
    assertThat(payloads(key)).hasSize(2).last().asString().contains("15 April 2026");
    assertThat(ada.administrator()).isTrue();
  }

  @Test
  void showsTheStepInTasklistsForm() {
    String key = the.takeOn("Gold");
    String task = the.task(key, "The PIN for the helpdesk number").getId();
    var shown = engine.getFormService().getTaskFormVariables(task);
    assertThat(shown)
        .containsEntry("stepTitle", "The PIN for the helpdesk number")
        .containsEntry("onboardingPage", "/onboardings/" + the.numberOf(key));
    assertThat(String.valueOf(shown.get("outcomeOptions")))
        .contains("SKIPPED")
        .doesNotContain("DONE");
  }

  private Viewer.Contact ada(String key) {
    Viewer.Contact ada = the.administratorOf(key);
    the.comesIn(ada);
    return ada;
  }

  private List<String> payloads(String key) {
    return sql.sql("select payload from outbox_message where stream like ? order by id")
        .param("mail onboarding %" + key + ".example")
        .query(String.class)
        .list();
  }

  private ResultActions as(Viewer.Contact who, String path) throws Exception {
    return http.perform(as(who, get(path)));
  }

  private static MockHttpServletRequestBuilder as(
      Viewer.Contact who, MockHttpServletRequestBuilder request) {
    return request.with(httpBasic(who.email(), PASSWORD));
  }

  private ResultActions read(String who, String path) throws Exception {
    return http.perform(get(path).with(httpBasic(who, "demo")));
  }

  private ResultActions send(String who, String path, String json) throws Exception {
    return http.perform(
        post(path)
            .with(httpBasic(who, "demo"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(json));
  }

  private ResultActions submit(String who, String of, String path, String name, String value)
      throws Exception {
    return http.perform(form(who, "/onboardings/" + of + path).param(name, value));
  }

  private static MockHttpServletRequestBuilder form(String who, String path) {
    return post(path).with(httpBasic(who, "demo")).with(csrf());
  }
}
