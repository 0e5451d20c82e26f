package casework.customer.web;

import casework.customer.Channel;
import casework.customer.Contact;
import casework.customer.CustomerImport;
import casework.customer.Duty;
import casework.customer.NewCustomer;
import casework.customer.OrderFormLine;
import casework.customer.OrderForms;
import casework.customer.Organizations;
import casework.customer.PhonePins;
import casework.problem.Problem;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms by which administrators change customers. They work without scripts; what is wrong is
 * said in the form that was sent, with all that was typed still in it.
 */
@Controller
class CustomerForms {

  private final CustomerSheets sheets;
  private final Organizations organizations;
  private final OrderForms orderForms;
  private final PhonePins pins;
  private final CustomerImport imports;

  CustomerForms(
      CustomerSheets sheets,
      Organizations organizations,
      OrderForms orderForms,
      PhonePins pins,
      CustomerImport imports) {
    this.sheets = sheets;
    this.organizations = organizations;
    this.orderForms = orderForms;
    this.pins = pins;
    this.imports = imports;
  }

  @PostMapping("/customers")
  String takeOn(
      @RequestParam("key") String key,
      @RequestParam("name") String name,
      @RequestParam("zone") String zone,
      @RequestParam("plan") String plan,
      @RequestParam(name = "contractStarts", required = false) @Nullable LocalDate contractStarts,
      Principal by) {
    NewCustomer added =
        new NewCustomer(
            key,
            name,
            Fields.zone("zone", zone),
            plan,
            Fields.date("contractStarts", contractStarts),
            false);
    return "redirect:/customers/" + organizations.takeOn(added, by.getName()).key();
  }

  @PostMapping("/customers/import")
  String take(
      @RequestParam("lines") String lines,
      @RequestParam(name = "take", defaultValue = "false") boolean take,
      Principal by,
      Model model,
      HttpServletResponse response) {
    CustomerImport.Outcome outcome =
        take ? imports.takeOn(lines, by.getName()) : imports.rehearse(lines);
    model.addAttribute("outcome", outcome);
    model.addAttribute("taken", take && outcome.isClean());
    response.setStatus(outcome.isClean() ? 200 : 422);
    return sheets.list(model);
  }

  @PostMapping("/customers/{key}/name")
  String rename(@PathVariable("key") String key, @RequestParam("name") String name, Principal by) {
    organizations.rename(key, name, by.getName());
    return backTo(key, "name");
  }

  @PostMapping("/customers/{key}/sharing")
  String share(
      @PathVariable("key") String key,
      @RequestParam(name = "shared", defaultValue = "false") boolean shared,
      Principal by) {
    organizations.shareCases(key, shared, by.getName());
    return backTo(key, "sharing");
  }

  @PostMapping("/customers/{key}/contracts")
  String agree(
      @PathVariable("key") String key,
      @RequestParam("plan") String plan,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam(name = "until", required = false) @Nullable LocalDate until,
      @RequestParam(name = "sow", defaultValue = "false") boolean sow,
      Principal by) {
    organizations.agree(
        key,
        plan,
        Fields.date("from", from),
        until == null ? null : Fields.date("until", until),
        sow,
        by.getName());
    return backTo(key, "contracts");
  }

  @PostMapping("/customers/{key}/contract-end")
  String endContract(
      @PathVariable("key") String key,
      @RequestParam(name = "until", required = false) @Nullable LocalDate until,
      Principal by) {
    organizations.endContract(key, Fields.date("until", until), by.getName());
    return backTo(key, "contracts");
  }

  @PostMapping("/customers/{key}/order-form")
  String addLine(
      @PathVariable("key") String key,
      @RequestParam("orderForm") String orderForm,
      @RequestParam(name = "line", required = false) @Nullable Integer line,
      @RequestParam("term") String term,
      @RequestParam("value") String value,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam(name = "until", required = false) @Nullable LocalDate until,
      Principal by) {
    OrderFormLine added = new LineBody(orderForm, line, term, value, from, until).toLine();
    orderForms.add(key, added, by.getName());
    return backTo(key, "order-form");
  }

  @PostMapping("/customers/{key}/contacts")
  String keepContact(
      @PathVariable("key") String key,
      @RequestParam(name = "contact", required = false) @Nullable Long contact,
      @RequestParam("name") String name,
      @RequestParam("email") String email,
      @RequestParam("standing") Contact.Standing standing,
      @RequestParam("language") String language,
      @RequestParam("zone") String zone,
      @RequestParam("phone") String phone,
      Principal by) {
    var person = new ContactBody(name, email, standing, language, zone, phone).toContact();
    if (contact == null) {
      organizations.addContact(key, person, by.getName());
    } else {
      organizations.changeContact(key, contact, person, by.getName());
    }
    return backTo(key, "contacts");
  }

  @PostMapping("/customers/{key}/contacts/{contact}/left")
  String contactLeaves(
      @PathVariable("key") String key, @PathVariable("contact") long contact, Principal by) {
    organizations.contactLeaves(key, contact, by.getName());
    return backTo(key, "contacts");
  }

  @PostMapping("/customers/{key}/team")
  String appoint(
      @PathVariable("key") String key,
      @RequestParam("duty") Duty duty,
      @RequestParam("person") String person,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      Principal by) {
    organizations.appoint(
        key, duty, Fields.text("person", person, 60), Fields.date("from", from), by.getName());
    return backTo(key, "team");
  }

  @PostMapping("/customers/{key}/team/{appointment}/end")
  String dismiss(
      @PathVariable("key") String key,
      @PathVariable("appointment") long appointment,
      @RequestParam(name = "until", required = false) @Nullable LocalDate until,
      Principal by) {
    organizations.dismiss(key, appointment, Fields.date("until", until), by.getName());
    return backTo(key, "team");
  }

  @PostMapping("/customers/{key}/channels")
  String openChannel(
      @PathVariable("key") String key,
      @RequestParam("channel") Channel channel,
      @RequestParam("address") String address,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      Principal by) {
    organizations.openChannel(key, channel, address, Fields.date("from", from), by.getName());
    return backTo(key, "channels");
  }

  @PostMapping("/customers/{key}/channels/{channel}/end")
  String closeChannel(
      @PathVariable("key") String key,
      @PathVariable("channel") long channel,
      @RequestParam(name = "until", required = false) @Nullable LocalDate until,
      Principal by) {
    organizations.closeChannel(key, channel, Fields.date("until", until), by.getName());
    return backTo(key, "channels");
  }

  @PostMapping("/customers/{key}/phone-pin")
  String renewPin(@PathVariable("key") String key, Principal by, RedirectAttributes once) {
    once.addFlashAttribute("pin", pins.renew(key, by.getName()));
    return backTo(key, "phone");
  }

  /** What was sent cannot be done: the page again, with the reason where it was sent from. */
  @ExceptionHandler
  String refused(
      Problem wrong,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Object key = path == null ? null : path.get("key");
    if (wrong.kind() == Problem.Kind.UNKNOWN_CUSTOMER) {
      return "redirect:/customers/" + key;
    }
    response.setStatus(wrong.kind().status());
    model.addAttribute("wrongForm", Objects.requireNonNullElse(request.getParameter("form"), ""));
    model.addAttribute("wrong", wrong.getMessage());
    model.addAttribute("viewer", viewer.getName());
    return key == null ? sheets.list(model) : sheets.show(key.toString(), model);
  }

  private static String backTo(String key, String part) {
    return "redirect:/customers/" + key + "#" + part;
  }
}
