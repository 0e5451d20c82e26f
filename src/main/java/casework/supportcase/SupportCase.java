package casework.supportcase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as its row holds it: the request, and how far it has come.
 *
 * @param version counts the changes that people must see; whoever edits names the version it read
 * @param plan the plan's name in force when it was raised
 * @param termsVersion the effective terms its clocks run by
 * @param ledgerSize how many ledger entries there are
 * @param processInstance the engine's instance that it is in, or was in last
 */
public record SupportCase(
    long id,
    int version,
    Request request,
    String plan,
    String termsVersion,
    Progress progress,
    Due due,
    int ledgerSize,
    @Nullable String processInstance) {

  private static final String PREFIX = "CW-";

  /** Returns the number that people and the engine know the case by, such as {@code CW-000042}. */
  public String number() {
    return numberOf(id);
  }

  public CaseState state() {
    return progress.state();
  }

  SupportCase with(Progress next) {
    return new SupportCase(
        id, version, request, plan, termsVersion, next, due, ledgerSize, processInstance);
  }

  SupportCase with(Due next) {
    return new SupportCase(
        id, version, request, plan, termsVersion, progress, next, ledgerSize, processInstance);
  }

  SupportCase withTerms(String nextPlan, String nextTermsVersion) {
    return new SupportCase(
        id,
        version,
        request,
        nextPlan,
        nextTermsVersion,
        progress,
        due,
        ledgerSize,
        processInstance);
  }

  SupportCase withLedgerSize(int size) {
    return new SupportCase(
        id, version, request, plan, termsVersion, progress, due, size, processInstance);
  }

  SupportCase withProcessInstance(String next) {
    return new SupportCase(
        id, version, request, plan, termsVersion, progress, due, ledgerSize, next);
  }

  SupportCase atNextVersion() {
    return new SupportCase(
        id, version + 1, request, plan, termsVersion, progress, due, ledgerSize, processInstance);
  }

  /** Returns the number of the case whose id some row of ours holds. */
  public static String numberOf(long id) {
    return PREFIX + "%06d".formatted(id);
  }

  /** Whether a text is a case number. */
  public static boolean isNumber(String text) {
    return idOf(text) >= 0;
  }

  /** Returns the row id in a case number, or -1 where the text is no case number. */
  public static long idOf(String number) {
    return number.matches(PREFIX + "\\d{6,15}")
        ? Long.parseLong(number.substring(PREFIX.length()))
        : -1;
  }

  /**
   * How far a case has come.
   *
   * @param line who has it; none before triage has routed it and after its end
   * @param owner the user who took it
   * @param severity suggested by the table until someone confirmed it
   * @param reason what the customer was told when the request was not served, and
   * @param clause the clause behind it
   */
  public record Progress(
      CaseState state,
      @Nullable Line line,
      @Nullable String owner,
      @Nullable Integer severity,
      boolean severityConfirmed,
      Instant changedAt,
      @Nullable Instant endedAt,
      @Nullable String reason,
      @Nullable String clause) {

    /** Whether it is the same but for when it came to be so. */
    boolean isAsGoodAs(Progress other) {
      return equals(
          new Progress(
              other.state,
              other.line,
              other.owner,
              other.severity,
              other.severityConfirmed,
              changedAt,
              endedAt,
              other.reason,
              other.clause));
    }
  }

  /**
   * What its clocks come to, so that queues need not work them out.
   *
   * @param at the earliest due time of a running clock
   * @param clock that clock
   * @param moment when the engine looks at the clocks next: a warning, a due time, or {@link
   *     #NEVER}
   * @param alertsHeldUntil when hours open for alerts that may not go out before; null when none
   *     wait
   * @param breached whether any target was missed
   */
  public record Due(
      @Nullable Instant at,
      @Nullable String clock,
      Instant moment,
      @Nullable Instant alertsHeldUntil,
      boolean breached) {

    /** The date of a timer with nothing to wait for. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static final Due NONE = new Due(null, null, NEVER, null, false);
  }
}
