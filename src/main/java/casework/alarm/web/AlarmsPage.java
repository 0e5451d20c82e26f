package casework.alarm.web;

import casework.alarm.AlarmDesk;
import casework.alarm.AlarmState;
import casework.alarm.Proposals;
import casework.customer.Customers;
import casework.page.WallClock;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.SupportCase;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The alarms, those that are nobody's first; and what is decided about them. */
@Controller
class AlarmsPage {

  private static final String BACK = "redirect:/alarms";

  private final AlarmDesk desk;
  private final Proposals proposals;
  private final Customers customers;

  AlarmsPage(AlarmDesk desk, Proposals proposals, Customers customers) {
    this.desk = desk;
    this.proposals = proposals;
    this.customers = customers;
  }

  @GetMapping("/alarms")
  String list(
      @RequestParam(name = "state", required = false) @Nullable AlarmState state,
      @RequestParam(name = "before", required = false) @Nullable Long before,
      WallClock here,
      Viewer viewer,
      Model model) {
    model.addAttribute("groups", desk.unrouted());
    model.addAttribute("alarms", desk.list(state, before));
    model.addAttribute("waiting", desk.countWaiting());
    model.addAttribute("leftOut", desk.countLeftOut());
    model.addAttribute("most", AlarmDesk.MOST);
    model.addAttribute("state", state);
    model.addAttribute("states", AlarmState.values());
    model.addAttribute("customers", customers.all());
    model.addAttribute("mayAct", mayAct(viewer));
    model.addAttribute("here", here);
    return "alarms";
  }

  static boolean mayAct(Viewer viewer) {
    return viewer instanceof Viewer.Staff staff && staff.worksOnCases();
  }

  @PostMapping("/alarms/{id}/customer")
  String give(
      @PathVariable("id") long id, @RequestParam("customer") String customer, Principal user) {
    desk.give(id, customer, user.getName());
    return BACK;
  }

  @PostMapping("/alarms/{id}/discard")
  String discard(
      @PathVariable("id") long id, @RequestParam("reason") String reason, Principal user) {
    desk.discard(id, reason, user.getName());
    return BACK;
  }

  @PostMapping("/alarms/proposals/{cause}/accept")
  String accept(
      @PathVariable("cause") long cause,
      @RequestParam("number") String number,
      @RequestParam("text") String text,
      Principal user) {
    return to(proposals.accept(number, cause, text, Actor.staff(user.getName())));
  }

  @PostMapping("/alarms/proposals/{cause}/dismiss")
  String dismiss(
      @PathVariable("cause") long cause, @RequestParam("number") String number, Principal user) {
    return to(proposals.dismiss(number, cause, Actor.staff(user.getName())));
  }

  private static String to(SupportCase about) {
    return "redirect:/cases/" + about.number();
  }
}
