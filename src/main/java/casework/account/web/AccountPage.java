package casework.account.web;

import casework.account.Account;
import casework.account.Accounts;
import casework.account.ApiTokens;
import casework.account.NewToken;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.security.Scope;
import casework.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: the password, and the tokens. */
@Controller
class AccountPage {

  private static final String PAGE = "redirect:/account";

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final Clock clock;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  AccountPage(Accounts accounts, ApiTokens tokens, Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping("/account")
  String show(SignedIn me, WallClock here, Model model) {
    return page(accounts.get(me.account()), here, model);
  }

  /** The token is on the page that answers, and nowhere else ever. */
  @PostMapping("/account/tokens")
  String make(
      @RequestParam("name") String name,
      @RequestParam(name = "scope", required = false) Set<String> scopes,
      @RequestParam("days") int days,
      SignedIn me,
      WallClock here,
      Model model,
      HttpServletResponse response) {
    Account mine = accounts.get(me.account());
    try {
      Set<String> chosen = scopes == null ? Set.of() : scopes;
      ApiTokens.Made made =
          tokens.make(mine, new NewToken(name, TokensController.scopes(chosen), days));
      response.setHeader("Cache-Control", "no-store");
      model.addAttribute("made", made.secret());
    } catch (Problem wrong) {
      response.setStatus(wrong.kind().status());
      model.addAttribute("wrongToken", wrong.getMessage());
    }
    return page(mine, here, model);
  }

  @PostMapping("/account/tokens/{id}/revoke")
  String revoke(@PathVariable("id") long id, SignedIn me) {
    tokens.revoke(accounts.get(me.account()), id);
    return PAGE;
  }

  /** Ends all other sessions; this one goes on. */
  @PostMapping("/account/password")
  String changePassword(
      @RequestParam("present") String present,
      @RequestParam("password") String password,
      SignedIn me,
      WallClock here,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account mine = accounts.get(me.account());
    try {
      Account changed = accounts.changePassword(mine, present, password);
      request.changeSessionId();
      stay(changed, request, response);
      return PAGE + "?changed";
    } catch (Problem wrong) {
      response.setStatus(wrong.kind().status());
      model.addAttribute("wrongPassword", wrong.getMessage());
      return page(mine, here, model);
    }
  }

  private void stay(Account changed, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignedIn.inPerson(changed.viewer(), changed.id(), changed.stamp()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  private String page(Account mine, WallClock here, Model model) {
    model.addAttribute("account", mine);
    model.addAttribute("tokens", tokens.of(mine));
    model.addAttribute(
        "scopes",
        mine.isStaff() ? Scope.values() : new Scope[] {Scope.CASES_READ, Scope.CASES_WRITE});
    model.addAttribute("mostDays", NewToken.MOST_DAYS);
    model.addAttribute("here", here);
    model.addAttribute("now", clock.instant());
    return "account";
  }
}
