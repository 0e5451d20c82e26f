package casework.portal;

import casework.customer.Contacts;
import casework.problem.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contact's language and zone. */
@Controller("portalAccountPage")
class AccountPage {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final Pattern PLACE =
      Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> PLACE.matcher(id).matches())
          .sorted()
          .toList();

  private final Contacts contacts;

  AccountPage(Contacts contacts) {
    this.contacts = contacts;
  }

  @GetMapping("/portal/account")
  String page(Reader reader, Model model) {
    String zone = reader.contact().zone().getId();
    model.addAttribute("languages", LANGUAGES);
    model.addAttribute("zones", ZONES);
    model.addAttribute("otherZone", ZONES.contains(zone) ? null : zone);
    return "portal/account";
  }

  @PostMapping("/portal/account")
  String save(
      @RequestParam("language") String language,
      @RequestParam("zone") String zone,
      Reader reader,
      RedirectAttributes after) {
    boolean known = ZONES.contains(zone) || zone.equals(reader.contact().zone().getId());
    if (!known) {
      throw Problem.field("zone", "There is no zone '%s' to choose.".formatted(zone));
    }
    contacts.prefer(reader.contact().id(), language(language));
    contacts.prefer(reader.contact().id(), ZoneId.of(zone));
    after.addFlashAttribute("done", "saved");
    return "redirect:/portal/account";
  }

  /** Switches the language on any page, and comes back to it. */
  @PostMapping("/portal/language")
  String speak(
      @RequestParam("language") String language,
      @RequestParam(name = "back", required = false) @Nullable String back,
      Reader reader) {
    contacts.prefer(reader.contact().id(), language(language));
    boolean own = back != null && back.matches("/portal(/[A-Za-z0-9/-]*)?");
    return "redirect:" + (own ? back : "/portal");
  }

  private static Locale language(String tag) {
    return LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(tag))
        .findFirst()
        .orElseThrow(() -> Problem.field("language", "Choose English or German."));
  }
}
