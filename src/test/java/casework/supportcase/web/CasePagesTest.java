package casework.supportcase.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.supportcase.Actor;
import casework.supportcase.Conversation;
import casework.supportcase.Line;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The staff's pages, as an auditor sees them. */
@FullStackTest
class CasePagesTest {

  private static final Cookie IN_NEW_YORK = new Cookie("casework-zone", "America/New_York");

  private final MockMvc pages;
  private final Desk desk;
  private final Conversation conversation;

  CasePagesTest(MockMvc pages, Desk desk, Conversation conversation) {
    this.pages = pages;
    this.desk = desk;
    this.conversation = conversation;
  }

  @Test
  void tellsAnyoneWhatThisIsAndHowToSignIn() throws Exception {
    pages
        .perform(get("/"))
        .andExpect(status().isOk())
        .andExpect(says("Which room is yours?", "fiona", "/camunda/app/tasklist/default/"));
    pages.perform(get("/tour")).andExpect(status().isOk()).andExpect(says("curl", "goldberg"));
    pages
        .perform(get("/login").param("error", ""))
        .andExpect(status().isOk())
        .andExpect(says("do not fit", "_csrf"));
  }

  @Test
  void listOfCasesLeadsOnAndBack() throws Exception {
    for (int n = 0; n < 51; n++) {
      raised();
    }
    String first = html("/cases?order=NEWEST_FIRST");
    assertThat(first).contains("Next page").doesNotContain("Previous page", "First page");
    String second = html(link(first, "next"));
    assertThat(second).contains("First page").doesNotContain("Next page");
    assertThat(html(link(second, "prev"))).contains("Next page").doesNotContain("Previous page");
  }

