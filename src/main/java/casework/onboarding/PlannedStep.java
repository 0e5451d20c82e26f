package casework.onboarding;

import org.jspecify.annotations.Nullable;

/**
 * A step as the table onboardingSteps has it for a customer.
 *
 * @param page the page of the portal on which it is done; null where there is none
 * @param withinDays calendar days from the day on which it is opened
 * @param callInAfterDays so many days after that, staff are called in
 */
public record PlannedStep(
    String key,
    String name,
    String nameGerman,
    Doer doneBy,
    Fact fact,
    @Nullable String page,
    int withinDays,
    int callInAfterDays,
    String clause) {}
