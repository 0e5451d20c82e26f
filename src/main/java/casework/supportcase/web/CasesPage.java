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
      @RequestParam(name = "after", required = false) @Nullable String after,
      WallClock viewer,
      Model model) {
    CaseFilter filter = new CaseFilter(states(state), line, severity, customer, null, text);
    CaseOrder ordered = Objects.requireNonNullElse(order, CaseOrder.DUE_FIRST);
    CaseQueries.Page page =
        cases.list(filter, ordered, after == null || after.isEmpty() ? null : after, SIZE);
    model.addAttribute("filter", filter);
    model.addAttribute("state", state);
    model.addAttribute("order", ordered);
    model.addAttribute("page", page);
    model.addAttribute("states", CaseState.values());
    model.addAttribute("lines", Line.values());
    model.addAttribute("severities", severities.all());
    model.addAttribute("here", viewer);
    model.addAttribute("now", clock.instant());
    model.addAttribute("first", after == null || after.isEmpty() ? null : pageAfter(null));
    model.addAttribute("next", page.next() == null ? null : pageAfter(page.next()));
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

  /** The address of this list's page after a case. */
  private static String pageAfter(@Nullable String cursor) {
    var here = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("after");
    return (cursor == null ? here : here.queryParam("after", cursor)).build().toUriString();
  }
}
