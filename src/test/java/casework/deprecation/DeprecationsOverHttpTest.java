package casework.deprecation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.customer.Contacts;
import casework.process.Desk;
import casework.process.FullStackTest;
import casework.process.TheNotices;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Features and notices by the API, the staff's pages and the customers'. */
@FullStackTest
class DeprecationsOverHttpTest {

  private static final String ROSA = "rosa@goldberg.example";
  private static final String SILVIA = "silvia@silverline.example";
  private static final String NOTICES = "/api/deprecations";
  private static final String PREVIEW =
      """
      {"key":"bill-preview","name":"Bill preview","documentation":"https://docs.example/preview",
       "since":"2024-01-01","api":true,"material":true}
      """;

  private final MockMvc http;
  private final Desk desk;
  private final Contacts contacts;

  DeprecationsOverHttpTest(MockMvc http, Desk desk, Contacts contacts) {
    this.http = http;
    this.desk = desk;
    this.contacts = contacts;
  }

  @AfterEach
  void rosaReadsEnglish() {
    contacts.prefer(contacts.byEmail(ROSA).orElseThrow().id(), Locale.ENGLISH);
  }

  @Test
  void keepsTheRegister() throws Exception {
    send("sam", "/api/features", PREVIEW)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.state").value("DOCUMENTED"));
    send("sam", "/api/features", PREVIEW).andExpect(status().isConflict());
    send("sam", "/api/features", PREVIEW.replace("https://docs.example/preview", "javascript:x"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("documentation"));
    send("audrey", "/api/features", PREVIEW).andExpect(status().isForbidden());
    read(ROSA, "/api/features").andExpect(jsonPath("$[0].key").value("bill-preview"));
    read("sam", "/features").andExpect(content().string(containsString("Bill preview")));
    http.perform(
            form("sam", "/features/bill-preview")
                .param("name", "Preview of bills")
                .param("documentation", "/portal/articles/preview")
                .param("material", "true"))
        .andExpect(redirectedUrl("/features/bill-preview"))
        .andExpect(flash().attribute("done", "saved"));
    read("sam", "/features/bill-preview")
        .andExpect(content().string(containsString("Preview of bills")));
    read("sam", "/api/features/nothing").andExpect(status().isNotFound());
  }

  @Test
  void takesOverAListWholeOrNotAtAll() throws Exception {
    String header = "key,name,documentation,since,api,material\n";
    list(header + "export,Export,https://docs.example/e,2020-02-29,yes,no\n")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.features").value(1));
    list(header
            + "sso,SSO,https://docs.example/s,,no,yes\nbad,Bad,https://docs.example/b,soon,no,yes\n")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("Line 3")));
    list("name\nx\n").andExpect(status().isBadRequest());
    read(SILVIA, "/api/features")
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].since").value("2020-02-29"));
    http.perform(
            form("sam", "/features/list")
                .param("csv", header + "export,Bulk export,https://docs.example/e,,yes,no\n"))
        .andExpect(flash().attribute("done", "saved"));
    assertThat(desk.notices.features.get("export").name()).isEqualTo("Bulk export");
  }

  @Test
  void refusesAnUnlawfulDateWithTheEarliestLawfulOne() throws Exception {
    send("sam", "/api/features", PREVIEW);
    String number = drafted("2026-06-15", "2027-06-15");
    send("sam", NOTICES + "/" + number + "/submit", "")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type").value(containsString("unlawful-date")))
        .andExpect(jsonPath("$.clause").value("T31"))
        .andExpect(jsonPath("$.earliestChange").value("2026-06-16"))
        .andExpect(jsonPath("$.earliestSupportEnd").value("2027-06-16"));
    read("audrey", NOTICES + "/" + number)
        .andExpect(jsonPath("$.state").value("DRAFT"))
        .andExpect(jsonPath("$.history[1].kind").value("DATES_REFUSED"));
    read("sam", "/deprecations/" + number)
        .andExpect(content().string(containsString("2026-06-16 at the earliest")));
  }

  @Test
  void goesFromTheDraftToTheProof() throws Exception {
    send("sam", "/api/features", PREVIEW);
    read("sam", "/deprecations/new?feature=bill-preview").andExpect(status().isOk());
    http.perform(
            form("sam", "/deprecations")
                .param("feature", "bill-preview")
                .param("text", "")
                .param("notice", "2026-03-16")
                .param("change", "2026-06-16")
                .param("supportEnd", "2027-06-16"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("is empty")));
    String number = drafted("2026-06-16", "2027-06-16");
    String page = "/deprecations/" + number;
    read("sam", page + "/edit").andExpect(content().string(containsString("2026-06-16")));
    http.perform(form("sam", page + "/submit")).andExpect(redirectedUrl(page));
    http.perform(form("sam", page + "/approve")).andExpect(status().isForbidden());
    http.perform(form("lara", page + "/refuse").param("reason", " "))
        .andExpect(flash().attributeExists("wrong"));
    http.perform(form("lara", page + "/approve")).andExpect(redirectedUrl(page));
    desk.runDueJobs();
    read("audrey", "/deprecations").andExpect(content().string(containsString(number)));
    read("audrey", page)
        .andExpect(content().string(containsString("2 of 2 customers are reached")))
        .andExpect(content().string(containsString("&lt;casework.")));
    String csv = read("audrey", page + "/proof.csv").andReturn().getResponse().getContentAsString();
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv).contains("goldberg", "rosa@goldberg.example", "silverline", "2026-03-16");
    http.perform(
            form("sam", page + "/dates")
                .param("change", "2026-06-01")
                .param("supportEnd", "2027-06-16"))
        .andExpect(flash().attributeExists("wrong"));
    http.perform(
            form("sam", page + "/dates")
                .param("change", "2026-07-01")
                .param("supportEnd", "2027-07-01"))
        .andExpect(redirectedUrl(page));
    http.perform(form("sam", page + "/withdraw").param("reason", "Needed still"));
    assertThat(desk.notices.all.get(number).state()).isEqualTo(DeprecationState.WITHDRAWN);
  }

  @Test
  void showsCustomersWhatIsSupportedInBothLanguages() throws Exception {
    Deprecation notice = desk.notices.approved(TheNotices.to("goldberg"));
    desk.runDueJobs();
    String page = "/portal/deprecations/" + notice.number();
    read(ROSA, "/portal/features")
        .andExpect(content().string(containsString("Bill preview")))
        .andExpect(content().string(containsString("16 June 2026")));
    read(SILVIA, "/portal/features")
        .andExpect(content().string(containsString("Bill preview")))
        .andExpect(content().string(not(containsString(notice.number()))));
    read(SILVIA, page).andExpect(status().isNotFound());
    contacts.prefer(contacts.byEmail(ROSA).orElseThrow().id(), Locale.GERMAN);
    read(ROSA, page)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("16. Juni 2027")))
        .andExpect(content().string(containsString("Die Vorschau von Rechnungen")))
        .andExpect(content().string(not(containsString("??"))));
    assertThat(desk.notices.proof(notice, "goldberg").opened()).isNotNull();
    http.perform(form(ROSA, page + "/confirm"))
        .andExpect(redirectedUrl(page))
        .andExpect(flash().attribute("done", "noticeConfirmed"));
    assertThat(desk.notices.proof(notice, "goldberg").confirmed())
        .satisfies(seen -> assertThat(seen.by()).isEqualTo(ROSA));
    http.perform(form(SILVIA, page + "/confirm")).andExpect(status().isNotFound());
  }

  @Test
  void recordsHowACustomerWasReached() throws Exception {
    Deprecation notice = desk.notices.approved(TheNotices.to("goldberg"));
    desk.runDueJobs();
    desk.notices.allBounce();
    String path = NOTICES + "/" + notice.number() + "/customers/";
    send("sam", path + "goldberg/reached", "{\"on\":\"2026-03-15\",\"how\":\"By phone\"}")
        .andExpect(status().isBadRequest());
    send("sam", path + "silverline/reached", "{\"on\":\"2026-03-16\",\"how\":\"By phone\"}")
        .andExpect(status().isConflict());
    send("sam", path + "goldberg/reached", "{\"on\":\"2026-03-16\",\"how\":\"By phone\"}")
        .andExpect(status().isNoContent());
    read("audrey", NOTICES + "/" + notice.number())
        .andExpect(jsonPath("$.proof[0].reachedOn").value("2026-03-16"))
        .andExpect(jsonPath("$.proof[0].otherwise.by").value("sam"))
        .andExpect(jsonPath("$.proof[0].letters[0].problem").value(containsString("5.1.1")));
    send("sam", NOTICES + "/" + notice.number() + "/approve", "").andExpect(status().isForbidden());
    send("lara", NOTICES + "/" + notice.number() + "/approve", "").andExpect(status().isConflict());
    read("sam", NOTICES + "/DN-999999").andExpect(status().isNotFound());
    read("sam", NOTICES + "/nonsense").andExpect(status().isNotFound());
  }

  private String drafted(String change, String supportEnd) throws Exception {
    send(
            "sam",
            NOTICES,
            """
            {"feature":"bill-preview","text":"It goes.","notice":"2026-03-16","change":"%s",
             "supportEnd":"%s","audience":"CUSTOMERS","names":["goldberg","silverline"]}
            """
                .formatted(change, supportEnd))
        .andExpect(status().isCreated());
    return desk.notices.all.list(java.util.Set.of(DeprecationState.DRAFT)).get(0).number();
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

  private ResultActions list(String csv) throws Exception {
    return http.perform(
        post("/api/feature-imports")
            .with(httpBasic("sam", "demo"))
            .contentType("text/csv")
            .content(csv));
  }

  private static MockHttpServletRequestBuilder form(String who, String path) {
    return post(path).with(httpBasic(who, "demo")).with(csrf());
  }
}
