package casework.supportcase;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.SowAnswer;
import casework.customer.Sows;
import casework.problem.Problem;
import casework.supportcase.CaseFlow.Entitlements;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes requests in. A request that is refused or not covered is recorded like any other, with the
 * reason and its clause.
 */
@Service
public class Intake {

  private final CaseBook book;
  private final CaseFlow flow;
  private final Cases cases;
  private final IdempotencyKeys keys;
  private final Agreements agreements;
  private final Sows sows;
  private final Severities severities;
  private final FeatureSupport features;
  private final TransactionTemplate transaction;

  Intake(
      CaseBook book,
      CaseFlow flow,
      Cases cases,
      IdempotencyKeys keys,
      Agreements agreements,
      Sows sows,
      Severities severities,
      FeatureSupport features,
      TransactionTemplate transaction) {
    this.book = book;
    this.flow = flow;
    this.cases = cases;
    this.keys = keys;
    this.agreements = agreements;
    this.sows = sows;
    this.severities = severities;
    this.features = features;
    this.transaction = transaction;
  }

  /** A case, and whether this call made it. */
  public record Raised(SupportCase supportCase, boolean isNew) {}

  /**
   * Raises a case.
   *
   * @param key the caller's idempotency key: the same key and request answer with the same case
   * @throws Problem if the customer, the proposed severity or the deliverable is unknown, or the
   *     key was used for another request
   */
  public Raised raise(RaiseCase request, Actor by, @Nullable String key) {
    return raise(request, null, by, key);
  }

  /**
   * Raises a case about a documented feature (T30, T31).
   *
   * @param feature its key; null where none was named
   * @throws Problem as {@link #raise(RaiseCase, Actor, String)}, or if there is no such feature
   */
  public Raised raise(RaiseCase request, @Nullable String feature, Actor by, @Nullable String key) {
    if (key == null) {
      return new Raised(open(request, feature, by), true);
    }
    try {
      return transaction.execute(
          status ->
              raisedBefore(request, by, key)
                  .orElseGet(
                      () -> {
                        SupportCase opened = open(request, feature, by);
                        keys.keep(by, key, request, opened.id());
                        return new Raised(opened, true);
                      }));
    } catch (DuplicateKeyException raisedMeanwhile) {
      return raisedBefore(request, by, key).orElseThrow(() -> raisedMeanwhile);
    }
  }

  private Optional<Raised> raisedBefore(RaiseCase request, Actor by, String key) {
    return keys.find(by, key, request).map(id -> new Raised(cases.find(id).orElseThrow(), false));
  }

  private SupportCase open(RaiseCase raise, @Nullable String feature, Actor by) {
    if (raise.proposedSeverity() != null) {
      severities.require(raise.proposedSeverity());
    }
    Instant now = book.now();
    boolean ended = features.hasEnded(feature, now);
    Agreement agreement = agreements.of(raise.customer(), now);
    SowAnswer sow = CaseSows.answer(sows, agreement, raise.subjectArea(), raise.deliverable(), now);
    return book.open(
        request(raise, agreement.customer().id(), now),
        agreement.plan(),
        agreement.termsVersion(),
        change -> {
          change.note(EntryKind.RECEIVED, by, Map.of("channel", raise.channel().name()));
          change.note(EntryKind.TERMS_SET, Actor.CASEWORK, termsSet(agreement, sow));
          if (feature != null) {
            String name = features.name(change.current().id(), feature, by.id());
            change.note(EntryKind.FEATURE_NAMED, by, Map.of("feature", name));
          }
          change.processInstance(
              flow.start(
                  change,
                  new Entitlements(
                      agreement.isInForce(),
                      agreement.hasChannel(raise.channel()),
                      sow.serves(),
                      ended)));
        });
  }

  private static Request request(RaiseCase raise, long customer, Instant now) {
    return new Request(
        customer,
        raise.contact(),
        raise.contactId(),
        raise.channel(),
        raise.category(),
        raise.subjectArea(),
        raise.subject(),
        raise.description(),
        raise.productionImpact(),
        raise.coreFunctionImpaired(),
        raise.privacyBreached(),
        raise.workaround(),
        raise.proposedSeverity(),
        now,
        raise.deliverable());
  }

  /** The record says which line of an SOW decided, as it says which terms hold (T16). */
  private static Map<String, Object> termsSet(Agreement agreement, SowAnswer sow) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", agreement.termsVersion());
    facts.put("plan", agreement.plan());
    if (sow.why() != null) {
      facts.put("sow", sow.why());
    }
    return facts;
  }
}
