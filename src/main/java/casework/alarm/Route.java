package casework.alarm;

import casework.customer.Customer;
import org.jspecify.annotations.Nullable;

/**
 * What the table alarmRouting says of an alarm.
 *
 * @param handling what is done with it
 * @param customer whose it is; null where the table names nobody whom we know
 * @param cause alarms of a customer with an equal cause are one case
 * @param severity the severity that it gives the case (T17); null where no row fits
 * @param reason what the case is called, for the customer to read; of one without a case why
 * @param rule which row of which version of the table says so, for the record
 */
record Route(
    Handling handling,
    @Nullable Customer customer,
    String cause,
    @Nullable Integer severity,
    String reason,
    WhenResolved whenResolved,
    String rule) {

  /** What is done with an alarm. */
  enum Handling {
    /** It raises the case of its cause, or joins it. */
    CASE,
    /** It is on record, and no more. */
    RECORD,
    /** First line decides: its customer is not known. */
    ASK
  }

  /** What is done once no alarm of a cause fires any more. */
  enum WhenResolved {
    /** It is noted in the case. */
    NOTE,
    /** It is noted, and proposed to staff to resolve the case. */
    PROPOSE,
    /** The case is resolved; the customer confirms or disagrees, as always. */
    RESOLVE
  }
}
