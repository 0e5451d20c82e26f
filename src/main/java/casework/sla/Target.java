package casework.sla;

/**
 * A promise of the terms at one severity: how much working time a measure may take.
 *
 * @param hours the name of the support hours it counts in, as in {@link Terms#hours}
 * @param pausesWhileWaiting whether its clock stands still while the case waits for the customer
 * @param repeats whether a breach starts the next clock, until there is an answer
 */
public record Target(
    Measure measure,
    int severity,
    Budget budget,
    String hours,
    StartsFrom startsFrom,
    boolean pausesWhileWaiting,
    boolean repeats,
    Source source) {

  /**
   * @throws IllegalArgumentException if it repeats without a budget, which would never end
   */
  public Target {
    if (repeats && isNothing(budget)) {
      throw new IllegalArgumentException(
          "Target %s of severity %d repeats, so its budget must be more than nothing (%s)"
              .formatted(measure.inWords(), severity, source.rule()));
    }
  }

  private static boolean isNothing(Budget budget) {
    return budget instanceof BusinessDays days
        ? days.days() == 0
        : ((Hours) budget).duration().isZero();
  }
}
