package casework.oncall.web;

import casework.engine.TaskFormFacts;
import casework.oncall.Roster;
import casework.supportcase.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers in the form of a hand-over who can take over: those of the line. */
@Component
class HandOverFormFacts implements TaskFormFacts {

  private final Roster roster;

  HandOverFormFacts(Roster roster) {
    this.roster = roster;
  }

  @Override
  public Map<String, Object> of(String businessKey, @Nullable String part) {
    return Arrays.stream(Line.values())
        .filter(line -> line.name().equals(part))
        .findFirst()
        .<Map<String, Object>>map(line -> Map.of("handOverOptions", options(line)))
        .orElse(Map.of());
  }

  private List<Map<String, String>> options(Line line) {
    Map<String, String> names = roster.names();
    return roster.peopleOf(line).stream()
        .map(person -> Map.of("value", person, "label", names.getOrDefault(person, person)))
        .toList();
  }
}
