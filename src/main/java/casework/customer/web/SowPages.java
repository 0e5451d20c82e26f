package casework.customer.web;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Deliverable;
import casework.customer.Money;
import casework.customer.Sow;
import casework.customer.Sows;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The staff's pages of a customer's SOWs and implementation packages. They work without scripts;
 * nothing that was typed is lost because something is wrong.
 */
@Controller
@RequestMapping("/customers/{key}/sows")
class SowPages {

  private static final int SPARE_LINES = 4;

  private final Sows sows;
  private final Customers customers;
  private final Clock clock;

  SowPages(Sows sows, Customers customers, Clock clock) {
    this.sows = sows;
    this.customers = customers;
    this.clock = clock;
  }

  /**
   * What was typed into the form.
   *
   * @param names of the deliverables, line by line; blank for no such line
   * @param serves the lines that Support serves
   */
  record Typed(
      Sow.@Nullable Kind kind,
      @Nullable String title,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String amount,
      @Nullable String currency,
      @Nullable List<String> names,
      @Nullable Set<Integer> serves) {

    static final Typed NOTHING = new Typed(Sow.Kind.SOW, null, null, null, null, null, null, null);

    static Typed of(Sow sow) {
      List<String> names = new ArrayList<>();
      sow.deliverables()
          .forEach(
              one -> {
                while (names.size() < one.line() - 1) {
                  names.add("");
                }
                names.add(one.name());
              });
      Money price = sow.price();
      return new Typed(
          sow.kind(),
          sow.title(),
          sow.from(),
          sow.until(),
          price == null ? null : price.amount().toPlainString(),
          price == null ? null : price.currency().getCurrencyCode(),
          names,
          sow.deliverables().stream()
              .filter(Deliverable::supportServes)
              .map(Deliverable::line)
              .collect(Collectors.toSet()));
    }

    /** Returns the lines of the form, with some that are free. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>(Objects.requireNonNullElse(names, List.of()));
      for (int spare = 0; spare < SPARE_LINES; spare++) {
        lines.add("");
      }
      return lines;
    }

    public boolean isServed(int line) {
      return serves != null && serves.contains(line);
    }

    SowBody body() {
      List<SowBody.LineOf> lines = new ArrayList<>();
      List<String> given = Objects.requireNonNullElse(names, List.of());
      for (int line = 1; line <= given.size(); line++) {
        String name = given.get(line - 1);
        if (!name.isBlank()) {
          lines.add(new SowBody.LineOf(line, name, isServed(line)));
        }
      }
      return new SowBody(kind, title, from, until, amount, currency, lines);
    }
  }

  @GetMapping("/new")
  String form(@PathVariable("key") String key, Model model) {
    return show(customers.get(key), List.of(), Typed.NOTHING, model);
  }

  @GetMapping("/{sow}")
  String one(@PathVariable("key") String key, @PathVariable("sow") String number, Model model) {
    Customer customer = customers.get(key);
    List<Sow> versions = sows.versionsOf(customer, number);
    return show(customer, versions, Typed.of(versions.get(versions.size() - 1)), model);
  }

  @PostMapping
  String record(
      @PathVariable("key") String key,
      @ModelAttribute("typed") Typed typed,
      Viewer.Staff by,
      Model model,
      HttpServletResponse response) {
    Customer customer = customers.get(key);
    try {
      Sow recorded = sows.record(customer, typed.body().wanted(), by.getName());
      return "redirect:/customers/%s/sows/%s".formatted(key, recorded.number());
    } catch (Problem wrong) {
      return again(wrong, customer, List.of(), typed, model, response);
    }
  }

  @PostMapping("/{sow}")
  String change(
      @PathVariable("key") String key,
      @PathVariable("sow") String number,
      @RequestParam("version") int version,
      @ModelAttribute("typed") Typed typed,
      Viewer.Staff by,
      Model model,
      HttpServletResponse response) {
    try {
      sows.change(key, number, version, typed.body().wanted(), by.getName());
      return "redirect:/customers/%s/sows/%s".formatted(key, number);
    } catch (Problem wrong) {
      if (wrong.kind() == Kind.UNKNOWN_CUSTOMER || wrong.kind() == Kind.UNKNOWN_PART) {
        throw wrong;
      }
      Customer customer = customers.get(key);
      return again(wrong, customer, sows.versionsOf(customer, number), typed, model, response);
    }
  }

  private String again(
      Problem wrong,
      Customer customer,
      List<Sow> versions,
      Typed typed,
      Model model,
      HttpServletResponse response) {
    response.setStatus(wrong.kind().status());
    model.addAttribute("wrong", wrong.getMessage());
    return show(customer, versions, typed, model);
  }

  private String show(Customer customer, List<Sow> versions, Typed typed, Model model) {
    LocalDate today = customer.dateAt(clock.instant());
    model.addAttribute("customer", customer);
    model.addAttribute("versions", versions);
    model.addAttribute("typed", typed);
    model.addAttribute("kinds", Sow.Kind.values());
    model.addAttribute("today", today);
    model.addAttribute("counts", counting(versions, today).map(Sow::version).orElse(0));
    model.addAttribute("here", new WallClock(customer.zone()));
    return "sow";
  }

  /** The version that counts on a day. */
  private static Optional<Sow> counting(List<Sow> versions, LocalDate day) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }
}
