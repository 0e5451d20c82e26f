package casework.webhook;

import casework.customer.Channel;
import casework.supportcase.Actor;
import casework.supportcase.CaseState;
import casework.supportcase.Category;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: an event, and the case as its customer sees it, when the change that the event is
 * part of was done.
 */
record EventBody(String type, Instant timestamp, Map<String, Object> data) {

  private static final String CUSTOMER = "customer:";

  /** What customers are told of each kind of entry; anything else that entries know stays here. */
  private static final Map<EntryKind, List<String>> TOLD =
      Map.ofEntries(
          Map.entry(EntryKind.PUBLIC_REPLY, List.of("text")),
          Map.entry(EntryKind.CUSTOMER_MESSAGE, List.of("text")),
          Map.entry(EntryKind.AUTOMATIC_MESSAGE, List.of("text")),
          Map.entry(EntryKind.SEVERITY_SET, List.of("severity", "confirmed")),
          Map.entry(EntryKind.REFUSED, List.of("reason", "clause")),
          Map.entry(EntryKind.REFERRED, List.of("reason", "clause")),
          Map.entry(EntryKind.NOT_COVERED, List.of("reason", "clause")),
          Map.entry(EntryKind.ATTACHED, List.of("attachment", "name", "size")),
          Map.entry(EntryKind.MERGED, List.of("into", "reason")),
          Map.entry(EntryKind.RATED, List.of("stars", "comment")),
          Map.entry(EntryKind.ACCESS_AWAITED, List.of("grant")),
          Map.entry(EntryKind.ACCESS_ANSWERED, List.of("grant", "answer")),
          Map.entry(EntryKind.ACCESS_BEGAN, List.of("grant")),
          Map.entry(EntryKind.ACCESS_ENDED, List.of("grant")));

  /** A case as its customer sees it. */
  record CaseTold(
      String number,
      int version,
      String subject,
      CaseState state,
      @Nullable Integer severity,
      boolean severityConfirmed,
      Category category,
      Channel channel,
      String contact,
      String plan,
      Instant receivedAt,
      Instant changedAt,
      @Nullable Instant endedAt,
      @Nullable String reason,
      @Nullable String clause,
      String link) {

    static CaseTold of(SupportCase told, String link) {
      var request = told.request();
      var progress = told.progress();
      return new CaseTold(
          told.number(),
          told.version(),
          request.subject(),
          told.state(),
          progress.severity(),
          progress.severityConfirmed(),
          request.category(),
          request.channel(),
          request.contact(),
          told.plan(),
          request.receivedAt(),
          progress.changedAt(),
          progress.endedAt(),
          progress.reason(),
          progress.clause(),
          link);
    }
  }

  /** Who did it, as customers may know. */
  enum From {
    CUSTOMER,
    STAFF,
    CASEWORK
  }

  /**
   * @param link where the customer reads the case
   */
  static EventBody of(EventType type, SupportCase about, LedgerEntry entry, String link) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("case", CaseTold.of(about, link));
    data.put("event", entry.seq());
    From from = from(entry);
    data.put("from", from);
    if (from == From.CUSTOMER) {
      data.put("name", name(entry, about));
    }
    if (entry.kind() == EntryKind.RECEIVED) {
      data.put("text", about.request().description());
    }
    for (String name : TOLD.getOrDefault(entry.kind(), List.of())) {
      Object value = entry.data().get(name);
      if (value != null) {
        data.put(name, value);
      }
    }
    return new EventBody(type.text(), entry.at(), data);
  }

  static EventBody test(Instant at, String by) {
    return new EventBody(EventType.TEST.text(), at, Map.of("askedBy", by));
  }

  private static From from(LedgerEntry entry) {
    if (entry.kind() == EntryKind.RECEIVED || entry.actor().startsWith(CUSTOMER)) {
      return From.CUSTOMER;
    }
    return entry.actor().equals(Actor.CASEWORK.id()) ? From.CASEWORK : From.STAFF;
  }

  private static String name(LedgerEntry entry, SupportCase about) {
    return entry.actor().startsWith(CUSTOMER)
        ? entry.actor().substring(CUSTOMER.length())
        : about.request().contact();
  }
}
