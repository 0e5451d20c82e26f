package casework.supportcase.web;

import casework.page.Words;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.Request;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a case's conversation and its ledger as one story. */
final class Timeline {

  private static final String CUSTOMER = "customer:";

  private Timeline() {}

  static List<TimelineEntry> of(Request request, List<LedgerEntry> ledger) {
    return ledger.stream().map(entry -> told(entry, request)).toList();
  }

  /** Why the case has the severity it has; "" before one was suggested. */
  static String severityReason(List<LedgerEntry> ledger) {
    return ledger.stream()
        .filter(entry -> entry.kind() == EntryKind.SEVERITY_SET)
        .reduce((earlier, later) -> later)
        .map(entry -> text(entry, "reason"))
        .orElse("");
  }

  /** What leadership is asked to decide: in the words of the line, or after the missed target. */
  static String wantedOfLeadership(List<LedgerEntry> ledger) {
    return ledger.stream()
        .map(Timeline::wanted)
        .filter(wanted -> !wanted.isEmpty())
        .reduce((earlier, later) -> later)
        .orElse("How the case goes on.");
  }

  private static String wanted(LedgerEntry entry) {
    return switch (entry.kind()) {
      case ESCALATED -> text(entry, "wanted");
      case CLOCK_BREACHED ->
          "The target %s was missed: who else works on it, and what is the customer told?"
              .formatted(Words.ofClock(text(entry, "clock")));
      default -> "";
    };
  }

  private static TimelineEntry told(LedgerEntry entry, Request request) {
    return switch (entry.kind()) {
      case RECEIVED ->
          new TimelineEntry(
              entry.seq(),
              entry.at(),
              "customer",
              request.contact(),
              "raised the request by " + channel(request),
              request.description());
      case CUSTOMER_MESSAGE -> told(entry, "customer", "wrote", entry.text("text"));
      case PUBLIC_REPLY -> told(entry, "staff", "wrote to the customer", entry.text("text"));
      case INTERNAL_NOTE -> told(entry, "note", "noted, for staff only", entry.text("text"));
      case CALLED -> told(entry, "note", called(entry), null);
      case ALARM_FIRED, ALARM_RESOLVED -> told(entry, "note", alarms(entry), entry.text("text"));
      case ATTACHED ->
          told(entry, entry.isForCustomer() ? "fact" : "note", "attached a file", name(entry));
      case AUTOMATIC_MESSAGE ->
          told(entry, "automatic", "wrote to the customer, automatically", entry.text("text"));
      case RATED ->
          told(
              entry,
              "customer",
              "rated the service %s of 5".formatted(text(entry, "stars")),
              entry.text("comment"));
      case BROADCAST -> told(entry, "note", broadcast(entry), entry.text("text"));
      case CLOCK_WARNED, ALERTED -> told(entry, "warning", alarm(entry), null);
      case CLOCK_BREACHED -> told(entry, "alarm", alarm(entry), null);
      case TERMS_SET -> told(entry, "fact", fact(entry), entry.text("sow"));
      case ACCESS_AWAITED -> told(entry, "fact", fact(entry), null);
      case PAGED -> told(entry, "warning", paged(entry), null);
      case HANDED_OVER -> told(entry, "note", handedOver(entry), null);
      case LEADERSHIP_DECIDED -> told(entry, "note", fact(entry), entry.text("decision"));
      default -> told(entry, "fact", fact(entry), entry.text("reason"));
    };
  }

  private static TimelineEntry told(
      LedgerEntry entry, String tone, String what, @Nullable String text) {
    return new TimelineEntry(entry.seq(), entry.at(), tone, who(entry.actor()), what, text);
  }

  private static String fact(LedgerEntry entry) {
    return switch (entry.kind()) {
      case TERMS_SET ->
          "measures the case by the terms of plan %s (version %s)"
              .formatted(text(entry, "plan"), shortened(text(entry, "version")));
      case SEVERITY_SET ->
          "%s severity %s"
              .formatted(
                  Boolean.TRUE.equals(entry.data().get("confirmed")) ? "set" : "suggested",
                  text(entry, "severity"));
      case REFUSED -> "refused the request" + clause(entry);
      case REFERRED -> "referred the request to Professional Services" + clause(entry);
      case NOT_COVERED -> "ended the case: not covered by support" + clause(entry);
      case TRIAGED -> "triaged the case: " + course(text(entry, "course"));
      case LINE_ENGAGED -> "engaged " + Words.ofName(text(entry, "line"));
      case OWNER_SET -> owner(entry);
      case FEATURE_NAMED -> "named the feature that it is about: " + text(entry, "feature");
      case WORKAROUND_GIVEN -> "gave a workaround";
      case WAITING_BEGAN -> "began to wait for the customer";
      case REMINDED -> "reminded the customer";
      case WAITING_ENDED -> "stopped waiting for the customer";
      case ACCESS_AWAITED -> "asked for access to the organization, " + text(entry, "grant");
      case ACCESS_ANSWERED ->
          "access %s: %s".formatted(text(entry, "grant"), Words.ofName(text(entry, "answer")));
      case ACCESS_BEGAN -> "began access " + text(entry, "grant");
      case ACCESS_ENDED -> "ended access " + text(entry, "grant");
      case ESCALATED -> "escalated the case to " + Words.ofName(text(entry, "to"));
      case PAGE_ACKNOWLEDGED ->
          "answered %s, by %s".formatted(text(entry, "page"), Words.ofName(text(entry, "how")));
      case LEADERSHIP_DECIDED -> "decided for leadership";
      case RESOLVED -> "resolved the case";
      case CONFIRMED -> "confirmed the solution";
      case REOPENED -> "reopened the case";
      case CLOSED -> "closed the case";
      case WITHDRAWN -> "withdrew the request";
      case MERGED -> "merged the case into %s, where it goes on".formatted(text(entry, "into"));
      case MERGED_IN -> "merged %s into this case".formatted(text(entry, "case"));
      case LINKED, UNLINKED -> linked(entry);
      default -> "recorded: " + Words.ofName(entry.kind().name());
    };
  }

