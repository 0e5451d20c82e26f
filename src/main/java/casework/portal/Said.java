package casework.portal;

import casework.page.Markdown;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case's story as its customer reads it.
 *
 * @param tone how it is set: "customer", "staff", "automatic" or "fact"
 * @param who a person's name; "" where it is the product, or a member of staff without one
 * @param code the message that says what happened
 * @param detail what the message is about, if anything
 * @param text in anybody's words: never markup
 * @param file the file that it is about, if any
 */
record Said(
    int seq,
    Instant at,
    String tone,
    String who,
    String code,
    @Nullable Object detail,
    @Nullable String text,
    @Nullable Object file) {

  private static final String CUSTOMER = "customer:";
  private static final int TERMS_AT_THE_START = 2;

  public boolean isMessage() {
    return !tone.equals("fact");
  }

  /** The text as HTML, from the Markdown in which messages are written. */
  public String html() {
    return text == null ? "" : Markdown.message(text);
  }

  /**
   * Returns the story: of the ledger, that which is for customers and tells them something.
   *
   * @param staff finds a member of staff's first name by its id
   */
  static List<Said> story(Request request, List<LedgerEntry> ledger, UnaryOperator<String> staff) {
    List<Said> story = new ArrayList<>();
    @Nullable LedgerEntry before = null;
    for (LedgerEntry entry : ledger) {
      if (entry.isForCustomer()) {
        told(entry, before, request, staff).ifPresent(story::add);
      }
      before = entry;
    }
    return List.copyOf(story);
  }

  private static Optional<Said> told(
      LedgerEntry entry,
      @Nullable LedgerEntry before,
      Request request,
      UnaryOperator<String> staff) {
    String who = who(entry.actor(), staff);
    return Optional.ofNullable(
        switch (entry.kind()) {
          case RECEIVED -> said(entry, "customer", request.contact(), null, request.description());
          case CUSTOMER_MESSAGE -> said(entry, "customer", who, null, entry.text("text"));
          case PUBLIC_REPLY -> said(entry, "staff", who, null, entry.text("text"));
          case AUTOMATIC_MESSAGE -> said(entry, "automatic", "", null, entry.text("text"));
          case SEVERITY_SET ->
              new Said(
                  entry.seq(),
                  entry.at(),
                  "fact",
                  who,
                  Boolean.TRUE.equals(entry.data().get("confirmed"))
                      ? "portal.said.SEVERITY_CONFIRMED"
                      : "portal.said.SEVERITY_SUGGESTED",
                  entry.text("severity"),
                  null,
                  null);
          case TERMS_SET ->
              entry.seq() <= TERMS_AT_THE_START
                  ? null
                  : said(entry, "fact", who, entry.text("plan"), null);
          case OWNER_SET -> {
            String owner = entry.text("owner");
            yield owner == null ? null : said(entry, "fact", staff.apply(owner), null, null);
          }
          case REFUSED, REFERRED, NOT_COVERED ->
              said(entry, "fact", who, null, entry.text("reason"));
          case REOPENED, WITHDRAWN -> said(entry, "fact", who, null, reason(entry, before));
          case MERGED -> said(entry, "fact", who, entry.text("into"), entry.text("reason"));
          case RATED -> said(entry, "fact", who, entry.text("stars"), entry.text("comment"));
          case ATTACHED ->
              new Said(
                  entry.seq(),
                  entry.at(),
                  "fact",
                  who,
                  "portal.said.ATTACHED",
                  entry.text("name"),
                  null,
                  entry.data().get("attachment"));
          case ACCESS_AWAITED, ACCESS_BEGAN, ACCESS_ENDED ->
              said(entry, "fact", who, entry.text("grant"), null);
          case ACCESS_ANSWERED -> answered(entry, who);
          case TRIAGED, WORKAROUND_GIVEN, WAITING_BEGAN, REMINDED, RESOLVED, CONFIRMED, CLOSED ->
              said(entry, "fact", who, null, null);
          default -> null;
        });
  }

  private static Said said(
      LedgerEntry entry, String tone, String who, @Nullable Object detail, @Nullable String text) {
    return new Said(
        entry.seq(), entry.at(), tone, who, "portal.said." + entry.kind(), detail, text, null);
  }

  private static Said answered(LedgerEntry entry, String who) {
    return new Said(
        entry.seq(),
        entry.at(),
        "fact",
        who,
        "portal.said.ACCESS_" + entry.text("answer"),
        entry.text("grant"),
        null,
        null);
  }

  /** A customer's own reason; one that its message gave already is not said twice. */
  private static @Nullable String reason(LedgerEntry entry, @Nullable LedgerEntry before) {
    boolean own = entry.actor().startsWith(CUSTOMER);
    boolean saidAlready = before != null && before.kind() == EntryKind.CUSTOMER_MESSAGE;
    return own && !saidAlready ? entry.text("reason") : null;
  }

  private static String who(String actor, UnaryOperator<String> staff) {
    if (actor.startsWith(CUSTOMER)) {
      return Objects.requireNonNull(actor.substring(CUSTOMER.length()));
    }
    return actor.equals("casework") ? "" : staff.apply(actor);
  }
}
