package casework.webhook;

import casework.outbox.Outbox;
import casework.outbox.OutboxDesk;
import casework.outbox.Outgoing;
import casework.page.SiteAddress;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts messages to webhooks into the outbox, shows how each went, and sends it again. */
@Service
public class WebhookDeliveries {

  private static final int MOST_AT_ONCE = 1000;

  private final DeliveryRows rows;
  private final Outbox outbox;
  private final OutboxDesk desk;
  private final SiteAddress site;
  private final ObjectMapper json;
  private final Clock clock;

  WebhookDeliveries(
      DeliveryRows rows,
      Outbox outbox,
      OutboxDesk desk,
      SiteAddress site,
      ObjectMapper json,
      Clock clock) {
    this.rows = rows;
    this.outbox = outbox;
    this.desk = desk;
    this.site = site;
    this.json = json;
    this.clock = clock;
  }

  /** Returns deliveries, the newest first: those with a smaller id than {@code before}. */
  public List<WebhookDelivery> list(Webhook to, @Nullable Long before, int most) {
    return rows.list(to.id(), before, most);
  }

  /** Puts what happened to a case, in the transaction in which it happens. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Webhook to, String owner, EventType type, SupportCase about, LedgerEntry entry) {
    String link = site.of("/portal/cases/" + about.number());
    String messageId = "msg_%d_%d".formatted(about.id(), entry.seq());
    long id =
        outbox.put(
            new Outgoing(
                WebhookCarrier.CHANNEL,
                WebhookCarrier.address(owner, to),
                "webhook %d case %d".formatted(to.id(), about.id()),
                about.id(),
                payload(messageId, EventBody.of(type, about, entry, link))));
    rows.add(to.id(), new DeliveryRows.Put(id, messageId, type.text(), entry.at()), null);
  }

  /** Puts a message that tells of no case. */
  void test(Webhook to, String owner, String by) {
    refuseUnlessOn(to);
    Instant now = clock.instant();
    String messageId = "msg_test_" + UUID.randomUUID().toString().replace("-", "");
    long id =
        outbox.put(
            new Outgoing(
                WebhookCarrier.CHANNEL,
                WebhookCarrier.address(owner, to),
                "webhook %d tests".formatted(to.id()),
                null,
                payload(messageId, EventBody.test(now, by))));
    rows.add(to.id(), new DeliveryRows.Put(id, messageId, EventType.TEST.text(), now), null);
  }

  /**
   * Sends a message again, with the same id: what is settled anew, what waits for a person now.
   *
   * @throws Problem if there is none of that id, it is on its way, or the webhook is off
   */
  @Transactional
  public void replay(Webhook to, long delivery, String by) {
    refuseUnlessOn(to);
    WebhookDelivery known =
        rows.find(to.id(), delivery)
            .orElseThrow(
                () -> new Problem(Kind.UNKNOWN_PART, "There is no delivery " + delivery + "."));
    if (!known.isReplayable()) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          known.caseNumber() == null
              ? "What a trial said is not kept; send another."
              : "Delivery %d is on its way.".formatted(delivery));
    }
    again(to, known, by);
  }

  /**
   * Sends what happened in a span of time again, in its order; what is on its way is left alone.
   *
   * @return how many messages
   * @throws Problem if that are too many at once, or the webhook is off
   */
  @Transactional
  public int replay(Webhook to, Instant from, Instant until, String by) {
    refuseUnlessOn(to);
    if (!until.isAfter(from)) {
      throw Problem.field("to", "The end comes after the beginning.");
    }
    List<WebhookDelivery> told = rows.between(to.id(), from, until, MOST_AT_ONCE + 1);
    if (told.size() > MOST_AT_ONCE) {
      throw Problem.field(
          "to", "That are more than %d messages; take a shorter time.".formatted(MOST_AT_ONCE));
    }
    List<WebhookDelivery> due = told.stream().filter(WebhookDelivery::isReplayable).toList();
    due.forEach(delivery -> again(to, delivery, by));
    return due.size();
  }

  List<Long> stuckOf(Webhook webhook) {
    return rows.stuckOf(webhook.id());
  }

  private void again(Webhook to, WebhookDelivery known, String by) {
    if (desk.get(known.id()).isStuck()) {
      desk.retry(known.id(), by);
      return;
    }
    long id = outbox.putAgain(known.id());
    rows.add(
        to.id(),
        new DeliveryRows.Put(id, known.messageId(), known.event(), known.happenedAt()),
        by);
  }

  private static void refuseUnlessOn(Webhook to) {
    if (!to.on()) {
      throw new Problem(Kind.NOT_POSSIBLE_NOW, "The webhook is off; switch it on first.");
    }
  }

  private String payload(String messageId, EventBody body) {
    try {
      return json.writeValueAsString(new Envelope(messageId, json.writeValueAsString(body)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An event is plain values", impossible);
    }
  }
}
