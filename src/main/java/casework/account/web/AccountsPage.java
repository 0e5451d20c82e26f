package casework.account.web;

import casework.account.Account;
import casework.account.Accounts;
import casework.account.NewStaff;
import casework.account.PasswordLinks;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.security.Role;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The accounts' pages, for administrators. */
@Controller
class AccountsPage {

  private final Accounts accounts;
  private final PasswordLinks links;
  private final Clock clock;

  AccountsPage(Accounts accounts, PasswordLinks links, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.clock = clock;
  }

  @GetMapping("/accounts")
  String list(
      @RequestParam(name = "name", required = false) @Nullable String name,
      WallClock here,
      Model model) {
    if (name != null && !name.isBlank()) {
      return to(accounts.named(name));
    }
    return listPage(here, model);
  }

  private String listPage(WallClock here, Model model) {
    model.addAttribute("accounts", accounts.staff());
    model.addAttribute("roles", Role.values());
    model.addAttribute("here", here);
    model.addAttribute("now", clock.instant());
    return "accounts";
  }

  @PostMapping("/accounts")
  String add(
      @RequestParam("name") String name,
      @RequestParam("fullName") String fullName,
      @RequestParam(name = "email", required = false) @Nullable String email,
      @RequestParam(name = "group", required = false) @Nullable Set<String> groups,
      Viewer by,
      WallClock here,
      Model model,
      HttpServletResponse response) {
    try {
      Account added =
          accounts.addStaff(new NewStaff(name, fullName, email, roles(groups)), by.getName());
      return invited(added, by, here, model, response);
    } catch (Problem wrong) {
      response.setStatus(wrong.kind().status());
      model.addAttribute("wrong", wrong.getMessage());
      return listPage(here, model);
    }
  }

  @GetMapping("/accounts/{name}")
  String one(@PathVariable("name") String name, WallClock here, Model model) {
    return page(accounts.named(name), here, model);
  }

  @PostMapping("/accounts/{name}")
  String change(
      @PathVariable("name") String name,
      @RequestParam("fullName") String fullName,
      @RequestParam(name = "email", required = false) @Nullable String email,
      @RequestParam(name = "group", required = false) @Nullable Set<String> groups,
      Viewer by) {
    return to(
        accounts.change(accounts.getStaff(name), fullName, email, roles(groups), by.getName()));
  }

  @PostMapping("/accounts/{name}/disable")
  String disable(@PathVariable("name") String name, Viewer by) {
    return to(accounts.setDisabled(accounts.named(name), true, by.getName()));
  }

  @PostMapping("/accounts/{name}/enable")
  String enable(@PathVariable("name") String name, Viewer by) {
    return to(accounts.setDisabled(accounts.named(name), false, by.getName()));
  }

  @PostMapping("/accounts/{name}/unlock")
  String unlock(@PathVariable("name") String name, Viewer by) {
    return to(accounts.unlock(accounts.named(name), by.getName()));
  }

  /** A link that could not be sent is on the page that answers, and nowhere else. */
  @PostMapping("/accounts/{name}/invite")
  String invite(
      @PathVariable("name") String name,
      Viewer by,
      WallClock here,
      Model model,
      HttpServletResponse response) {
    return invited(accounts.named(name), by, here, model, response);
  }

  private String invited(
      Account account, Viewer by, WallClock here, Model model, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("invitation", links.invite(account, by.getName()));
    return page(account, here, model);
  }

  private String page(Account account, WallClock here, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("changes", accounts.changesOf(account));
    model.addAttribute("roles", Role.values());
    model.addAttribute("here", here);
    model.addAttribute("now", clock.instant());
    return "one-account";
  }

  private static String to(Account account) {
    return "redirect:"
        + UriComponentsBuilder.fromPath("/accounts/{name}").build(account.name()).toASCIIString();
  }

  private static Set<Role> roles(@Nullable Set<String> groups) {
    return Given.roles(groups == null ? Set.of() : groups);
  }
}
