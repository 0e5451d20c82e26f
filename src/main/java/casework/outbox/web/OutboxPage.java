package casework.outbox.web;

import casework.outbox.MessageState;
import casework.outbox.OutboxDesk;
import casework.page.WallClock;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox as a page. */
@Controller
class OutboxPage {

  private static final int MOST = 100;

  private final OutboxDesk desk;

  OutboxPage(OutboxDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/outbox")
  String outbox(
      @RequestParam(name = "state", required = false) @Nullable MessageState state,
      @RequestParam(name = "before", required = false) @Nullable Long before,
      WallClock here,
      Model model) {
    var found = desk.list(state == null ? Set.of() : Set.of(state), null, before, MOST);
    model.addAttribute("messages", found);
    model.addAttribute("state", state);
    model.addAttribute("states", MessageState.values());
    model.addAttribute("notSetUp", desk.whatIsOff());
    model.addAttribute("next", found.size() < MOST ? null : found.get(MOST - 1).id());
    model.addAttribute("here", here);
    return "outbox";
  }

  @PostMapping("/outbox/{id}/retry")
  String retry(@PathVariable("id") long id, Principal user) {
    desk.retry(id, user.getName());
    return "redirect:/outbox";
  }

  @PostMapping("/outbox/{id}/drop")
  String drop(@PathVariable("id") long id, Principal user) {
    desk.drop(id, user.getName());
    return "redirect:/outbox";
  }

  @PostMapping("/outbox/{id}/arrived")
  String arrived(@PathVariable("id") long id, Principal user) {
    desk.arrived(id, user.getName());
    return "redirect:/outbox";
  }
}