  private static String paged(LedgerEntry entry) {
    String whom = text(entry, "whom");
    return "called %s for %s (%s): %s"
        .formatted(
            whom.isEmpty() ? "nobody" : whom,
            Words.ofName(text(entry, "level")),
            text(entry, "page"),
            text(entry, "why"));
  }

  private static String handedOver(LedgerEntry entry) {
    return "went off duty, and handed the case over to " + text(entry, "to");
  }

  private static String linked(LedgerEntry entry) {
    String did = entry.kind() == EntryKind.LINKED ? "made" : "undid that";
    String is = entry.kind() == EntryKind.LINKED ? "" : "is ";
    return entry.text("child") == null
        ? "%s this case %sthe child of %s".formatted(did, is, text(entry, "parent"))
        : "%s this case %sthe parent of %s".formatted(did, is, text(entry, "child"));
  }

  private static String broadcast(LedgerEntry entry) {
    String what =
        Boolean.TRUE.equals(entry.data().get("solution"))
            ? "proposed a solution"
            : "sent a message";
    if (entry.text("from") != null) {
      return "%s to all children of %s; what is above is this case's"
          .formatted(what, text(entry, "from"));
    }
    return entry.data().get("cases") instanceof Collection<?> cases
        ? "%s to the children: %s".formatted(what, joined(cases))
        : what;
  }

  private static String joined(Collection<?> names) {
    return names.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String called(LedgerEntry entry) {
    String number = entry.text("number");
    return "took a call of %s%s, found by %s"
        .formatted(
            text(entry, "caller"),
            number == null ? "" : " from " + number,
            Words.ofName(text(entry, "foundBy")));
  }

  private static String alarms(LedgerEntry entry) {
    String count = text(entry, "count");
    String alarms = count.equals("1") ? "an alarm" : count + " alarms";
    if (entry.kind() == EntryKind.ALARM_FIRED) {
      return "saw %s fire: %s".formatted(alarms, text(entry, "cause"));
    }
    return "saw %s resolved: %s%s"
        .formatted(
            alarms,
            text(entry, "cause"),
            Boolean.TRUE.equals(entry.data().get("clear")) ? "; none fires any more" : "");
  }

  private static String alarm(LedgerEntry entry) {
    String clock = Words.ofClock(text(entry, "clock"));
    return switch (entry.kind()) {
      case CLOCK_BREACHED -> "found " + clock + " breached";
      case CLOCK_WARNED ->
          "found %s %% of the time for %s used".formatted(text(entry, "share"), clock);
      default ->
          "alerted %s: %s at %s %%".formatted(recipients(entry), clock, text(entry, "share"));
    };
  }

  private static String recipients(LedgerEntry entry) {
    return entry.data().get("recipients") instanceof Collection<?> names && !names.isEmpty()
        ? names.stream()
            .map(name -> Words.ofName(name.toString()))
            .collect(Collectors.joining(", "))
        : "nobody";
  }

  private static String owner(LedgerEntry entry) {
    String owner = entry.text("owner");
    if (owner == null) {
      return "left the case without an owner";
    }
    return owner.equals(entry.actor()) ? "took the case" : "gave the case to " + owner;
  }

  private static String course(String course) {
    return switch (course) {
      case "RESOLVER" -> "to the resolvers";
      case "ASK_CUSTOMER" -> "the customer is asked";
      case "NOT_COVERED" -> "not covered";
      default -> Words.ofName(course);
    };
  }

  private static String clause(LedgerEntry entry) {
    String clause = text(entry, "clause");
    return clause.isEmpty() ? "" : " (" + clause + ")";
  }

  private static String channel(Request request) {
    return switch (request.channel()) {
      case WEB -> "web";
      case PHONE -> "phone";
      case SLACK -> "Slack";
      case TEAMS -> "Teams";
      case MONITORING -> "monitoring";
    };
  }

  private static String who(String actor) {
    if (actor.startsWith(CUSTOMER)) {
      return actor.substring(CUSTOMER.length());
    }
    return actor.equals("casework") ? "Casework" : actor;
  }

  private static String text(LedgerEntry entry, String name) {
    return Objects.requireNonNullElse(entry.text(name), "");
  }

  private static String name(LedgerEntry entry) {
    return text(entry, "name");
  }

  private static String shortened(String version) {
    return version.length() > 8 ? version.substring(0, 8) : version;
  }
}
