package casework.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.supportcase.Line;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Rotas, who is on call, pages and calendars by the API, the pages and the secret addresses. */
@FullStackTest
class OnCallOverHttpTest {

  private static final String ROTA = "/api/rotas/second-line";
  private static final String WEEKS =
      """
      {"layers":[
        {"name":"Days","zone":"Europe/Berlin","begins":"2026-01-05","handOver":"09:00","days":7,
         "people":["sam"],
         "parts":[{"days":["MONDAY","TUESDAY"],"from":"08:00","until":"20:00"}]},
        {"name":"Rest","zone":"America/New_York","begins":"2026-01-05","handOver":"09:00","days":7,
         "people":["sam"]}],
       "note":"Spring"}
      """;

  private final MockMvc http;
  private final Desk desk;
  private final JdbcClient sql;

  OnCallOverHttpTest(MockMvc http, Desk desk, JdbcClient sql) {
    this.http = http;
    this.desk = desk;
    this.sql = sql;
  }

  @Test
  void keepsRotasAndTellsWhoIsOnCall() throws Exception {
    call("admin", put(ROTA).content(WEEKS)).andExpect(status().isNoContent());
    call("sam", get("/api/on-call"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[1].line").value("second-line"))
        .andExpect(jsonPath("$[1].onCall.person").value("sam"))
        .andExpect(jsonPath("$[1].onCall.name").value("Sam Second"))
        .andExpect(jsonPath("$[1].onCall.layer").value("Days"))
        .andExpect(jsonPath("$[1].onCall.until").value("2026-03-16T19:00:00Z"))
        .andExpect(jsonPath("$[1].next.layer").value("Rest"))
        .andExpect(jsonPath("$[0].onCall").isEmpty());
    // Before the rota was made there was nobody.
    call("sam", get("/api/on-call").param("at", "2026-03-15T12:00:00Z"))
        .andExpect(jsonPath("$[1].onCall").isEmpty());
    call(
            "sam",
            get(ROTA + "/shifts")
                .param("from", "2026-03-17T00:00:00Z")
                .param("until", "2026-03-18T12:00:00Z"))
        .andExpect(jsonPath("$.length()").value(3));
    call("audrey", get(ROTA + "/changes"))
        .andExpect(jsonPath("$[0].by").value("admin"))
        .andExpect(jsonPath("$[0].note").value("Spring"))
        .andExpect(jsonPath("$[0].layers[1].zone").value("America/New_York"));
    call("sam", get(ROTA)).andExpect(jsonPath("$.layers[0].parts[0].from").value("08:00:00"));
  }

  @Test
  void refusesWhatMakesNoRota() throws Exception {
    refused(WEEKS.replace("[\"sam\"]", "[\"fiona\"]"), "fiona");
    refused(WEEKS.replace("Europe/Berlin", "Europe/Bielefeld"), "Bielefeld");
    refused(WEEKS.replace("\"days\":7", "\"days\":0"), "days long");
    refused("{}", "layers");
    call("sam", put(ROTA).content(WEEKS)).andExpect(status().isForbidden());
    call("admin", put("/api/rotas/third-line").content(WEEKS)).andExpect(status().isNotFound());
    assertThat(sql.sql("select count(*) from rota_change").query(Long.class).single()).isZero();
  }

  @Test
  void takesOnTheFirstRotaOfALineAsItWasAndAltersNoPastAfterwards() throws Exception {
    String since = WEEKS.replace("\"note\"", "\"from\":\"2026-03-15T00:00:00Z\",\"note\"");
    call("admin", put(ROTA).content(since)).andExpect(status().isNoContent());
    call("sam", get("/api/on-call").param("at", "2026-03-15T12:00:00Z"))
        .andExpect(jsonPath("$[1].onCall.person").value("sam"));
    call("sam", get("/api/on-call").param("at", "2026-03-14T23:59:59Z"))
        .andExpect(jsonPath("$[1].onCall").isEmpty());
    refused(since, "stays on record");
  }

  private void refused(String body, String why) throws Exception {
    call("admin", put(ROTA).content(body))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString(why)));
  }

