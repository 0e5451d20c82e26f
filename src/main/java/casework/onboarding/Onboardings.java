package casework.onboarding;

import casework.security.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads onboardings. Staff see all, contacts those of their organization. */
@Service
public class Onboardings {

  private static final int MOST = 500;

  private final OnboardingRows rows;
  private final StepRows steps;
  private final OnboardingEntries entries;

  Onboardings(OnboardingRows rows, StepRows steps, OnboardingEntries entries) {
    this.rows = rows;
    this.steps = steps;
    this.entries = entries;
  }

  /**
   * Returns one with its steps.
   *
   * @throws casework.problem.Problem if there is none of that number, or it is another
   *     organization's
   */
  public Checklist get(String number, Viewer viewer) {
    Onboarding found =
        rows.find(Onboarding.idOf(number))
            .filter(one -> viewer.belongsTo(one.customerId()))
            .orElseThrow(() -> Onboarding.unknown(number));
    return new Checklist(found, steps.of(found.id()));
  }

  /** Returns one with its steps, if the text is the number of one. */
  public Optional<Checklist> find(String number) {
    return Onboarding.isNumber(number)
        ? rows.find(Onboarding.idOf(number))
            .map(found -> new Checklist(found, steps.of(found.id())))
        : Optional.empty();
  }

  /**
   * Returns onboardings with their steps, the newest first.
   *
   * @param customer the id of one; null for all that the viewer may see
   */
  public List<Checklist> list(
      @Nullable Long customer, Collection<OnboardingState> states, Viewer viewer) {
    if (states.isEmpty()) {
      return List.of();
    }
    Long of = viewer instanceof Viewer.Contact contact ? (Long) contact.customerId() : customer;
    List<Onboarding> found = rows.list(of, states, MOST);
    Map<Long, List<Step>> all = steps.of(found.stream().map(Onboarding::id).toList());
    return found.stream()
        .map(one -> new Checklist(one, all.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /** Returns the record of one, in its order. */
  public List<Entry> historyOf(Onboarding of) {
    return entries.of(of.id());
  }
}
