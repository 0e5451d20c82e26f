package casework.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own channel in Slack or Teams (T06).
 *
 * @param address as the other side names it: "C0123456789", "19:abc@thread.tacv2"
 * @param until the first day without; null while it has no end
 */
public record DedicatedChannel(
    long id,
    long customerId,
    Channel channel,
    String address,
    LocalDate from,
    @Nullable LocalDate until) {

  public boolean inForceOn(LocalDate date) {
    return Period.holds(from, until, date);
  }
}
