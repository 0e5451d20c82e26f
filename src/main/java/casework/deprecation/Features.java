package casework.deprecation;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of what is officially supported: what the documentation defines (T30). */
@Service
public class Features {

  private final FeatureRows rows;

  Features(FeatureRows rows) {
    this.rows = rows;
  }

  /** Returns all features by name. */
  public List<Feature> all() {
    return rows.all();
  }

  public Optional<Feature> find(String key) {
    return rows.find(key);
  }

  /**
   * Returns a feature.
   *
   * @throws Problem if there is none of that key
   */
  public Feature get(String key) {
    return rows.find(key)
        .orElseThrow(
            () -> new Problem(Kind.UNKNOWN_FEATURE, "There is no feature '%s'.".formatted(key)));
  }

  Feature get(long id) {
    return rows.get(id);
  }

  /**
   * Puts a feature on the register.
   *
   * @throws Problem if the key is taken
   */
  @Transactional
  public Feature add(NewFeature feature) {
    return rows.get(rows.add(feature));
  }

  /**
   * Says something else of a feature; its state follows its notices alone.
   *
   * @throws Problem if there is none of that key
   */
  @Transactional
  public Feature change(NewFeature feature) {
    long id = get(feature.key()).id();
    rows.change(id, feature);
    return rows.get(id);
  }

  /**
   * Takes a list over: a key that is new is added, any other changed. All of it, or nothing.
   *
   * @return how many features the list has
   */
  @Transactional
  public int take(List<NewFeature> list) {
    for (NewFeature feature : list) {
      rows.find(feature.key())
          .ifPresentOrElse(known -> rows.change(known.id(), feature), () -> rows.add(feature));
    }
    return list.size();
  }

  void move(long id, FeatureState to) {
    rows.move(id, to);
  }
}
