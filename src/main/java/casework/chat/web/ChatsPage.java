package casework.chat.web;

import casework.chat.ChatDesk;
import casework.chat.ChatState;
import casework.page.WallClock;
import casework.supportcase.Category;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chat messages that joined no case by themselves, and what to do with each. */
@Controller
class ChatsPage {

  private static final String BACK = "redirect:/chats";

  private final ChatDesk desk;

  ChatsPage(ChatDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/chats")
  String list(
      @RequestParam(name = "state", defaultValue = "QUARANTINED") ChatState state,
      WallClock here,
      Model model) {
    model.addAttribute("messages", desk.list(state));
    model.addAttribute("state", state);
    model.addAttribute("states", List.of(ChatState.values()));
    model.addAttribute("categories", Category.values());
    model.addAttribute("isOn", desk.isOn());
    model.addAttribute("here", here);
    return "chats";
  }

  @PostMapping("/chats/{id}/accept")
  String accept(
      @PathVariable("id") long id, @RequestParam("number") String number, Principal user) {
    desk.accept(id, number, user.getName());
    return BACK;
  }

  @PostMapping("/chats/{id}/raise")
  String raise(
      @PathVariable("id") long id,
      @RequestParam("customer") String customer,
      @RequestParam("category") Category category,
      Principal user) {
    desk.raise(id, customer, category, user.getName());
    return BACK;
  }

  @PostMapping("/chats/{id}/discard")
  String discard(
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Principal user) {
    desk.discard(id, reason, user.getName());
    return BACK;
  }
}