  @Test
  void hasPeopleStandInAndBeAwayOnRecord() throws Exception {
    desk.pages.employ("stella", casework.security.Role.SECOND_LINE);
    call("admin", put(ROTA).content(WEEKS));
    String standIn =
        """
        {"person":"stella","from":"2026-03-16T10:00:00Z","until":"2026-03-16T12:00:00Z","note":"Swap"}
        """;
    call("admin", post(ROTA + "/stand-ins").content(standIn)).andExpect(status().isCreated());
    at("2026-03-16T10:00:00Z").andExpect(jsonPath("$[1].onCall.person").value("stella"));
    at("2026-03-16T12:00:00Z").andExpect(jsonPath("$[1].onCall.person").value("sam"));
    String away =
        """
        {"person":"sam","from":"2026-03-16T14:00:00Z","until":"2026-03-16T16:00:00Z"}
        """;
    call("admin", post("/api/absences").content(away)).andExpect(status().isCreated());
    at("2026-03-16T15:00:00Z").andExpect(jsonPath("$[1].onCall").isEmpty());
    long id = sql.sql("select id from rota_stint where line is null").query(Long.class).single();
    call("admin", delete("/api/rota-stints/" + id)).andExpect(status().isNoContent());
    at("2026-03-16T15:00:00Z").andExpect(jsonPath("$[1].onCall.person").value("sam"));
    call("admin", delete("/api/rota-stints/" + id)).andExpect(status().isConflict());
    call("sam", get("/api/rota-stints")).andExpect(jsonPath("$.length()").value(2));
    call("admin", post("/api/absences").content(away.replace("2026", "2025")))
        .andExpect(status().isBadRequest());
  }

  private ResultActions at(String instant) throws Exception {
    return call("sam", get("/api/on-call").param("at", instant));
  }

  @Test
  void changesARotaOnItsPage() throws Exception {
    form(
            "admin",
            "/on-call/rotas/second-line",
            "layers[0].name",
            "Weekly",
            "layers[0].zone",
            "Europe/Berlin",
            "layers[0].begins",
            "2026-01-05",
            "layers[0].handOver",
            "09:00",
            "layers[0].days",
            "7",
            "layers[0].people",
            "sam",
            "layers[0].parts",
            "Mon-Fri 08:00-20:00\nSat 10:00-12:00",
            "layers[0].holidays",
            "2026-12-25",
            "layers[1].name",
            "",
            "note",
            "First")
        .andExpect(redirectedUrl("/on-call/rotas/second-line"));
    page("sam", "/on-call/rotas/second-line")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2026-12-25")))
        .andExpect(content().string(not(containsString("Change the rota"))));
    page("admin", "/on-call/rotas/second-line")
        .andExpect(content().string(containsString("Sat 10:00-12:00")))
        .andExpect(content().string(containsString("Change the rota")));
    form(
            "admin",
            "/on-call/rotas/second-line",
            "layers[0].name",
            "Weekly",
            "layers[0].zone",
            "Nowhere")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Nowhere")));
    page("audrey", "/on-call")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Sam Second")));
  }

