package casework.deprecation;

import casework.supportcase.FeatureSupport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which feature a case is about: covered until its support ends, with the dates for triage. */
@Repository
public class CaseFeatures implements FeatureSupport {

  private final JdbcClient sql;
  private final Features features;
  private final DeprecationRows notices;
  private final VendorDays days;

  CaseFeatures(JdbcClient sql, Features features, DeprecationRows notices, VendorDays days) {
    this.sql = sql;
    this.features = features;
    this.notices = notices;
    this.days = days;
  }

  /**
   * The feature of a case.
   *
   * @param notice the notice that is in force, or by which it was retired; null for none
   */
  public record Named(Feature feature, @Nullable Deprecation notice, boolean ended) {}

  /** Returns the feature that a case is about, if somebody named one. */
  public Optional<Named> of(long caseId) {
    return sql.sql("select feature_id from case_feature where case_id = ?")
        .param(caseId)
        .query(Long.class)
        .optional()
        .map(feature -> named(features.get((long) feature), days.now()));
  }

  @Override
  public boolean hasEnded(@Nullable String feature, Instant at) {
    return feature != null && named(features.get(feature), at).ended();
  }

  @Override
  public boolean hasEndedFor(long caseId, Instant at) {
    return of(caseId).map(named -> named(named.feature(), at).ended()).orElse(false);
  }

  @Override
  public String name(long caseId, String feature, String by) {
    Feature named = features.get(feature);
    sql.sql("delete from case_feature where case_id = ?").param(caseId).update();
    sql.sql(
            "insert into case_feature (case_id, feature_id, named_by, named_at)"
                + " values (?, ?, ?, ?)")
        .params(caseId, named.id(), by, DeprecationRows.time(days.now()))
        .update();
    return named.name();
  }

  /** On its date support is over, though the register should not say so for a moment yet. */
  private Named named(Feature feature, Instant at) {
    LocalDate today = days.on(at);
    Deprecation notice =
        notices.ofFeature(feature.id()).stream()
            .filter(
                one ->
                    one.state() == DeprecationState.IN_FORCE
                        || one.state() == DeprecationState.RETIRED)
            .findFirst()
            .orElse(null);
    boolean over = notice != null && !today.isBefore(notice.draft().supportEnd());
    return new Named(feature, notice, over || feature.state() == FeatureState.RETIRED);
  }
}
