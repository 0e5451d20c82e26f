package casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  /** All that may come out: no other element, and no other attribute. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "</?(p|h[2-6]|ul|ol|li|em|strong|code|pre|blockquote|table|thead|tbody|tr|th|td)>"
              + "|<ol start=\"[0-9]+\">|<(br|hr)( /)?>"
              + "|<code class=\"language-[^\"<>]*\">|<t[hd] align=\"(left|center|right)\">"
              + "|<a (rel=\"noopener noreferrer nofollow\" )?href=\"(https?:|mailto:)[^\"<>]*\""
              + "( title=\"[^\"<>]*\")?( rel=\"noopener noreferrer nofollow\")?>|</a>");

  @Test
  void showsWhatMarkdownSays() {
    assertThat(Markdown.article("# Bills\n\n**Slow** bills:\n\n1. wait\n2. ask `support`"))
        .isEqualTo(
            """
            <h2>Bills</h2>
            <p><strong>Slow</strong> bills:</p>
            <ol>
            <li>wait</li>
            <li>ask <code>support</code></li>
            </ol>
            """);
    assertThat(Markdown.article("| a | b |\n|---|--:|\n| 1 | 2 |"))
        .contains("<table>", "<th>a</th>", "<td align=\"right\">2</td>");
  }

  @Test
  void letsHeadingsGoDownOneLevelAtATimeWhereverTheyBegin() {
    assertThat(Markdown.article("## One\n\n#### Part\n\n## Two\n\n### Part"))
        .isEqualTo("<h2>One</h2>\n<h3>Part</h3>\n<h2>Two</h2>\n<h3>Part</h3>\n");
    assertThat(Markdown.article("### Deep\n\n# High")).isEqualTo("<h2>Deep</h2>\n<h2>High</h2>\n");
    assertThat(Markdown.message("###### small\n\n###### too"))
        .isEqualTo("<h4>small</h4>\n<h4>too</h4>\n");
  }

  @Test
  void keepsTheLinesOfAMessageAndJoinsThoseOfAnArticle() {
    assertThat(Markdown.message("one\ntwo")).isEqualTo("<p>one<br>\ntwo</p>\n");
    assertThat(Markdown.article("one\ntwo")).isEqualTo("<p>one\ntwo</p>\n");
    assertThat(Markdown.message("# loud")).isEqualTo("<h4>loud</h4>\n");
  }

  @Test
  void linksToTheWebAndToMailAndTellsThemNothing() {
    assertThat(Markdown.message("see https://example.com/a?b=1&c=2 or a@example.com"))
        .contains(
            "href=\"https://example.com/a?b=1&amp;c=2\"",
            "href=\"mailto:a@example.com\"",
            "rel=\"noopener noreferrer nofollow\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "java\\script:alert(1)",
        "&#x6A;avascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "/logout",
        "?after=1",
        "<javascript:alert(1)>",
        "< https://example.com>",
        "blob:https://example.com",
        "%6Aavascript:alert(1)",
      })
  void linksNowhereElse(String address) {
    assertThat(Markdown.article("[words](" + address + ") ![picture](" + address + ")"))
        .doesNotContain("<a ", "<img")
        .contains("words");
    assertThat(Markdown.article("[words]\n\n[words]: " + address)).doesNotContain("<a ", "<img");
  }

  @Test
  void loadsNoPicture() {
    assertThat(Markdown.article("![a chart](https://tracker.example/x.png)"))
        .contains("<a ", "https://tracker.example/x.png", ">a chart</a>")
        .doesNotContain("<img");
    assertThat(Markdown.article("[![inner](https://a.example/x.png)](https://b.example)"))
        .containsOnlyOnce("<a ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick='x()'>b</b> <!-- c --> <?php x ?> <![CDATA[ x ]]>",
        "<iframe src=\"javascript:alert(1)\">",
        "```\"><script>alert(1)</script>\nx\n```",
        "[a](https://x.example \"\\\"><script>alert(1)</script>\")",
        "[a](https://x.example/\"onmouseover=\"alert(1))",
        "<https://x.example/\"onmouseover=\"alert(1)>",
        "https://x.example/\"onmouseover=\"alert(1)",
        "![\"><script>alert(1)</script>](https://x.example)",
        "[a]: https://x.example '\"><img src=x>'\n\n[a]",
        "| <script>x</script> |\n|---|\n| <img src=x> |",
        "&lt;script&gt; &#60;script&#62;",
        "<a href=\"javascript:x\">x</a>",
        "``<script>`` `` ` <b> ``",
        "    <script>x</script>",
        "<style>@import 'x'</style>",
        "<svg/onload=alert(1)>",
      })
  void letsNoMarkupOfTheWriterThrough(String text) {
    for (String html : List.of(Markdown.article(text), Markdown.message(text))) {
      assertThat(HARMLESS.matcher(html).replaceAll("")).as(html).doesNotContain("<", ">");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {">", "- ", "*a **a ", "[", "![a](", "`", "<", "_a __a ", "1. ", "&", "|\n"})
  void survivesWhatIsNestedToBreakIt(String piece) {
    String text = piece.repeat(50_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        // Not how fast, but that it ends at all.
        Duration.ofMinutes(2),
        () -> {
          assertThat(Markdown.article(text)).isNotNull();
          assertThat(Markdown.text(text)).isNotNull();
        });
  }

  @Test
  void tellsTheWordsWithoutTheirMarks() {
    assertThat(
            Markdown.text(
                "# Bills\n\n* **slow** [bills](https://example.com)\n* `code`\n\n<b>x</b>\n\n"
                    + "| a | b |\n|---|---|\n| 1 | 2 |"))
        .isEqualTo("Bills slow bills code x a b 1 2");
  }
}