  @Test
  void answersAPageByTheApiAndOnItsPage() throws Exception {
    desk.pages.everybodyHasMail();
    DeskCase of = desk.aCase().gold().severity(1).raised();
    Page page = desk.pages.only(of);
    call("audrey", get("/api/pages").param("open", "true"))
        .andExpect(jsonPath("$[0].caseNumber").value(of.number()));
    page("fiona", "/on-call").andExpect(content().string(containsString(page.number())));
    call("audrey", post("/api/pages/" + page.number() + "/acknowledge"))
        .andExpect(status().isForbidden());
    call("fiona", post("/api/pages/" + page.number() + "/acknowledge"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("ACKNOWLEDGED"))
        .andExpect(jsonPath("$.endedBy").value("fiona"))
        .andExpect(jsonPath("$.steps[1].kind").value("NOBODY_ON_CALL"));
    DeskCase other = desk.aCase().gold().severity(1).raised();
    Page second = desk.pages.only(other);
    form("fiona", "/on-call/pages/" + second.number() + "/acknowledge")
        .andExpect(redirectedUrl("/on-call/pages/" + second.number()));
    page("audrey", "/on-call/pages/" + second.number())
        .andExpect(content().string(containsString("Acknowledged")));
    page("fiona", "/on-call/pages/PG-999999").andExpect(status().isNotFound());
  }

  @Test
  void answersByTheLinkInTheMailAndNeverByLookingAtIt() throws Exception {
    desk.pages.everybodyHasMail().weekly(Line.FIRST_LINE, "fiona");
    DeskCase of = desk.aCase().gold().severity(1).raised();
    String link = link(of);
    http.perform(get(link))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("I answer")))
        .andExpect(content().string(containsString("Nobody has taken the case, since")));
    assertThat(desk.pages.only(of).isOpen()).isTrue();
    String forged = link.replace("/fiona/", "/sam/");
    http.perform(post(forged).with(csrf())).andExpect(status().isNotFound());
    http.perform(post(link)).andExpect(status().isForbidden());
    assertThat(desk.pages.only(of).isOpen()).isTrue();
    http.perform(post(link).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("you have answered")));
    Page.End end = java.util.Objects.requireNonNull(desk.pages.only(of).end());
    assertThat(end.by()).isEqualTo("fiona");
    assertThat(end.how()).isEqualTo("MAIL");
    http.perform(get(link)).andExpect(content().string(not(containsString("<form"))));
  }

  private String link(DeskCase of) {
    String payload =
        sql.sql("select payload from outbox_message where case_id = ? and address = ?")
            .params(of.row().id(), "fiona@vendor.example")
            .query(String.class)
            .single();
    int begin = payload.indexOf("/answer/");
    return payload.substring(begin, begin + "/answer/PG-000000/fiona/".length() + 32);
  }

  @Test
  void readsACalendarByItsSecretAddressAlone() throws Exception {
    call("admin", put(ROTA).content(WEEKS));
    String address =
        call("sam", post("/api/calendar-feeds").content("{\"line\":\"second-line\"}"))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String path = address.substring(address.indexOf("/calendars/"), address.lastIndexOf('"'));
    String text =
        http.perform(get(path))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", containsString("text/calendar")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events).isNotEmpty();
    assertThat(java.util.Objects.requireNonNull(events.get(0).getSummary()).getValue())
        .isEqualTo("On call, second line: Sam Second");
    assertThat(text).contains("DTSTART:20260316T090000Z", "DTEND:20260316T190000Z");
    http.perform(get("/calendars/nothing.ics")).andExpect(status().isNotFound());
    long id = sql.sql("select id from calendar_feed").query(Long.class).single();
    call("fiona", delete("/api/calendar-feeds/" + id)).andExpect(status().isNotFound());
    call("sam", delete("/api/calendar-feeds/" + id)).andExpect(status().isNoContent());
    http.perform(get(path)).andExpect(status().isNotFound());
  }

  @Test
  void makesACalendarOfOnesOwnShiftsOnThePage() throws Exception {
    call("admin", put(ROTA).content(WEEKS));
    form("fiona", "/on-call/calendars", "line", "")
        .andExpect(flash().attribute("address", containsString("/calendars/")));
    String hashed = sql.sql("select token_hash from calendar_feed").query(String.class).single();
    assertThat(hashed).hasSize(64);
    page("fiona", "/on-call").andExpect(content().string(containsString("Your own shifts")));
  }

  private ResultActions call(String who, MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(
        request.contentType(MediaType.APPLICATION_JSON).with(httpBasic(who, "demo")));
  }

  private ResultActions page(String who, String path) throws Exception {
    return http.perform(get(path).with(httpBasic(who, "demo")));
  }

  private ResultActions form(String who, String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder request = post(path).with(httpBasic(who, "demo")).with(csrf());
    for (int field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return http.perform(request);
  }
}
