package casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import casework.api.Api.Answer;
import casework.process.FullStackTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** The knowledge base by its API. */
@FullStackTest
class ArticlesApiTest {

  private static final String GOLD = "rosa@goldberg.example";
  private static final String SILVER = "silvia@silverline.example";
  private static final String BETA = "/api/articles/usage-forecast-beta";
  private static final String INTERNAL = "/api/articles/first-checks-bill-runs";

  private final Api sam;

  ArticlesApiTest(MockMvc http) {
    this.sam = new Api(http, "sam");
  }

  @Test
  void goldReadsDocumentationOfBetaFeatures() {
    Api gold = sam.as(GOLD);
    assertThat(gold.get(BETA).status()).isEqualTo(200);
    assertThat(keys(gold.get("/api/articles?text=forecast"))).contains("usage-forecast-beta");
    assertThat(keys(gold.get("/api/articles/suggestions?text=forecasting%20the%20bill")))
        .contains("usage-forecast-beta");
  }

  @Test
  void silverNeverSeesAnArticleOfBetaFeatures() {
    Api silver = sam.as(SILVER);
    for (String language : List.of("en", "de")) {
      String there = "language=" + language;
      assertThat(silver.get(BETA + "?" + there).problem()).isEqualTo("404 unknown-article");
      assertThat(silver.put(BETA + "/vote?" + there, "{\"helpful\":true}").problem())
          .isEqualTo("404 unknown-article");
      for (String text : List.of("", "forecast", "beta", "Vorhersage", "28")) {
        assertThat(keys(silver.get("/api/articles?size=50&text=" + text + "&" + there)))
            .as("search for '%s'", text)
            .doesNotContain("usage-forecast-beta", "first-checks-bill-runs");
        assertThat(
                keys(
                    silver.get(
                        "/api/articles/suggestions?text=usage forecast beta "
                            + text
                            + "&"
                            + there)))
            .doesNotContain("usage-forecast-beta", "first-checks-bill-runs");
      }
    }
  }

