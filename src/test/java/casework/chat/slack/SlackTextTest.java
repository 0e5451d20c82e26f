package casework.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import casework.chat.ChatPost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          *bold* and 2*3*4          | **bold** and 2*3*4
          ~gone~ _so_               | ~~gone~~ _so_
          `a *b* &lt;c&gt;`         | `a *b* <c>`
          a &amp;lt; b              | a &lt; b
          <https://a.example/?b=1>  | https://a.example/?b=1
          "<https://a.example/|here>" | [here](https://a.example/)
          "<mailto:a@b.example|a@b.example>" | a@b.example
          "hi <@U1|kim> <#C1|ops> <!here> <!subteam^S1|@team>" | hi @kim #ops @here @team
          x < y and y > z           | x < y and y > z
          <@UBOT> please            | please
          """)
  void readsSlacksMarksAsMarkdown(String slack, String markdown) {
    assertThat(SlackText.toMarkdown(slack, "UBOT")).isEqualTo(markdown);
  }

  @Test
  void writesNothingThatSlackWouldTakeForAMark() {
    assertThat(said("<!channel> <@U1> & <b>x</b>"))
        .isEqualTo("&lt;!channel&gt; &lt;@U1&gt; &amp; &lt;b&gt;x&lt;/b&gt;");
    assertThat(said("[<!channel>|](https://a.example/|<!here>)")).doesNotContain("<!");
    assertThat(said("```\n<!channel>\n```")).isEqualTo("```\n&lt;!channel&gt;\n```");
  }

  @Test
  void keepsTheShapeOfAText() {
    assertThat(said("# Title\n\n- one\n  - two\n- *three*\n\n> said\n> so\n\n5. five\n6. six"))
        .isEqualTo("*Title*\n\n- one\n  - two\n- _three_\n\n> said\n> so\n\n5. five\n6. six");
    assertThat(said("[file](ftp://a.example/x)")).isEqualTo("file");
  }

  private static String said(String markdown) {
    return SlackMarks.of(new ChatPost(false, null, "", markdown, null, null)).strip();
  }
}
