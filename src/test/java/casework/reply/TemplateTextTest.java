package casework.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.page.Markdown;
import casework.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

  @Test
  void fillsInVariables() {
    assertThat(filled("Hello {{contactName}}, about **{{caseNumber}}**.", "contactName", "Kim"))
        .isEqualTo("Hello Kim, about **CW-000042**.");
  }

  @Test
  void leavesOutWhatACaseDoesNotHave() {
    String body = "We look.{{#nextDue}} You hear from us by {{nextDue}}.{{/nextDue}}";
    assertThat(filled(body)).isEqualTo("We look.");
    assertThat(filled(body, "nextDue", "Monday")).isEqualTo("We look. You hear from us by Monday.");
    assertThat(filled("{{^nextDue}}Nothing is due.{{/nextDue}}")).isEqualTo("Nothing is due.");
  }

  @Test
  void saysWhatACaseLacks() {
    assertThatThrownBy(() -> filled("By {{nextDue}}."))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("{{nextDue}}")
        .hasMessageContaining("{{#nextDue}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{name}}",
        "{{#name}}x{{/name}}",
        "{{^name}}x{{/name}}",
        "{{caseNumber.length}}",
        "{{caseNumber.class.name}}",
        "{{#caseNumber}}{{length}}{{/caseNumber}}",
        "{{#caseNumber}}{{this}}{{/caseNumber}}",
        "{{.}}",
        "{{{caseNumber}}}",
        "{{&caseNumber}}",
        "{{ & caseNumber}}",
        "{{>other}}",
        "{{=<% %>=}}<%& caseNumber %>",
        "{{caseNumber",
        "{{#nextDue}}never closed",
        "{{/nextDue}}",
        "{{}}"
      })
  void refusesWhatItDoesNotKnow(String body) {
    assertThatThrownBy(() -> TemplateText.of(body)).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**bold** _it_ `code`",
        "[link](/elsewhere) ![p](x)",
        "<script>alert(1)</script> &amp; <b>",
        "# Title",
        "- item",
        "1. first",
        "2) second",
        "+ plus",
        "---",
        "===",
        "> quote",
        "a\n\nb # c\n- d",
        "| a | b |",
        "~~~",
        "\\*",
        "{{subject}}"
      })
  void showsAValueAsItIs(String value) {
    String html = Markdown.message(TemplateText.of("{{subject}}").fill(Map.of("subject", value)));
    String words = value.strip().replaceAll("\\s+", " ");
    assertThat(html)
        .isEqualTo(
            "<p>"
                + words
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                + "</p>\n");
  }

  @Test
  void leavesPlainValuesPlain() {
    assertThat(TemplateText.escaped("CW-000042")).isEqualTo("CW-000042");
    assertThat(TemplateText.escaped("Dr. Kim O'Neil-Ott (Berlin)"))
        .isEqualTo("Dr. Kim O'Neil-Ott (Berlin)");
  }

  private static String filled(String body, String... more) {
    Map<String, String> values = new java.util.HashMap<>(Map.of("caseNumber", "CW-000042"));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return TemplateText.of(body).fill(values);
  }
}
