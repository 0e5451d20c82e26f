package casework.supportcase.web;

import casework.page.WallClock;
import casework.problem.Problem;
import casework.supportcase.CaseFilter;
import casework.supportcase.CaseOrder;
import casework.supportcase.CaseQueries;
import casework.supportcase.CaseState;
import casework.supportcase.Line;
import casework.supportcase.Severities;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases, for staff and auditors. */
@Controller
class CasesPage {

  private static final int SIZE = 50;
  private static final String ANY = "ANY";
  private static final Set<CaseState> NOT_ENDED =
      Arrays.stream(CaseState.values())
          .filter(state -> !state.isFinal())
          .collect(Collectors.toUnmodifiableSet());

  private final CaseQueries cases;
  private final Severities severities;
  private final Clock clock;

  CasesPage(CaseQueries cases, Severities severities, Clock clock) {
    this.cases = cases;
    this.severities = severities;
    this.clock = clock;
  }

  @GetMapping("/cases")
  String list(
      @RequestParam(name = "state", defaultValue = "") String state,
      @RequestParam(name = "line", required = false) @Nullable Line line,
      @RequestParam(name = "severity", required = false) @Nullable Integer severity,
      @RequestParam(name = "customer", required = false) @Nullable String customer,
      @RequestParam(name = "text", required = false) @Nullable String text,
      @RequestParam(name = "order", required = false) @Nullable CaseOrder order,
      @RequestParam(name = "after", defaultValue = "") String after,
      @RequestParam(name = "before", defaultValue = "") String before,
      WallClock viewer,
      Model model) {
    CaseFilter filter = new CaseFilter(states(state), line, severity, customer, null, text);
    CaseOrder ordered = Objects.requireNonNullElse(order, CaseOrder.DUE_FIRST);
    CaseQueries.Page page =
        before.isEmpty()
            ? cases.list(filter, ordered, after.isEmpty() ? null : after, SIZE)
            : cases.listBack(filter, ordered, before, SIZE);
    model.addAttribute("filter", filter);
    model.addAttribute("state", state);
    model.addAttribute("order", ordered);
    model.addAttribute("page", page);
    model.addAttribute("states", CaseState.values());
    model.addAttribute("lines", Line.values());
    model.addAttribute("severities", severities.all());
    model.addAttribute("here", viewer);
    model.addAttribute("now", clock.instant());
    model.addAttribute("first", page.previous() == null ? null : here().build().toUriString());
    model.addAttribute("previous", pageAt("before", page.previous()));
    model.addAttribute("next", pageAt("after", page.next()));
    return "cases";
  }

  private static Set<CaseState> states(String state) {
    if (state.isEmpty()) {
      return NOT_ENDED;
    }
    if (state.equals(ANY)) {
      return Set.of();
    }
    return Arrays.stream(CaseState.values())
        .filter(known -> known.name().equals(state))
        .findFirst()
        .map(Set::of)
        .orElseThrow(() -> Problem.field("state", "There is no state '" + state + "'."));
  }

  /** The address of this list's page after or before a case; null where there is none. */
  private static @Nullable String pageAt(String side, @Nullable String cursor) {
    return cursor == null ? null : here().queryParam(side, cursor).build().toUriString();
  }

  private static UriComponentsBuilder here() {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .replaceQueryParam("after")
        .replaceQueryParam("before");
  }
}
