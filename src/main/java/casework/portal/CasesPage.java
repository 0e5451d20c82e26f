package casework.portal;

import casework.supportcase.CaseAccess;
import casework.supportcase.CaseFilter;
import casework.supportcase.CaseOrder;
import casework.supportcase.CaseQueries;
import casework.supportcase.CaseState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A customer's requests: a member's own, or all of the organization that the reader may see. */
@Controller("portalCasesPage")
class CasesPage {

  private static final int SIZE = 25;

  private final CaseQueries cases;
  private final CaseAccess access;
  private final List<WaitingForReader> waiting;

  CasesPage(CaseQueries cases, CaseAccess access, List<WaitingForReader> waiting) {
    this.cases = cases;
    this.access = access;
    this.waiting = waiting;
  }

  /** Which requests are shown. */
  enum Show {
    OPEN(state -> !state.isFinal()),
    /** Those that go on when the customer answers or confirms. */
    WAITING(EnumSet.of(CaseState.WAITING_FOR_CUSTOMER, CaseState.RESOLVED)::contains),
    CLOSED(CaseState::isFinal),
    ALL(state -> true);

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<CaseState> states;

    Show(Predicate<CaseState> shown) {
      states =
          Arrays.stream(CaseState.values()).filter(shown).collect(Collectors.toUnmodifiableSet());
    }

    /** Its name in addresses and messages. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Show of(@Nullable String key) {
      return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst().orElse(OPEN);
    }
  }

  @GetMapping("/portal")
  String list(
      @RequestParam(name = "show", required = false) @Nullable String show,
      @RequestParam(name = "text", required = false) @Nullable String text,
      @RequestParam(name = "after", required = false) @Nullable String after,
      Reader reader,
      Model model) {
    Show shown = Show.of(show);
    CaseFilter asked = new CaseFilter(shown.states, null, null, null, null, text);
    String from = after == null || after.isEmpty() ? null : after;
    CaseFilter seen = access.restrict(reader.viewer(), asked);
    CaseQueries.Page page = cases.list(seen, CaseOrder.NEWEST_FIRST, from, SIZE);
    model.addAttribute("isOfAll", seen.contactId() == null);
    model.addAttribute("shown", shown);
    model.addAttribute("choices", Show.values());
    model.addAttribute("text", asked.text());
    model.addAttribute("cases", page.cases());
    boolean isFirst = from == null && asked.text() == null && shown == Show.OPEN;
    model.addAttribute("waiting", isFirst ? waitingFor(reader) : List.of());
    model.addAttribute("first", from == null ? null : pageAfter(null));
    model.addAttribute("next", page.next() == null ? null : pageAfter(page.next()));
    return "portal/cases";
  }

  private List<WaitingForReader.Waiting> waitingFor(Reader reader) {
    return waiting.stream().flatMap(one -> one.of(reader.viewer()).stream()).toList();
  }

  private static String pageAfter(@Nullable String cursor) {
    var here = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("after");
    return (cursor == null ? here : here.queryParam("after", cursor)).build().toUriString();
  }
}
