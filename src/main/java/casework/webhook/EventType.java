package casework.webhook;

import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What webhooks tell of. A name is a promise to whoever reads it: what would break readers gets a
 * new name, such as {@code case.raised.v2}, beside the old one.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable
public enum EventType {
  RAISED("case.raised", EntryKind.RECEIVED),
  TURNED_DOWN("case.turned_down", EntryKind.REFUSED, EntryKind.REFERRED, EntryKind.NOT_COVERED),
  SEVERITY_SET("case.severity.set", EntryKind.SEVERITY_SET),
  TRIAGED("case.triaged", EntryKind.TRIAGED),
  MESSAGE_ADDED(
      "case.message.added",
      EntryKind.PUBLIC_REPLY,
      EntryKind.CUSTOMER_MESSAGE,
      EntryKind.AUTOMATIC_MESSAGE),
  FILE_ADDED("case.file.added", EntryKind.ATTACHED),
  WORKAROUND_GIVEN("case.workaround.given", EntryKind.WORKAROUND_GIVEN),
  WAITING_BEGAN("case.waiting.began", EntryKind.WAITING_BEGAN),
  REMINDED("case.reminded", EntryKind.REMINDED),
  WAITING_ENDED("case.waiting.ended", EntryKind.WAITING_ENDED),
  RESOLVED("case.resolved", EntryKind.RESOLVED),
  CONFIRMED("case.confirmed", EntryKind.CONFIRMED),
  REOPENED("case.reopened", EntryKind.REOPENED),
  CLOSED("case.closed", EntryKind.CLOSED),
  WITHDRAWN("case.withdrawn", EntryKind.WITHDRAWN),
  MERGED("case.merged", EntryKind.MERGED),
  RATED("case.rated", EntryKind.RATED),
  ACCESS_AWAITED("case.access.awaited", EntryKind.ACCESS_AWAITED),
  ACCESS_ANSWERED("case.access.answered", EntryKind.ACCESS_ANSWERED),
  ACCESS_BEGAN("case.access.began", EntryKind.ACCESS_BEGAN),
  ACCESS_ENDED("case.access.ended", EntryKind.ACCESS_ENDED),
  /** Sent when somebody tries a webhook out; it tells of no case. */
  TEST("webhook.test");

  private final String text;
  private final Set<EntryKind> kinds;

  EventType(String text, EntryKind... kinds) {
    this.text = text;
    this.kinds = Set.of(kinds);
  }

  /** Its name as programs read it, such as {@code case.message.added}. */
  public String text() {
    return text;
  }

  /** Whether a webhook may ask for it, or leave it. */
  public boolean isChosen() {
    return this != TEST;
  }

  /** What an entry of a ledger is told as; empty where it is not for customers. */
  static Optional<EventType> of(LedgerEntry entry) {
    return Arrays.stream(values())
        .filter(type -> entry.isForCustomer() && type.kinds.contains(entry.kind()))
        .findFirst();
  }

  public static Optional<EventType> of(String text) {
    return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
  }
}
