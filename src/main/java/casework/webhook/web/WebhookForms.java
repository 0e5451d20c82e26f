package casework.webhook.web;

import casework.customer.Customers;
import casework.problem.Problem;
import casework.security.Viewer;
import casework.webhook.NewWebhook;
import casework.webhook.WebhookDeliveries;
import casework.webhook.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which administrators keep webhooks; what is wrong is said where it was sent. */
@Controller
@RequestMapping("/customers/{key}/webhooks")
class WebhookForms {

  private final WebhookSheets sheets;
  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;
  private final Customers customers;

  WebhookForms(
      WebhookSheets sheets, Webhooks webhooks, WebhookDeliveries deliveries, Customers customers) {
    this.sheets = sheets;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.customers = customers;
  }

  @PostMapping
  String make(
      @PathVariable("key") String key,
      @RequestParam("url") String url,
      @RequestParam(name = "events", required = false) @Nullable List<String> events,
      Principal by,
      RedirectAttributes once) {
    Webhooks.Made made = webhooks.make(key, wanted(url, events), by.getName());
    once.addFlashAttribute("secret", made.secret());
    return backTo(key, made.webhook().id());
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable("key") String key,
      @PathVariable("id") long id,
      @RequestParam("url") String url,
      @RequestParam(name = "events", required = false) @Nullable List<String> events,
      Principal by) {
    webhooks.change(key, id, wanted(url, events), by.getName());
    return backTo(key, id);
  }

  @PostMapping("/{id}/on")
  String switchOn(@PathVariable("key") String key, @PathVariable("id") long id, Principal by) {
    webhooks.switchOn(key, id, by.getName());
    return backTo(key, id);
  }

  @PostMapping("/{id}/off")
  String switchOff(@PathVariable("key") String key, @PathVariable("id") long id, Principal by) {
    webhooks.switchOff(key, id, by.getName());
    return backTo(key, id);
  }

  @PostMapping("/{id}/secret")
  String renewSecret(
      @PathVariable("key") String key,
      @PathVariable("id") long id,
      Principal by,
      RedirectAttributes once) {
    once.addFlashAttribute("secret", webhooks.renewSecret(key, id, by.getName()).secret());
    return backTo(key, id);
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable("key") String key, @PathVariable("id") long id, Principal by) {
    webhooks.remove(key, id, by.getName());
    return "redirect:/customers/" + key + "/webhooks";
  }

  @PostMapping("/{id}/test")
  String test(@PathVariable("key") String key, @PathVariable("id") long id, Principal by) {
    webhooks.test(key, id, by.getName());
    return backTo(key, id) + "#deliveries";
  }

  @PostMapping("/{id}/deliveries/{delivery}/replay")
  String replay(
      @PathVariable("key") String key,
      @PathVariable("id") long id,
      @PathVariable("delivery") long delivery,
      Principal by,
      RedirectAttributes once) {
    deliveries.replay(webhooks.get(key, id), delivery, by.getName());
    once.addFlashAttribute("replayed", 1);
    return backTo(key, id) + "#deliveries";
  }

  /** Times are by the customer's wall clock. */
  @PostMapping("/{id}/replay")
  String replay(
      @PathVariable("key") String key,
      @PathVariable("id") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDateTime from,
      @RequestParam(name = "to", required = false) @Nullable LocalDateTime to,
      Principal by,
      RedirectAttributes once) {
    ZoneId zone = customers.get(key).zone();
    int sent =
        deliveries.replay(
            webhooks.get(key, id), at("from", from, zone), at("to", to, zone), by.getName());
    once.addFlashAttribute("replayed", sent);
    return backTo(key, id) + "#deliveries";
  }

  /** What was sent cannot be done: the page again, with the reason where it was sent from. */
  @ExceptionHandler
  String refused(
      Problem wrong,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var path =
        (Map<?, ?>)
            Objects.requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
    String key = String.valueOf(path.get("key"));
    Object id = path.get("id");
    if (wrong.kind() == Problem.Kind.UNKNOWN_CUSTOMER) {
      return "redirect:/customers";
    }
    response.setStatus(wrong.kind().status());
    model.addAttribute("wrongForm", Objects.requireNonNullElse(request.getParameter("form"), ""));
    model.addAttribute("wrong", wrong.getMessage());
    model.addAttribute("viewer", viewer.getName());
    return id == null || wrong.kind() == Problem.Kind.UNKNOWN_PART
        ? sheets.list(key, model)
        : sheets.show(key, Long.parseLong(id.toString()), null, model);
  }

  private static NewWebhook wanted(String url, @Nullable List<String> events) {
    return new NewWebhook(url, events == null ? Set.of() : Set.copyOf(events));
  }

  private static Instant at(String field, @Nullable LocalDateTime time, ZoneId zone) {
    if (time == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return time.atZone(zone).toInstant();
  }

  private static String backTo(String key, long id) {
    return "redirect:/customers/" + key + "/webhooks/" + id;
  }
}
