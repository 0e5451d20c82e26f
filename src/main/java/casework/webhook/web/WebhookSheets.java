package casework.webhook.web;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.page.ViewerZone;
import casework.webhook.EventType;
import casework.webhook.Webhook;
import casework.webhook.WebhookDeliveries;
import casework.webhook.WebhookDelivery;
import casework.webhook.Webhooks;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages of webhooks, whether read or come back to after a form. */
@Component
class WebhookSheets {

  private static final int MOST = 50;

  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;
  private final Customers customers;

  WebhookSheets(Webhooks webhooks, WebhookDeliveries deliveries, Customers customers) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.customers = customers;
  }

  String list(String key, Model model) {
    customer(key, model);
    model.addAttribute("webhooks", webhooks.of(key));
    return "webhooks";
  }

  /**
   * @throws casework.problem.Problem if there is no such webhook
   */
  String show(String key, long id, @Nullable Long before, Model model) {
    customer(key, model);
    Webhook shown = webhooks.get(key, id);
    List<WebhookDelivery> found = deliveries.list(shown, before, MOST);
    model.addAttribute("webhook", shown);
    model.addAttribute("deliveries", found);
    model.addAttribute("next", found.size() < MOST ? null : found.get(MOST - 1).id());
    return "webhook";
  }

  private void customer(String key, Model model) {
    Customer customer = customers.get(key);
    model.addAttribute("customer", customer);
    model.addAttribute("here", ViewerZone.ofThisRequest());
    model.addAttribute(
        "eventTypes", Arrays.stream(EventType.values()).filter(EventType::isChosen).toList());
  }
}
