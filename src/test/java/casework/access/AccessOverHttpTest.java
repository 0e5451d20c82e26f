package casework.access;

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

import casework.customer.Contacts;
import casework.process.Desk;
import casework.process.FullStackTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Access grants by the API, the staff's pages and the customers'. */
@FullStackTest
class AccessOverHttpTest {

  private static final String ROSA = "rosa@goldberg.example";
  private static final String GIL = "gil@goldberg.example";
  private static final String SILVIA = "silvia@silverline.example";
  private static final String GRANTS = "/api/access-grants";

  private final MockMvc http;
  private final Desk desk;
  private final Contacts contacts;
  private final JdbcClient sql;

  AccessOverHttpTest(MockMvc http, Desk desk, Contacts contacts, JdbcClient sql) {
    this.http = http;
    this.desk = desk;
    this.contacts = contacts;
    this.sql = sql;
  }

  @AfterEach
  void rosaReadsEnglish() {
    contacts.prefer(contacts.byEmail(ROSA).orElseThrow().id(), Locale.ENGLISH);
  }

  @Test
  void asksAnswersAndReportsUses() throws Exception {
    String number = asked();
    send(ROSA, GRANTS + "/" + number + "/approve", "{\"minutes\":60}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("GIVEN"))
        .andExpect(jsonPath("$.given.until").value("2026-03-16T10:00:00Z"));
    desk.runDueJobs();
    send(
            "sam",
            GRANTS + "/" + number + "/uses",
            """
            {"uses":[
              {"key":"a","kind":"SESSION_OPENED","at":"2026-03-16T09:00:00Z","person":"Sam"},
              {"key":"b","kind":"ACTION","at":"2026-03-16T09:00:00Z","person":"Sam",
               "policy":"CONFIGURATION_READ","what":"Opened the bill run"},
              {"key":"b","kind":"ACTION","at":"2026-03-16T09:00:00Z","person":"Sam",
               "policy":"CONFIGURATION_READ","what":"Opened the bill run"},
              {"key":"c","kind":"ACTION","at":"2026-03-16T09:00:00Z","person":"Sam",
               "policy":"USERS_MANAGE","what":"Made a user"}]}
            """)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.recorded").value(3))
        .andExpect(jsonPath("$.outside").value(1));
    read(ROSA, GRANTS + "/" + number)
        .andExpect(
            jsonPath("$.history[*].kind")
                .value(org.hamcrest.Matchers.hasItems("USED", "USED_OUTSIDE")));
    read(ROSA, "/portal/access/" + number)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Opened the bill run")))
        .andExpect(content().string(containsString("By something that you did not allow")));
    desk.pass(java.time.Duration.ofHours(1));
    send(
            "sam",
            GRANTS + "/" + number + "/uses",
            """
            {"uses":[{"key":"d","kind":"ACTION","at":"2026-03-16T10:00:00Z","person":"Sam",
              "what":"Looked again"}]}
            """)
        .andExpect(jsonPath("$.outside").value(1));
    read("audrey", "/api/access-ledger/verification").andExpect(jsonPath("$.fault").isEmpty());
  }

  @Test
  void saysWhyTheTermsAllowNoAccess() throws Exception {
    send(
            "sam",
            GRANTS,
            """
            {"customer":"goldberg","reason":"SUPPORT_REQUEST","purpose":"To look around",
             "policies":["CONFIGURATION_READ"],"minutes":60}
            """)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("T14, T27")));
    send(
            "sam",
            GRANTS,
            """
            {"customer":"goldberg","reason":"CURIOSITY","purpose":"To look around",
             "policies":["CONFIGURATION_READ"],"minutes":60}
            """)
        .andExpect(status().isBadRequest());
  }

  @Test
  void showsGrantsToAdministratorsOfTheOrganizationAlone() throws Exception {
    String number = asked();
    read(ROSA, GRANTS).andExpect(jsonPath("$[0].number").value(number));
    for (String other : List.of(GIL, SILVIA)) {
      read(other, GRANTS).andExpect(jsonPath("$").isEmpty());
      read(other, GRANTS + "/" + number).andExpect(status().isNotFound());
      read(other, "/portal/access/" + number).andExpect(status().isNotFound());
    }
    send(SILVIA, GRANTS + "/" + number + "/approve", "{}").andExpect(status().isNotFound());
    send(GIL, GRANTS + "/" + number + "/approve", "{}").andExpect(status().isForbidden());
  }

  @Test
  void mailsTheAdministratorsWithASeal() throws Exception {
    String number = asked();
    assertThat(
            sql.sql("select address from outbox_message where stream like ?")
                .param("mail access " + number + "%")
                .query(String.class)
                .list())
        .containsExactly(ROSA);
    assertThat(
            sql.sql("select payload from outbox_message where stream like ?")
                .param("mail access " + number + "%")
                .query(String.class)
                .single())
        .contains(
            "/portal/access/" + number, "To see why bills are slow", "Seal of the record: 1:");
  }

  @Test
  void isAnsweredOnThePortalInBothLanguages() throws Exception {
    String number = asked();
    read(ROSA, "/portal/access")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(number)));
    contacts.prefer(contacts.byEmail(ROSA).orElseThrow().id(), Locale.GERMAN);
    read(ROSA, "/portal/access/" + number)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Konfiguration lesen")))
        .andExpect(content().string(not(containsString("??"))));
    submit(ROSA, "/portal/access/" + number + "/approve", "minutes", "30")
        .andExpect(redirectedUrl("/portal/access/" + number))
        .andExpect(flash().attribute("wrong", "policies"));
    http.perform(
            form(ROSA, "/portal/access/" + number + "/approve")
                .param("minutes", "30")
                .param("policies", "CONFIGURATION_READ"))
        .andExpect(flash().attribute("done", "accessApproved"));
    desk.runDueJobs();
    assertThat(desk.grants.get(number).granted().policies()).containsExactly("CONFIGURATION_READ");
    submit(ROSA, "/portal/access/" + number + "/end", "reason", "Enough")
        .andExpect(flash().attribute("done", "accessEnded"));
    desk.runDueJobs();
    assertThat(desk.grants.get(number).state()).isEqualTo(GrantState.ENDED);
  }

  @Test
  void isOfferedChangedAndLimitedOnThePortal() throws Exception {
    submit(ROSA, "/portal/access/limit", "minutes", "1440")
        .andExpect(flash().attribute("done", "saved"));
    http.perform(
            form(ROSA, "/portal/access/offers")
                .param("lastDay", "2026-03-18")
                .param("policies", "CONFIGURATION_READ"))
        .andExpect(flash().attribute("wrong", "lastDay"));
    http.perform(
            form(ROSA, "/portal/access/offers")
                .param("lastDay", "2026-03-16")
                .param("policies", "CONFIGURATION_READ"))
        .andExpect(flash().attribute("done", "accessOffered"));
    desk.runDueJobs();
    String number =
        desk.grants
            .all
            .list(null, java.util.Set.of(GrantState.ACTIVE), desk.grants.rosa())
            .get(0)
            .number();
    http.perform(
            form(ROSA, "/portal/access/" + number + "/change")
                .param("lastDay", "2026-03-16")
                .param("policies", "DATA_READ"))
        .andExpect(flash().attribute("done", "accessChanged"));
    desk.runDueJobs();
    assertThat(desk.grants.get(number).state()).isEqualTo(GrantState.ENDED);
    read(ROSA, "/portal/access")
        .andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString("Read usage data")));
    read(GIL, "/portal/access")
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(number))));
  }

  @Test
  void isAskedForOnThePageOfACase() throws Exception {
    String of = desk.aCase().gold().raised().number();
    read("sam", "/cases/" + of)
        .andExpect(content().string(containsString("/access/new?case=" + of)));
    read("sam", "/access/new?case=" + of)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"" + of + "\"")));
    http.perform(
            form("sam", "/access")
                .param("customer", "goldberg")
                .param("caseNumber", of)
                .param("reason", "SUPPORT_REQUEST")
                .param("purpose", "Typed with care")
                .param("hours", "2"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Typed with care")));
    http.perform(
            form("sam", "/access")
                .param("customer", "goldberg")
                .param("caseNumber", of)
                .param("reason", "SUPPORT_REQUEST")
                .param("purpose", "Typed with care")
                .param("policies", "CONFIGURATION_READ")
                .param("hours", "2"))
        .andExpect(status().isFound());
    String number =
        desk.grants
            .all
            .list(null, java.util.Set.of(GrantState.ASKED), casework.process.TheGrants.SAM)
            .get(0)
            .number();
    read("audrey", "/access").andExpect(content().string(containsString(number)));
    read("audrey", "/access/" + number).andExpect(content().string(containsString("Asked")));
    read("sam", "/cases/" + of).andExpect(content().string(containsString(number)));
    http.perform(form("sam", "/access/" + number + "/withdraw"))
        .andExpect(redirectedUrl("/access/" + number));
    desk.runDueJobs();
    assertThat(desk.grants.get(number).state()).isEqualTo(GrantState.WITHDRAWN);
  }

  @Test
  void knowsAnOrganizationByWhatAdministratorsSet() throws Exception {
    http.perform(
            put("/api/customers/goldberg/access")
                .with(httpBasic("admin", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"organization\":\"org-7\"}"))
        .andExpect(status().isNoContent());
    read("audrey", "/api/customers/goldberg/access")
        .andExpect(jsonPath("$.organization").value("org-7"));
    String number = asked();
    send(ROSA, GRANTS + "/" + number + "/approve", "{}").andExpect(status().isOk());
    desk.runDueJobs();
    assertThat(desk.grants.product.allows("org-7", desk.now())).isNotEmpty();
  }

  private String asked() {
    return desk.grants
        .requests
        .ask(desk.grants.forCase(desk.aCase().gold().raised().number()), "sam")
        .number();
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

  private ResultActions submit(String who, String path, String name, String value)
      throws Exception {
    return http.perform(form(who, path).param(name, value));
  }

  private static MockHttpServletRequestBuilder form(String who, String path) {
    return post(path).with(httpBasic(who, "demo")).with(csrf());
  }
}
