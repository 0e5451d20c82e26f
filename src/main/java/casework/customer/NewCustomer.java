package casework.customer;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A customer to be taken on, with its first contract.
 *
 * @param key its short name in addresses, such as "acme"
 * @param zone in which the dates of its contracts and Order Forms begin and end
 * @param plan as its Order Form names it (T15)
 * @param sowCoversDeliverables whether an SOW has Support serve what Professional Services made
 *     (T16)
 */
public record NewCustomer(
    String key,
    String name,
    ZoneId zone,
    String plan,
    LocalDate contractStarts,
    boolean sowCoversDeliverables) {}
