package casework.access.web;

import casework.access.AccessReason;
import casework.access.Approval;
import casework.access.NewOffer;
import casework.access.NewRequest;
import casework.access.NewUse;
import casework.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What callers of the API send. */
final class Bodies {

  private static final int MOST_USES = 1_000;

  private Bodies() {}

  /**
   * A request of staff.
   *
   * @param customer the customer's key
   * @param caseNumber the case that it is for; left out where it is for none
   * @param from from when; left out for as soon as it is approved
   * @param follows the number of the access that it extends
   */
  record RequestBody(
      @Nullable String customer,
      @Nullable String caseNumber,
      @Nullable AccessReason reason,
      @Nullable String reference,
      @Nullable String purpose,
      @Nullable Set<String> policies,
      @Nullable Integer minutes,
      @Nullable OffsetDateTime from,
      @Nullable String follows) {

    NewRequest wanted() {
      return new NewRequest(
          needed("customer", customer),
          caseNumber,
          needed("reason", reason),
          reference,
          needed("purpose", purpose),
          needed("policies", policies),
          Duration.ofMinutes(needed("minutes", minutes)),
          from == null ? null : from.toInstant(),
          follows);
    }
  }

  /**
   * An offer of a customer.
   *
   * @param lastDay the last day of access, by the wall clock of who offers it
   */
  record OfferBody(
      @Nullable Set<String> policies,
      @Nullable LocalDate lastDay,
      @Nullable String purpose,
      @Nullable String caseNumber) {

    NewOffer wanted() {
      return new NewOffer(
          needed("policies", policies),
          needed("lastDay", lastDay),
          Objects.requireNonNullElse(purpose, ""),
          caseNumber);
    }
  }

  /**
   * How much is approved.
   *
   * @param policies left out for all
   * @param minutes left out for as long as was asked for
   */
  record ApprovalBody(@Nullable Set<String> policies, @Nullable Integer minutes) {

    Approval approval() {
      return new Approval(policies, minutes == null ? null : Duration.ofMinutes(minutes));
    }
  }

  /** Why, if anything is said. */
  record ReasonBody(@Nullable String reason) {}

  /**
   * The longest access that a customer allows.
   *
   * @param longestMinutes 0 to leave it to the vendor's table
   */
  record LimitBody(@Nullable Integer longestMinutes) {

    @Nullable Duration longest() {
      int minutes = needed("longestMinutes", longestMinutes);
      return minutes == 0 ? null : Duration.ofMinutes(minutes);
    }
  }

  /** What the product knows an organization by. */
  record OrganizationBody(@Nullable String organization) {}

  /** Reports of uses. */
  record UsesBody(@Nullable List<UseBody> uses) {

    List<NewUse> reported() {
      List<UseBody> given = needed("uses", uses);
      if (given.isEmpty() || given.size() > MOST_USES) {
        throw Problem.field("uses", "Report 1 to %d uses at a time.".formatted(MOST_USES));
      }
      return given.stream().map(UseBody::use).toList();
    }
  }

  /**
   * A use.
   *
   * @param key by which the reporter knows it; reported again, it is the same use
   * @param at when it happened
   * @param person who used it
   * @param policy by which policy, if the product says so
   * @param what in words
   */
  record UseBody(
      @Nullable String key,
      NewUse.@Nullable Kind kind,
      @Nullable OffsetDateTime at,
      @Nullable String person,
      @Nullable String policy,
      @Nullable String what) {

    NewUse use() {
      Instant when = needed("at", at).toInstant();
      return new NewUse(
          needed("key", key),
          needed("kind", kind),
          when,
          needed("person", person),
          policy,
          Objects.requireNonNullElse(what, ""));
    }
  }

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw Problem.field(field, "'" + field + "' is missing.");
    }
    return value;
  }
}
