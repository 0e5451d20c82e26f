package casework.mail.web;

import casework.mail.MailRound;
import casework.mail.MailState;
import casework.mail.Quarantine;
import casework.page.WallClock;
import casework.supportcase.Category;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mails that joined no case by themselves, and what to do with each. */
@Controller
class QuarantinePage {

  private static final String BACK = "redirect:/quarantine";

  private final Quarantine quarantine;
  private final MailRound round;

  QuarantinePage(Quarantine quarantine, MailRound round) {
    this.quarantine = quarantine;
    this.round = round;
  }

  @GetMapping("/quarantine")
  String list(
      @RequestParam(name = "state", defaultValue = "QUARANTINED") MailState state,
      WallClock here,
      Model model) {
    model.addAttribute("mails", quarantine.list(state));
    model.addAttribute("state", state);
    model.addAttribute("states", MailState.values());
    model.addAttribute("categories", Category.values());
    model.addAttribute("hasMailbox", round.hasMailbox());
    model.addAttribute("problem", round.problem().orElse(null));
    model.addAttribute("here", here);
    return "quarantine";
  }

  /** As text: whatever a stranger sent must not run in our pages. */
  @GetMapping("/quarantine/{id}/text")
  ResponseEntity<String> text(@PathVariable("id") long id) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
        .header("X-Content-Type-Options", "nosniff")
        .body(quarantine.fullText(id));
  }

  @GetMapping("/quarantine/{id}/original")
  ResponseEntity<byte[]> original(@PathVariable("id") long id) {
    return quarantine
        .original(id)
        .map(
            mail ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                            .filename("mail-" + id + ".eml")
                            .build()
                            .toString())
                    .body(mail))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping("/quarantine/{id}/accept")
  String accept(
      @PathVariable("id") long id, @RequestParam("number") String number, Principal user) {
    quarantine.accept(id, number, user.getName());
    return BACK;
  }

  @PostMapping("/quarantine/{id}/raise")
  String raise(
      @PathVariable("id") long id,
      @RequestParam("customer") String customer,
      @RequestParam("category") Category category,
      Principal user) {
    quarantine.raise(id, customer, category, user.getName());
    return BACK;
  }

  @PostMapping("/quarantine/{id}/discard")
  String discard(
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Principal user) {
    quarantine.discard(id, reason, user.getName());
    return BACK;
  }
}
