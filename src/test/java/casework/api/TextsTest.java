package casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import casework.api.Api.Answer;
import casework.process.FullStackTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Texts come back as they came in, and a page shows them as text. */
@FullStackTest
class TextsTest {

  private static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>";

  private final Api api;

  TextsTest(MockMvc http) {
    this.api = new Api(http, "fiona");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SCRIPT,
        "Łódź, Köln, naïve — “quotes” & <b>bold</b> &amp; ${7*7} #{7*7} {{x}} [[${x}]]",
        "😀 👩‍👩‍👧‍👦 🏳️‍🌈",
        "שלום עולם \u202Eevil\u202C مرحبا بالعالم",
        "'; drop table support_case; --",
        "tabs\tand\nlines\r\nand \\u0041 \\ \"",
        "e\u0301 against é"
      })
  void comeBackAsTheyWere(String text) {
    Answer raised =
        api.post(
            "/api/cases",
            Api.aRequest().put("subject", text).put("description", text).put("contact", text));
    assertThat(raised.status()).as(raised.body().toString()).isEqualTo(201);
    String path = "/api/cases/" + raised.text("number");
    api.post(
        path + "/messages", Api.JSON.createObjectNode().put("from", "STAFF").put("text", text));
    Answer read = api.get(path);
    assertThat(read.text("subject")).isEqualTo(text);
    assertThat(read.text("description")).isEqualTo(text);
    assertThat(read.text("contact")).isEqualTo(text);
    assertThat(api.get(path + "/ledger").body().get(3).at("/data/text").asText()).isEqualTo(text);
  }

  @Test
  void halfAnEmojiIsNoInternalError() {
    String body = Api.aRequest().toString().replace("Bills are slow", "half \\ud83d of it");
    assertThat(api.post("/api/cases", body).status()).isIn(201, 400);
  }

  @Test
  void pageShowsMarkupAsText() {
    Answer raised =
        api.post(
            "/api/cases",
            Api.aRequest()
                .put("subject", SCRIPT)
                .put("description", SCRIPT)
                .put("contact", SCRIPT));
    String number = raised.text("number");
    api.post(
        "/api/cases/" + number + "/messages",
        Api.JSON.createObjectNode().put("from", "STAFF").put("text", SCRIPT));
    for (String path : new String[] {"/cases/" + number, "/cases"}) {
      Answer page = api.send(MockMvcRequestBuilders.get(path).with(httpBasic("fiona", "demo")));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body().asText())
          .contains("&lt;script&gt;alert(")
          .doesNotContain("<script>alert(")
          .doesNotContain("<img src=x");
    }
  }
}
