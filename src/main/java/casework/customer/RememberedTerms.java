package casework.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resolves each combination of plan and Order Form lines once, until the tables change. Safe for
 * many threads.
 */
public final class RememberedTerms {

  /** Far more combinations than customers; only a limit, so that memory has one. */
  private static final int MOST = 10_000;

  private record Question(String plan, List<OrderFormLine> lines) {}

  private final TermsResolver resolver;
  private final Map<Question, EffectiveTerms> answers = new ConcurrentHashMap<>();

  public RememberedTerms(TermsResolver resolver) {
    this.resolver = resolver;
  }

  /** As {@link TermsResolver#at}. */
  public EffectiveTerms at(
      Instant instant, Customer customer, Contract contract, Collection<OrderFormLine> lines) {
    var inForce = TermsResolver.linesInForce(lines, customer.dateAt(instant));
    if (answers.size() >= MOST) {
      forget();
    }
    return answers.computeIfAbsent(
        new Question(contract.plan(), inForce), q -> resolver.resolve(q.plan(), q.lines()));
  }

  /** To be called when a decision table was published. */
  public void forget() {
    answers.clear();
  }
}
