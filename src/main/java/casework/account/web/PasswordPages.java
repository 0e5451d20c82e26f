package casework.account.web;

import casework.account.Account;
import casework.account.ForgottenPasswords;
import casework.account.PasswordLinks;
import casework.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a password without the old one: asking for a link, and using it. */
@Controller
class PasswordPages {

  private static final String NO_REFERRER = "no-referrer";

  private final PasswordLinks links;
  private final ForgottenPasswords forgotten;

  PasswordPages(PasswordLinks links, ForgottenPasswords forgotten) {
    this.links = links;
    this.forgotten = forgotten;
  }

  @GetMapping("/forgot")
  String forgot(Model model) {
    model.addAttribute("canBeSent", links.canBeSent());
    return "forgot";
  }

  /** Answers the same, and as fast, whether or not there is such an account. */
  @PostMapping("/forgot")
  String send(@RequestParam("name") String name, HttpServletRequest request, Model model) {
    forgotten.of(name, request.getRemoteAddr());
    model.addAttribute("canBeSent", links.canBeSent());
    model.addAttribute("asked", true);
    return "forgot";
  }

  @GetMapping("/reset")
  String reset(
      @RequestParam(name = "token", defaultValue = "") String token,
      Model model,
      HttpServletResponse response) {
    return form(token, model, response);
  }

  @PostMapping("/reset")
  String set(
      @RequestParam("token") String token,
      @RequestParam("password") String password,
      Model model,
      HttpServletResponse response) {
    try {
      links.use(token, password);
      return "redirect:/login?set";
    } catch (Problem wrong) {
      model.addAttribute("wrong", wrong.getMessage());
      response.setStatus(wrong.kind().status());
      return form(token, model, response);
    }
  }

  private String form(String token, Model model, HttpServletResponse response) {
    Optional<Account> holder = links.holder(token);
    // The address holds the secret: no other page is to hear of it, and nothing keeps it.
    response.setHeader("Referrer-Policy", NO_REFERRER);
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("token", token);
    model.addAttribute("holder", holder.map(Account::name).orElse(null));
    return "reset";
  }
}