  private String html(String address) throws Exception {
    return pages
        .perform(get(URI.create(address)).with(httpBasic("audrey", "demo")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static String link(String page, String rel) {
    String link = page.replaceAll("(?s).*<a href=\"([^\"]*)\" rel=\"" + rel + "\">.*", "$1");
    return link.replace("&amp;", "&");
  }

  @Test
  void tourRaisesACaseOfItsOwnOnEachVisit() throws Exception {
    assertThat(keyOfTheTour()).startsWith("tour-").isNotEqualTo(keyOfTheTour());
  }

  private String keyOfTheTour() throws Exception {
    String tour = pages.perform(get("/tour")).andReturn().getResponse().getContentAsString();
    return tour.replaceAll("(?s).*Idempotency-Key: <span>([^<]*)</span>.*", "$1");
  }

  @Test
  void showsCasesToStaffOnly() throws Exception {
    String number = raised().number();
    pages
        .perform(get("/cases/" + number).accept(MediaType.TEXT_HTML))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrlPattern("**/login"));
  }

  @Test
  void showsDueTimesByTheViewersClockAndTheContracts() throws Exception {
    desk.at("Fri 13 21:30");
    page("/cases/" + raised().number())
        .andExpect(says("Mon 16 Mar 2026, 13:30 CET", "Mon 16 Mar 2026, 08:30 EDT"));
  }

  @Test
  void showsSegmentsThatAddUpToTheBudget() throws Exception {
    desk.at("Fri 13 21:30");
    page("/cases/" + raised().number())
        .andExpect(says("30 min", "3 h 30 min", "Together: the budget", "T19"));
  }

  @Test
  void tellsConversationAndLedgerAsOneStory() throws Exception {
    DeskCase told = raised().triaged().answered().noted().customerWrote();
    page("/cases/" + told.number())
        .andExpect(
            says(
                "raised the request",
                "triaged the case",
                "We are on it.",
                "noted, for staff only",
                "Still slow."));
  }

  @Test
  void showsDecisionsWithTableVersionInputsAndTheRuleThatMatched() throws Exception {
    page("/cases/" + raised().number())
        .andExpect(
            says(
                "Severity suggestion",
                "severitySuggestion",
                "2025-02-10",
                "asked in the step “<span>Suggest severity</span>”",
                "rule_",
                "REDUCED"));
  }

  @Test
  void saysWhyARequestWasNotServed() throws Exception {
    DeskCase refused = desk.aCase().withoutContract().raised();
    page("/cases/" + refused.number())
        .andExpect(
            says(
                "Refused",
                "Why it was not served",
                requireNonNull(refused.row().progress().clause())));
  }

  @Test
  void showsTextAsTextWhateverItHolds() throws Exception {
    DeskCase odd = raised();
    conversation.customerWrites(
        odd.number(),
        null,
        Actor.customer("<b>Kim"),
        "<script>alert(1)</script><img src=x onerror=alert(2)> 🐢 شكرا \u202eevil");
    page("/cases/" + odd.number())
        .andExpect(
            says(
                "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;",
                "&lt;b&gt;Kim",
                "🐢 شكرا"))
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(not(containsString("<img src=x"))));
  }

  @Test
  void runsNoScriptButFiles() throws Exception {
    page("/cases/" + raised().number())
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    allOf(containsString("default-src 'self'"), not(containsString("unsafe")))));
  }

  @Test
  void drawsWhereTheCaseIsAndHasBeenInEachOfItsProcesses() throws Exception {
    DeskCase escalated = raised().triaged().escalated();
    page("/cases/" + escalated.number() + "/diagram")
        .andExpect(jsonPath("$.places[0].title").value("Support case"))
        .andExpect(jsonPath("$.places[0].active", hasItem("callActivity_engineering")))
        .andExpect(jsonPath("$.places[0].visits.userTask_triageCase").value(1))
        .andExpect(jsonPath("$.places[1].title").value("Second line"))
        .andExpect(jsonPath("$.places[1].until").isNotEmpty())
        .andExpect(jsonPath("$.places[2].title").value("Engineering"))
        .andExpect(jsonPath("$.places[2].waitsAt", hasItem("Work case")))
        .andExpect(jsonPath("$.diagrams.length()").value(2));
  }

  @Test
  void listsCasesByFilterAndPagesOn() throws Exception {
    DeskCase wanted = raised().triaged();
    DeskCase other = raised();
    page("/cases?line=" + Line.SECOND_LINE + "&order=NEWEST_FIRST&text=" + wanted.number())
        .andExpect(says(wanted.number()))
        .andExpect(content().string(not(containsString(other.number()))));
  }

  @Test
  void explainsWhatIsWrongWithAnAddress() throws Exception {
    pages
        .perform(seen("/cases/CW-999999"))
        .andExpect(status().isNotFound())
        .andExpect(says("There is no case"));
    for (String odd : new String[] {"state=ODD", "line=ODD", "severity=x", "after=x", "text=%00"}) {
      pages
          .perform(seen("/cases?" + odd))
          .andExpect(status().isBadRequest())
          .andExpect(says("A field is wrong"));
    }
  }

  @Test
  void takesNoSignInWithoutItsToken() throws Exception {
    pages
        .perform(post("/login").param("username", "fiona").param("password", "demo"))
        .andExpect(status().isForbidden());
    pages
        .perform(post("/login").with(csrf()).param("username", "fiona").param("password", "demo"))
        .andExpect(status().is3xxRedirection());
  }

  private DeskCase raised() {
    return desk.aCase().gold().severity(2).raised();
  }

  private ResultActions page(String address) throws Exception {
    return pages.perform(seen(address)).andExpect(status().isOk());
  }

  private static MockHttpServletRequestBuilder seen(String address) {
    return get(URI.create(address)).with(httpBasic("audrey", "demo")).cookie(IN_NEW_YORK);
  }

  private static org.springframework.test.web.servlet.ResultMatcher says(String... words) {
    return result -> {
      for (String word : words) {
        Matcher<String> found = containsString(word);
        content().string(found).match(result);
      }
    };
  }
}
