package casework.onboarding.web;

import casework.onboarding.OnboardingState;
import casework.onboarding.Onboardings;
import casework.portal.WaitingForReader;
import casework.security.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a new customer still does for its set-up (T11). */
@Component
class StepsOfReader implements WaitingForReader {

  private static final Set<OnboardingState> RUNNING = EnumSet.of(OnboardingState.RUNNING);

  private final Onboardings onboardings;

  StepsOfReader(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  @Override
  public List<Waiting> of(Viewer.Contact reader) {
    return onboardings.list(null, RUNNING, reader).stream()
        .map(one -> one.open().stream().filter(step -> step.doneBy().isCustomer()).count())
        .filter(open -> open > 0)
        .map(
            open -> new Waiting("portal.waiting.onboarding", open.toString(), "/portal/onboarding"))
        .toList();
  }
}
