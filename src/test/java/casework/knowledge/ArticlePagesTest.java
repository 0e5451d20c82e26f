package casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.process.FullStackTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of the knowledge base, the staff's and the customers'. */
@FullStackTest
class ArticlePagesTest {

  private static final String GOLD = "rosa@goldberg.example";
  private static final String SILVER = "silvia@silverline.example";
  private static final String BETA = "/portal/articles/usage-forecast-beta";

  private final MockMvc pages;
  private final Articles articles;
  private final Feedback feedback;
  private final Contacts contacts;

  ArticlePagesTest(MockMvc pages, Articles articles, Feedback feedback, Contacts contacts) {
    this.contacts = contacts;
    this.pages = pages;
    this.articles = articles;
    this.feedback = feedback;
  }

  @Test
  void staffWritePreviewPublishAndWithdraw() throws Exception {
    assertThat(page("sam", get("/articles/new"))).contains("Save and publish");
    assertThat(page("sam", filled(post("/articles/new"), "preview")))
        .contains("<strong>bold</strong>", "&lt;script&gt;")
        .doesNotContain("<script>alert");
    assertThat(sent("sam", filled(post("/articles/new"), "save")).getRedirectedUrl())
        .isEqualTo("/articles/page-made/en");
    assertThat(page("sam", get("/articles/page-made/en"))).contains("readers have none", "Publish");
    assertThat(
            sent("sam", post("/articles/page-made/en/publish").param("version", "1")).getStatus())
        .isEqualTo(302);
    assertThat(page(SILVER, get("/portal/articles/page-made")))
        .contains("Page &lt;made&gt;", "<strong>bold</strong>", "&lt;script&gt;")
        .doesNotContain("<script>alert");
    assertThat(page("audrey", get("/articles?text=page-made"))).contains("page-made", "Published");
    assertThat(sent("sam", post("/articles/page-made/en/withdraw")).getStatus()).isEqualTo(302);
    assertThat(status(SILVER, get("/portal/articles/page-made"))).isEqualTo(404);
  }

