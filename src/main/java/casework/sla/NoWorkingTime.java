package casework.sla;

/**
 * The hours do not hold the working time asked for: they never open again, or not enough of it
 * comes within {@link WorkingTime#HORIZON_YEARS} years.
 */
public class NoWorkingTime extends RuntimeException {

  public NoWorkingTime(String message) {
    super(message);
  }
}
