package casework.oncall.web;

import casework.oncall.Answer;
import casework.oncall.Page;
import casework.oncall.Pages;
import casework.page.WallClock;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The address in the mail of whoever is called. Looking at it does nothing, for mail programs look
 * at links by themselves; its button answers, in the name of whom the mail was sent to.
 */
@Controller
@RequestMapping("/answer/{page}/{person}/{signature}")
class AnswerPages {

  private final Pages pages;

  AnswerPages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping
  String ask(
      @PathVariable("page") String page,
      @PathVariable("person") String person,
      @PathVariable("signature") String signature,
      WallClock here,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("signature", signature);
    model.addAttribute("here", here);
    return shown(pages.asked(page, person, signature), model, response);
  }

  @PostMapping
  String answer(
      @PathVariable("page") String page,
      @PathVariable("person") String person,
      @PathVariable("signature") String signature,
      WallClock here,
      Model model,
      HttpServletResponse response) {
    pages
        .asked(page, person, signature)
        .ifPresent(asked -> pages.acknowledge(asked.page().number(), person, Answer.MAIL));
    model.addAttribute("signature", signature);
    model.addAttribute("here", here);
    return shown(pages.asked(page, person, signature), model, response);
  }

  private static String shown(
      Optional<Pages.Asked> asked, Model model, HttpServletResponse response) {
    // The address is a secret: nothing on the way is to keep what it shows.
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (asked.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    Page page = asked.map(Pages.Asked::page).orElse(null);
    model.addAttribute("asked", asked.orElse(null));
    model.addAttribute(
        "mine",
        page != null
            && page.end() != null
            && page.end().by().equals(asked.map(Pages.Asked::person).orElse("")));
    return "answer";
  }
}
