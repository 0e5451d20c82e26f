package casework.webhook;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.OrganizationChange.What;
import casework.customer.Organizations;
import casework.outbox.OutboxDesk;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the webhooks of organizations; each change is on record. */
@Service
public class Webhooks {

  private static final int MOST = 10;
  private static final String SWITCHED_OFF = "It was switched off by hand.";

  private final WebhookRows rows;
  private final Endpoints endpoints;
  private final Signing signing;
  private final WebhookDeliveries deliveries;
  private final Customers customers;
  private final Organizations organizations;
  private final OutboxDesk outbox;
  private final WebhookSettings settings;
  private final Clock clock;

  Webhooks(
      WebhookRows rows,
      Endpoints endpoints,
      Signing signing,
      WebhookDeliveries deliveries,
      Customers customers,
      Organizations organizations,
      OutboxDesk outbox,
      WebhookSettings settings,
      Clock clock) {
    this.rows = rows;
    this.endpoints = endpoints;
    this.signing = signing;
    this.deliveries = deliveries;
    this.customers = customers;
    this.organizations = organizations;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** A webhook with its secret, which is never told again. */
  public record Made(Webhook webhook, String secret) {}

  /** Returns a customer's webhooks, by age. */
  public List<Webhook> of(String customer) {
    return rows.of(customers.get(customer).id());
  }

  /**
   * Returns a webhook.
   *
   * @throws Problem if the customer has none of that id
   */
  public Webhook get(String customer, long id) {
    return of(customer).stream()
        .filter(webhook -> webhook.id() == id)
        .findFirst()
        .orElseThrow(
            () -> new Problem(Kind.UNKNOWN_PART, "%s has no webhook %d.".formatted(customer, id)));
  }

  /**
   * Makes a webhook, which is on.
   *
   * @throws Problem if its address may not be called, or the customer has too many
   */
  @Transactional
  public Made make(String customer, NewWebhook wanted, String by) {
    Customer owner = customers.get(customer);
    if (rows.of(owner.id()).size() >= MOST) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW, "There are %d webhooks; remove one first.".formatted(MOST));
    }
    NewWebhook checked = checked(wanted);
    String seed = signing.newSeed();
    long id = rows.add(owner.id(), checked, seed, by, clock.instant());
    note(owner, "Webhook %d made: %s".formatted(id, inWords(checked)), by);
    return new Made(rows.get(id), signing.secret(seed));
  }

  /**
   * Sends to another address from now on, or other events. What waits goes to the new address.
   *
   * @throws Problem if its address may not be called
   */
  @Transactional
  public Webhook change(String customer, long id, NewWebhook wanted, String by) {
    Webhook known = get(customer, id);
    NewWebhook checked = checked(wanted);
    rows.change(id, checked);
    note(owner(known), "Webhook %d: %s".formatted(id, inWords(checked)), by);
    return rows.get(id);
  }

  /** Switches a webhook on; what happened while it was off is not sent, but may be replayed. */
  @Transactional
  public Webhook switchOn(String customer, long id, String by) {
    Webhook known = get(customer, id);
    if (!known.on()) {
      rows.on(id, clock.instant());
      note(owner(known), "Webhook %d switched on".formatted(id), by);
    }
    return rows.get(id);
  }

  /** Switches a webhook off; what waits for it is dropped. */
  @Transactional
  public Webhook switchOff(String customer, long id, String by) {
    switchOff(get(customer, id), SWITCHED_OFF, by);
    return rows.get(id);
  }

  @Transactional
  public void switchOff(Webhook webhook, String reason, String by) {
    if (rows.off(webhook.id(), reason, clock.instant())) {
      dropWhatIsStuck(webhook, by);
      note(owner(webhook), "Webhook %d switched off. %s".formatted(webhook.id(), reason), by);
    }
  }

  /** Draws a new secret; messages are signed with the one before, too, for a while. */
  @Transactional
  public Made renewSecret(String customer, long id, String by) {
    Webhook known = get(customer, id);
    String seed = signing.newSeed();
    Instant until = clock.instant().plus(settings.formerSecretLasts());
    rows.renew(id, seed, until);
    note(owner(known), "Webhook %d has a new secret".formatted(id), by);
    return new Made(rows.get(id), signing.secret(seed));
  }

  /** Removes a webhook; what went out stays on record. */
  @Transactional
  public void remove(String customer, long id, String by) {
    Webhook known = get(customer, id);
    rows.remove(id, clock.instant());
    dropWhatIsStuck(known, by);
    note(owner(known), "Webhook %d removed: %s".formatted(id, known.url()), by);
  }

  /**
   * Sends a message that tells of no case, to try a webhook out.
   *
   * @throws Problem if it is off
   */
  @Transactional
  public void test(String customer, long id, String by) {
    deliveries.test(get(customer, id), customer, by);
  }

  /** What waits for a person goes on; whoever carries it finds that nobody wants it. */
  private void dropWhatIsStuck(Webhook webhook, String by) {
    deliveries.stuckOf(webhook).forEach(message -> outbox.retry(message, by));
  }

  private NewWebhook checked(NewWebhook wanted) {
    return new NewWebhook(endpoints.checked(wanted.url()), wanted.events());
  }

  private Customer owner(Webhook webhook) {
    return customers.get(webhook.customerId());
  }

  private void note(Customer owner, String detail, String by) {
    organizations.changed(owner, What.WEBHOOK, detail, by);
  }

  private static String inWords(NewWebhook wanted) {
    return wanted.url()
        + (wanted.events().isEmpty()
            ? ", all events"
            : ", " + String.join(", ", new TreeSet<>(wanted.events())));
  }
}
