package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Has a case say which documented feature it is about, so that triage sees its dates (T31). */
@Service
public class FeatureOnCase {

  private final CaseBook book;
  private final FeatureSupport features;

  FeatureOnCase(CaseBook book, FeatureSupport features) {
    this.book = book;
    this.features = features;
  }

  /**
   * Names the feature of a case; of another one than before, it is that one from now on.
   *
   * @throws Problem if there is no such case or feature, or the case has ended
   */
  public void name(String number, String feature, Actor by) {
    book.update(
        number,
        change -> {
          if (change.current().state().isFinal()) {
            throw new Problem(Kind.CASE_CLOSED, "%s has ended.".formatted(number));
          }
          String name = features.name(change.current().id(), feature, by.id());
          change.note(EntryKind.FEATURE_NAMED, by, Map.of("feature", name));
        });
  }
}
