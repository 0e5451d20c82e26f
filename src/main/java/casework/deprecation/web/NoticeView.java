package casework.deprecation.web;

import casework.deprecation.Audience;
import casework.deprecation.Deprecation;
import casework.deprecation.DeprecationEvent;
import casework.deprecation.DeprecationState;
import casework.deprecation.Feature;
import casework.deprecation.Finding;
import casework.deprecation.Proof;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the API tells of it.
 *
 * @param feature the feature's key
 * @param latestNotice the last day on which the notice is in time; null before it was checked
 * @param finding why it came back, or was withdrawn
 * @param history null in lists
 * @param proof null in lists
 */
record NoticeView(
    String number,
    String feature,
    DeprecationState state,
    String text,
    @Nullable String german,
    LocalDate notice,
    LocalDate change,
    LocalDate supportEnd,
    Audience.Kind audience,
    List<String> names,
    String author,
    @Nullable String approvedBy,
    @Nullable Instant sentAt,
    @Nullable LocalDate latestNotice,
    @Nullable Finding finding,
    @Nullable List<DeprecationEvent> history,
    @Nullable List<Proof> proof) {

  static NoticeView of(
      Deprecation notice,
      Feature feature,
      @Nullable LocalDate latest,
      @Nullable List<DeprecationEvent> history,
      @Nullable List<Proof> proof) {
    return new NoticeView(
        notice.number(),
        feature.key(),
        notice.state(),
        notice.draft().text(),
        notice.draft().german(),
        notice.draft().notice(),
        notice.draft().change(),
        notice.draft().supportEnd(),
        notice.draft().audience().kind(),
        notice.draft().audience().names(),
        notice.author(),
        notice.approvedBy(),
        notice.sentAt(),
        latest,
        notice.finding(),
        history,
        proof);
  }
}
