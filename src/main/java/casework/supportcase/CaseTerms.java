package casework.supportcase;

import casework.customer.EffectiveTerms;
import casework.customer.TermsSnapshots;
import casework.sla.SupportHours;
import casework.sla.Terms;
import casework.sla.WorkingTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The terms that a case runs under, ready for counting. */
@Component
public class CaseTerms {

  private static final ZoneId WITHOUT_HOURS = ZoneId.of("UTC");

  private final TermsSnapshots snapshots;
  private final Map<String, Ready> ready = new ConcurrentHashMap<>();

  CaseTerms(TermsSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * Terms, with their support hours compiled.
   *
   * @param supportHours the Technical Support Hours of the plan or the Order Form
   * @param contractZone the zone in which those hours open
   */
  public record Ready(EffectiveTerms effective, WorkingTime supportHours, ZoneId contractZone) {

    /** Returns what clocks are worked out by. */
    public Terms sla() {
      return effective.terms();
    }
  }

  /** Returns the terms that a case runs under now. */
  public Ready of(SupportCase ofCase) {
    return of(ofCase.termsVersion());
  }

  /** Returns the terms of a version. */
  public Ready of(String version) {
    Ready known = ready.get(version);
    if (known == null) {
      EffectiveTerms effective = snapshots.get(version);
      SupportHours hours = effective.technicalSupportHours();
      known =
          new Ready(
              effective,
              WorkingTime.of(hours),
              hours.windows().isEmpty() ? WITHOUT_HOURS : hours.windows().get(0).hours().opensIn());
      ready.put(version, known);
    }
    return known;
  }
}