  @Test
  void noCustomerSeesWhatIsForStaff() {
    for (String customer : List.of(GOLD, SILVER)) {
      Api reader = sam.as(customer);
      assertThat(reader.get(INTERNAL).problem()).isEqualTo("404 unknown-article");
      assertThat(keys(reader.get("/api/articles?text=checks"))).isEmpty();
      for (String door :
          List.of(
              "/api/articles/overview",
              BETA + "/en",
              BETA + "/en/history",
              BETA + "/en/versions/1")) {
        assertThat(reader.get(door).problem()).as(door).isEqualTo("403 not-allowed");
      }
    }
    assertThat(sam.get(INTERNAL).status()).isEqualTo(200);
    assertThat(keys(sam.get("/api/articles?text=checks"))).contains("first-checks-bill-runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"erik", "lara", "audrey", "admin", GOLD, SILVER})
  void whoIsNoAuthorWritesAndPublishesNothing(String user) {
    Api other = sam.as(user);
    String path = "/api/articles/not-theirs/en";
    assertThat(other.put(path, text("T", "ALL", "Text")).problem()).isEqualTo("403 not-allowed");
    for (String command : List.of("publish", "withdraw")) {
      assertThat(other.post("/api/articles/support-hours/en/" + command, "{}").problem())
          .isEqualTo("403 not-allowed");
    }
    assertThat(sam.get(path).problem()).isEqualTo("404 unknown-article");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fiona", "sam", "ana"})
  void authorsWritePublishAndWithdraw(String user) {
    Api author = sam.as(user);
    String key = "by-" + user;
    String path = "/api/articles/" + key + "/en";
    Answer saved =
        author.put(path, text("Zeppelins of " + user, "ALL", "One."), "If-Match", "\"0\"");
    assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
    assertThat(saved.text("state")).isEqualTo("DRAFT");
    assertThat(author.get("/api/articles/" + key).problem()).isEqualTo("404 unknown-article");

    assertThat(author.post(path + "/publish", "", "If-Match", saved.etag()).text("state"))
        .isEqualTo("PUBLISHED");
    assertThat(sam.as(SILVER).get("/api/articles/" + key).text("markdown")).isEqualTo("One.\n");

    assertThat(author.put(path, text("T", "ALL", "Two."), "If-Match", "\"0\"").problem())
        .isEqualTo("412 changed-meanwhile");
    assertThat(author.put(path, text("T", "ALL", "Two.")).text("state")).isEqualTo("CHANGED");
    assertThat(author.post(path + "/withdraw", "").text("state")).isEqualTo("DRAFT");
    assertThat(sam.as(SILVER).get("/api/articles/" + key).problem())
        .isEqualTo("404 unknown-article");
    assertThat(author.get(path + "/history").body())
        .extracting(
            act ->
                act.get("act").asText() + " " + act.get("version") + " " + act.get("by").asText())
        .containsExactly(
            "WRITTEN 1 " + user, "PUBLISHED 1 " + user, "WRITTEN 2 " + user, "WITHDRAWN 1 " + user);
    assertThat(author.get(path + "/versions/1").text("body")).isEqualTo("One.\n");
    assertThat(author.get(path + "/versions/3").problem()).isEqualTo("404 unknown-article");
  }

  @Test
  void refusesWhatNoArticleCanBe() {
    String good = "/api/articles/good/en";
    assertThat(sam.put("/api/articles/Not-Good/en", text("T", "ALL", "x")).problem())
        .isEqualTo("400 invalid-field");
    assertThat(sam.put("/api/articles/good/fr", text("T", "ALL", "x")).problem())
        .isEqualTo("400 invalid-field");
    for (String body :
        List.of(
            text("", "ALL", "x"),
            text("T", "EVERYONE", "x"),
            text("T", "ALL", " "),
            text("a".repeat(201), "ALL", "x"),
            "{\"title\":\"T\"}",
            "{}")) {
      assertThat(sam.put(good, body).problem()).as(body).isEqualTo("400 invalid-field");
    }
    assertThat(sam.get("/api/articles?size=0").problem()).isEqualTo("400 invalid-field");
    assertThat(sam.get("/api/articles?language=fr").problem()).isEqualTo("400 invalid-field");
    assertThat(sam.get("/api/articles?text=" + "a".repeat(201)).problem())
        .isEqualTo("400 invalid-field");
    assertThat(sam.get(good).problem()).isEqualTo("404 unknown-article");
  }

  @Test
  void readersSayWhetherItHelpedAndMayChangeTheirMind() {
    String path = "/api/articles/support-hours";
    Api rosa = sam.as(GOLD);
    assertThat(rosa.put(path + "/vote", "{\"helpful\":false}").status()).isEqualTo(204);
    assertThat(rosa.put(path + "/vote", "{\"helpful\":true,\"version\":1}").status())
        .isEqualTo(204);
    assertThat(sam.as(SILVER).put(path + "/vote", "{\"helpful\":false}").status()).isEqualTo(204);
    assertThat(rosa.get(path).body().get("helpful").asBoolean()).isTrue();
    assertThat(sam.get(path).body().get("helpful").isNull()).isTrue();
    assertThat(counts("support-hours").get("helpful").asInt()).isEqualTo(1);
    assertThat(counts("support-hours").get("notHelpful").asInt()).isEqualTo(1);
    assertThat(rosa.put(path + "/vote", "{\"helpful\":true,\"version\":9}").problem())
        .isEqualTo("412 changed-meanwhile");
    assertThat(rosa.put(path + "/vote", "{}").problem()).isEqualTo("400 invalid-field");
  }

  @Test
  void tellsNothingOfAnArticleButToThoseWhoSignIn() {
    for (String path : List.of("/api/articles", "/api/articles/suggestions", BETA, BETA + "/en")) {
      assertThat(sam.as("").send(HttpMethod.GET, path, null).problem())
          .isEqualTo("401 sign-in-required");
    }
  }

  @Test
  void htmlOfAnArticleHoldsNoMarkupOfItsWriter() {
    String path = "/api/articles/odd-markup/en";
    sam.put(
        path,
        text(
            "<b>T</b>",
            "ALL",
            "<script>alert(1)</script>\n\n[a](javascript:alert(1)) ![x](https://x.example/y.png)"));
    sam.post(path + "/publish", "");
    Answer read = sam.as(GOLD).get("/api/articles/odd-markup");
    assertThat(read.text("html"))
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "javascript:", "<img");
    assertThat(read.text("title")).isEqualTo("<b>T</b>");
    sam.post(path + "/withdraw", "");
  }

  private JsonNode counts(String key) {
    for (JsonNode one : sam.get("/api/articles/overview").body()) {
      if (one.get("key").asText().equals(key) && one.get("language").asText().equals("en")) {
        return one.get("feedback");
      }
    }
    throw new AssertionError("no such article");
  }

  private static List<String> keys(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    List<String> keys = new ArrayList<>();
    answer.body().forEach(found -> keys.add(found.get("key").asText()));
    return keys;
  }

  private static String text(String title, String audience, String body) {
    return Api.JSON
        .createObjectNode()
        .put("title", title)
        .put("audience", audience)
        .put("body", body)
        .toString();
  }
}
