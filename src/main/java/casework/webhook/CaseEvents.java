package casework.webhook;

import casework.customer.Customers;
import casework.supportcase.CaseChanged;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to cases, and tells the webhooks of the case's own organization. */
@Component
class CaseEvents {

  private final WebhookRows webhooks;
  private final WebhookDeliveries deliveries;
  private final Customers customers;

  CaseEvents(WebhookRows webhooks, WebhookDeliveries deliveries, Customers customers) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.customers = customers;
  }

  @EventListener
  void changed(CaseChanged change) {
    SupportCase about = change.supportCase();
    long owner = about.request().customerId();
    List<Webhook> on = webhooks.onOf(owner);
    for (Webhook webhook : on) {
      String key = customers.keyOf(owner);
      change.added().forEach(entry -> tell(webhook, key, about, entry));
    }
  }

  private void tell(Webhook webhook, String owner, SupportCase about, LedgerEntry entry) {
    EventType.of(entry)
        .filter(webhook::wants)
        .ifPresent(type -> deliveries.tell(webhook, owner, type, about, entry));
  }
}