  @Test
  void losesNothingOfWhatWasWrittenBecauseSomethingIsWrong() throws Exception {
    MockHttpServletResponse refused =
        sent(
            "sam",
            post("/articles/new")
                .param("key", "Not Good")
                .param("language", "en")
                .param("title", "Kept title")
                .param("audience", "ALL")
                .param("body", "Kept text")
                .param("version", "0"));
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString())
        .contains("Kept title", "Kept text", "Not Good", "A key has");
    MockHttpServletResponse late =
        sent(
            "sam",
            post("/articles/support-hours/en/edit")
                .param("title", "T")
                .param("audience", "ALL")
                .param("body", "Late text")
                .param("version", "0"));
    assertThat(late.getStatus()).isEqualTo(412);
    assertThat(late.getContentAsString()).contains("Late text", "at version 1 now");
  }

  @Test
  void onlyAuthorsWrite() throws Exception {
    assertThat(page("erik", get("/articles"))).doesNotContain("Write an article");
    assertThat(page("erik", get("/articles/support-hours/en"))).doesNotContain("Withdraw", "Edit<");
    for (MockHttpServletRequestBuilder door :
        List.of(
            get("/articles/new"),
            get("/articles/support-hours/en/edit"),
            filled(post("/articles/new"), "save"),
            post("/articles/support-hours/en/publish").param("version", "1"),
            post("/articles/support-hours/en/withdraw"))) {
      assertThat(status("erik", door)).isEqualTo(403);
    }
    for (String door : List.of("/articles", "/articles/support-hours/en", "/articles/new")) {
      assertThat(status(GOLD, get(door))).as(door).isEqualTo(403);
    }
    assertThat(status("sam", get("/portal/articles"))).isEqualTo(403);
  }

  @Test
  void silverIsShownNothingOfBetaFeatures() throws Exception {
    assertThat(page(GOLD, get(BETA))).contains("forecasting the next bill", "beta feature");
    assertThat(page(GOLD, get("/portal/articles?text=forecast"))).contains("usage-forecast-beta");
    assertThat(page(GOLD, get("/portal/suggestions?subject=usage forecast wrong")))
        .contains("usage-forecast-beta");

    assertThat(status(SILVER, get(BETA))).isEqualTo(404);
    assertThat(status(SILVER, get(BETA + "?language=de&from=request"))).isEqualTo(404);
    assertThat(page(SILVER, get("/portal/articles?text=forecast")))
        .doesNotContain("usage-forecast-beta", "forecasting");
    assertThat(page(SILVER, get("/portal/articles"))).doesNotContain("usage-forecast-beta");
    assertThat(page(SILVER, get("/portal/suggestions?subject=usage forecast wrong")))
        .doesNotContain("usage-forecast-beta", "forecasting");
    assertThat(
            status(
                SILVER,
                post(BETA + "/vote")
                    .param("language", "en")
                    .param("version", "1")
                    .param("helpful", "true")))
        .isEqualTo(404);
    assertThat(status(SILVER, post(BETA + "/solved").param("language", "en"))).isEqualTo(404);
  }

  @Test
  void suggestsWhileARequestIsWritten() throws Exception {
    assertThat(
            page(
                SILVER,
                get("/portal/suggestions")
                    .param("subject", "Bill runs are slow")
                    .param("description", "since monday")))
        .contains(
            "/portal/articles/slow-bill-runs?language=en&amp;from=request", "rel=\"noopener\"");
    assertThat(page(SILVER, get("/portal/suggestions")).strip()).isEmpty();
    assertThat(page(SILVER, get("/portal/suggestions").param("subject", "<b>zeppelin</b>")).strip())
        .isEmpty();
  }

  @Test
  void countsWhatWasOpenedInsteadOfRaisedAndNobody() throws Exception {
    String path = "/portal/articles/single-sign-on";
    Article read = articles.find("single-sign-on", Audience.ALL).orElseThrow();
    page(SILVER, get(path));
    assertThat(feedback.counts().get(read.id())).isEqualTo(Feedback.Counts.NONE);
    assertThat(page(SILVER, get(path + "?from=request"))).contains("I need not raise it");
    sent(SILVER, post(path + "/solved").param("language", "en"));
    assertThat(feedback.counts().get(read.id())).isEqualTo(new Feedback.Counts(0, 0, 1, 1));
  }

  @Test
  void votesAndShowsTheVote() throws Exception {
    String path = "/portal/articles/usage-events-missing";
    assertThat(
            sent(
                    GOLD,
                    post(path + "/vote")
                        .param("language", "en")
                        .param("version", "1")
                        .param("helpful", "true"))
                .getRedirectedUrl())
        .isEqualTo(path + "?language=en&said=vote");
    assertThat(page(GOLD, get(path + "?said=vote"))).contains("aria-pressed=\"true\"", "Thank you");
  }

  @Test
  void speaksTheReadersLanguage() throws Exception {
    Contact rosa = contacts.byEmail(GOLD).orElseThrow();
    contacts.prefer(rosa.id(), Locale.GERMAN);
    try {
      assertThat(page(GOLD, get("/portal/articles")))
          .contains("Hilfeartikel", "Wann wir antworten", "lang=\"de\"")
          .doesNotContain("When we answer");
      assertThat(page(GOLD, get("/portal/articles/support-hours")))
          .contains("War das hilfreich?", "rund um die Uhr");
      assertThat(page(GOLD, get("/portal/suggestions?subject=Rechnungslauf dauert")))
          .contains("Ein Rechnungslauf dauert viel länger", "Das beantwortet es vielleicht");
      MockHttpServletResponse none = sent(GOLD, get("/portal/articles/none"));
      assertThat(none.getStatus()).isEqualTo(404);
      assertThat(none.getContentAsString()).contains("Diesen Artikel gibt es nicht");
    } finally {
      contacts.prefer(rosa.id(), Locale.ENGLISH);
    }
  }

  @Test
  void marksWhereTheWordsStand() throws Exception {
    assertThat(page(GOLD, get("/portal/articles?text=duplicate")))
        .contains("<mark>duplicate</mark>");
    assertThat(page(GOLD, get("/portal/articles").param("text", "<img src=x>\" onfocus=\"x")))
        .doesNotContain("<img src=x", "\" onfocus=\"x");
  }

  private static MockHttpServletRequestBuilder filled(
      MockHttpServletRequestBuilder post, String act) {
    return post.param("key", "page-made")
        .param("language", "en")
        .param("title", "Page <made>")
        .param("audience", "ALL")
        .param("body", "**bold** <script>alert(1)</script>")
        .param("version", "0")
        .param("act", act);
  }

  private int status(String user, MockHttpServletRequestBuilder request) throws Exception {
    return sent(user, request).getStatus();
  }

  private String page(String user, MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse response = sent(user, request);
    assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
    return response.getContentAsString();
  }

  private MockHttpServletResponse sent(String user, MockHttpServletRequestBuilder request)
      throws Exception {
    return pages
        .perform(request.with(httpBasic(user, "demo")).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
