package casework.services;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that is work for Professional Services, and what became of it (T13, T16).
 *
 * @param caseId the case that was referred; what was asked is its request
 * @param version counts its changes
 * @param subject what was asked, in one line
 * @param reason why coverage referred it, and
 * @param clause the clause behind it
 * @param draft the offer as it is being prepared; null before there is one, and once it is sent
 * @param sent the offer that the customer has or had last; null before there was one
 * @param answer what ended it, or what the last offer came to; null until then
 * @param sow the number of what was agreed; null unless it was accepted
 */
public record Referral(
    long id,
    long caseId,
    long customerId,
    int version,
    ReferralState state,
    String subject,
    String reason,
    String clause,
    Instant receivedAt,
    @Nullable Offer draft,
    @Nullable Sent sent,
    @Nullable Answer answer,
    @Nullable String sow) {

  private static final String PREFIX = "RF-";

  /**
   * An offer that was sent.
   *
   * @param revision counts the offers of a referral, from 1
   * @param by the user id of who sent it
   * @param remindAt when the customer is reminded, and
   * @param lapsesAt when it holds no more
   */
  public record Sent(
      int revision, Offer offer, String by, Instant at, Instant remindAt, Instant lapsesAt) {}

  /**
   * What somebody decided.
   *
   * @param text why; "" where nothing was said
   * @param by a user id or e-mail address; "casework" where time did
   */
  public record Answer(String text, String by, Instant at) {}

  /** Returns what people know it by, such as {@code RF-000042}. */
  public String number() {
    return numberOf(id);
  }

  static String numberOf(long id) {
    return PREFIX + "%06d".formatted(id);
  }

  /** Returns the row id in a number, or -1 where the text is no number of a referral. */
  static long idOf(String number) {
    return number.matches(PREFIX + "\\d{6,15}")
        ? Long.parseLong(number.substring(PREFIX.length()))
        : -1;
  }

  Referral drafted(@Nullable Offer next) {
    return with(state, next, sent, answer, sow);
  }

  Referral offered(Sent next) {
    return with(ReferralState.OFFERED, null, next, null, null);
  }

  Referral to(ReferralState next, Answer said) {
    return with(next, draft, sent, said, sow);
  }

  Referral agreed(String number) {
    return with(state, draft, sent, answer, number);
  }

  /** Returns it as a customer sees it. */
  Referral withoutDraft() {
    return new Referral(
        id,
        caseId,
        customerId,
        version,
        state,
        subject,
        reason,
        clause,
        receivedAt,
        null,
        sent,
        answer,
        sow);
  }

  private Referral with(
      ReferralState nextState,
      @Nullable Offer nextDraft,
      @Nullable Sent nextSent,
      @Nullable Answer nextAnswer,
      @Nullable String nextSow) {
    return new Referral(
        id,
        caseId,
        customerId,
        version + 1,
        nextState,
        subject,
        reason,
        clause,
        receivedAt,
        nextDraft,
        nextSent,
        nextAnswer,
        nextSow);
  }
}
