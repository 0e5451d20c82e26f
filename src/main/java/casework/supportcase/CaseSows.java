package casework.supportcase;

import casework.customer.Agreement;
import casework.customer.SowAnswer;
import casework.customer.Sows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks a customer's SOWs about a request, where one may have Support serve it (T16). */
final class CaseSows {

  private CaseSows() {}

  /**
   * @throws casework.problem.Problem if the customer has no such deliverable
   */
  static SowAnswer answer(
      Sows sows, Agreement agreement, SubjectArea area, @Nullable String deliverable, Instant at) {
    return deliverable != null || area.mayBeUnderSow()
        ? sows.answer(agreement, deliverable, at)
        : new SowAnswer(agreement.sowCovered(), null);
  }
}
