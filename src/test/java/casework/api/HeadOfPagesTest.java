package casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import casework.process.FullStackTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;

/** The head of every page leads its reader through no closed door. */
@FullStackTest
class HeadOfPagesTest {

  private static final Pattern LINK = Pattern.compile("<a href=\"(/[a-z-]+)\"");

  private final MockMvc http;

  HeadOfPagesTest(MockMvc http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fiona", "sam", "erik", "lara", "audrey", "ana", "admin"})
  void leadsWhereItsReaderMayGo(String reader) {
    Api pages = new Api(http, reader);
    List<String> links = linksIn(pages.get("/cases").body().asText());
    assertThat(links).contains("/cases", "/customers", "/articles");
    for (String link : links) {
      assertThat(pages.get(link).status()).as(link).isBetween(200, 302);
    }
    boolean works = List.of("fiona", "sam", "erik", "lara").contains(reader);
    assertThat(links.contains("/phone")).as("phone").isEqualTo(works);
    assertThat(links.contains("/accounts")).as("accounts").isEqualTo(reader.equals("admin"));
  }

  private static List<String> linksIn(String page) {
    String head = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
    return LINK.matcher(head).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
