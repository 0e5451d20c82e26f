package casework.welcome;

import casework.demo.DemoLogins;
import casework.security.SingleSignOn;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The pages that anyone may see: what this is, where things are, how to sign in. */
@Controller
class WelcomePages {

  private final ObjectProvider<DemoLogins> demo;
  private final ObjectProvider<SingleSignOn> elsewhere;
  private final boolean sandbox;

  WelcomePages(
      ObjectProvider<DemoLogins> demo,
      ObjectProvider<SingleSignOn> elsewhere,
      Environment environment) {
    this.demo = demo;
    this.elsewhere = elsewhere;
    this.sandbox = environment.matchesProfiles("sandbox");
  }

  @GetMapping("/")
  String welcome(Model model) {
    model.addAttribute("logins", logins());
    model.addAttribute("address", address());
    return "welcome";
  }

  @GetMapping("/tour")
  String tour(Model model) {
    model.addAttribute("logins", logins());
    model.addAttribute("address", address());
    model.addAttribute("sandbox", sandbox);
    model.addAttribute("key", "tour-" + UUID.randomUUID());
    return "tour";
  }

  @GetMapping("/login")
  String signIn(Model model) {
    model.addAttribute("logins", logins());
    model.addAttribute("elsewhere", elsewhere.getIfAvailable());
    return "login";
  }

  private List<DemoLogins.Login> logins() {
    DemoLogins known = demo.getIfAvailable();
    return known == null ? List.of() : known.all();
  }

  private static String address() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
