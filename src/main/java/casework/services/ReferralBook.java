package casework.services;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where every change to a referral is written, under its lock, in the caller's transaction. */
@Component
class ReferralBook {

  private final ReferralRows rows;
  private final Clock clock;

  ReferralBook(ReferralRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Returns the present instant, in the milliseconds that every store keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Returns a referral.
   *
   * @throws Problem if there is none of that number
   */
  Referral get(String number) {
    return rows.find(Referral.idOf(number)).orElseThrow(() -> unknown(number));
  }

  /**
   * Changes a referral.
   *
   * @param seen the version that the change was made from; null where that does not matter
   * @param work is given the referral as it stands under its lock, and returns it as it is to be
   * @throws Problem if there is none of that number, or somebody changed it since
   */
  Referral change(String number, @Nullable Integer seen, UnaryOperator<Referral> work) {
    Referral before = rows.lock(Referral.idOf(number)).orElseThrow(() -> unknown(number));
    if (seen != null && seen != before.version()) {
      throw new Problem(
          Kind.CHANGED_MEANWHILE,
          "Someone changed %s since you read it; look at it first.".formatted(number));
    }
    Referral after = work.apply(before);
    if (!after.equals(before)) {
      rows.update(after);
    }
    return after;
  }

  void note(Referral of, ReferralEntry.Kind kind, String actor, String text) {
    rows.note(of.id(), new ReferralEntry(now(), kind, actor, text));
  }

  static void require(Referral referral, ReferralState needed, String what) {
    if (referral.state() != needed) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "%s cannot be %s: it is %s.".formatted(referral.number(), what, referral.state()));
    }
  }

  static Problem unknown(String number) {
    return new Problem(
        Kind.UNKNOWN_PART,
        "There is no referral '%s'. Numbers look like RF-000042.".formatted(number));
  }
}
