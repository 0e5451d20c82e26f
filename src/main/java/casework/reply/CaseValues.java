package casework.reply;

import casework.engine.StaffDirectory;
import casework.sla.Clock;
import casework.sla.ClockState;
import casework.sla.Measure;
import casework.supportcase.CaseStory.Story;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the variables of templates are for one case, in one language. */
@Component
class CaseValues {

  private final StaffDirectory staff;

  CaseValues(StaffDirectory staff) {
    this.staff = staff;
  }

  /** Returns the values of those variables that have one. */
  Map<String, String> of(Story story, String agent, Locale language) {
    var told = story.supportCase();
    ZoneId zone = story.terms().contractZone();
    Map<String, String> values = new TreeMap<>();
    put(values, ReplyVariable.CASE_NUMBER, told.number());
    put(values, ReplyVariable.SUBJECT, told.request().subject());
    put(values, ReplyVariable.CONTACT_NAME, told.request().contact());
    put(values, ReplyVariable.CUSTOMER_NAME, story.customer().name());
    put(values, ReplyVariable.PLAN, told.plan());
    Integer severity = told.progress().severity();
    put(values, ReplyVariable.SEVERITY, severity == null ? null : severity.toString());
    put(values, ReplyVariable.FIRST_RESPONSE_DUE, time(firstResponse(story), zone, language));
    put(values, ReplyVariable.NEXT_DUE, time(told.due().at(), zone, language));
    put(values, ReplyVariable.AGENT_NAME, staff.firstNameOf(agent).orElse(null));
    return values;
  }

  private static @Nullable Instant firstResponse(Story story) {
    return story.clocks().stream()
        .filter(clock -> clock.measure() == Measure.FIRST_RESPONSE)
        .filter(clock -> clock.state() == ClockState.RUNNING && clock.due() != null)
        .map(Clock::due)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String time(@Nullable Instant at, ZoneId zone, Locale language) {
    String pattern =
        language.equals(Locale.GERMAN)
            ? "EEEE, d. MMMM uuuu, HH:mm 'Uhr' (zzz)"
            : "EEEE d MMMM uuuu, HH:mm (zzz)";
    return at == null
        ? null
        : DateTimeFormatter.ofPattern(pattern, language).withZone(zone).format(at);
  }

  private static void put(
      Map<String, String> values, ReplyVariable variable, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.put(variable.key(), value);
    }
  }
}
