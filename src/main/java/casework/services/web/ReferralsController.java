package casework.services.web;

import casework.customer.Customers;
import casework.customer.Money;
import casework.problem.Problem;
import casework.security.Viewer;
import casework.services.Offers;
import casework.services.Rate;
import casework.services.RateCard;
import casework.services.Referral;
import casework.services.ReferralState;
import casework.services.Referrals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Referrals to Professional Services, their offers, and what customers decide (T16). An {@code
 * If-Match} header makes a change depend on what was read.
 */
@RestController
@Tag(name = "Professional Services")
class ReferralsController {

  private final Referrals referrals;
  private final Offers offers;
  private final RateCard card;
  private final Customers customers;
  private final ReferralViews views;

  ReferralsController(
      Referrals referrals, Offers offers, RateCard card, Customers customers, ReferralViews views) {
    this.referrals = referrals;
    this.offers = offers;
    this.card = card;
    this.customers = customers;
    this.views = views;
  }

  record ReasonBody(@Nullable String reason) {}

  /**
   * Taking an offer back.
   *
   * @param another whether another one is to follow
   */
  record BackBody(@Nullable String reason, @Nullable Boolean another) {}

  /**
   * A decision of the customer's.
   *
   * @param revision of the offer that was read
   * @param reason why not, if it is declined
   */
  record DecisionBody(@Nullable Integer revision, @Nullable String reason) {}

  @Operation(summary = "Referrals, the newest first; of one customer, or in some states")
  @GetMapping("/api/referrals")
  List<ReferralView> list(
      @RequestParam(name = "customer", required = false) @Nullable String customer,
      @RequestParam(name = "state", required = false) @Nullable Set<ReferralState> states,
      Viewer viewer) {
    Long of =
        customer == null || viewer instanceof Viewer.Contact
            ? null
            : (Long) customers.get(customer).id();
    Set<ReferralState> wanted =
        states == null || states.isEmpty() ? Set.of(ReferralState.values()) : states;
    return referrals.list(of, wanted, viewer).stream()
        .map(referral -> views.of(referral, false, viewer))
        .toList();
  }

  @Operation(summary = "One referral, with its offer and what happened; its ETag is its version")
  @GetMapping("/api/referrals/{referral}")
  ResponseEntity<ReferralView> read(@PathVariable("referral") String number, Viewer viewer) {
    return answer(referrals.get(number, viewer), viewer);
  }

  @Operation(summary = "The rates of the card on a day")
  @GetMapping("/api/rate-card")
  List<Rate> rates(@RequestParam("currency") String currency, @RequestParam("on") LocalDate day) {
    return card.on(Money.currency(currency), day);
  }

  @Operation(summary = "Prepare the offer, at the rates of today")
  @PutMapping("/api/referrals/{referral}/draft")
  ResponseEntity<ReferralView> draft(
      @PathVariable("referral") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody OfferBody body,
      Viewer.Staff by) {
    return answer(offers.draft(number, version(ifMatch), body.wanted(), by.getName()), by);
  }

  @Operation(summary = "Send the prepared offer to the customer's administrators")
  @PostMapping("/api/referrals/{referral}/send")
  ResponseEntity<ReferralView> send(
      @PathVariable("referral") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Viewer.Staff by) {
    return answer(offers.send(number, version(ifMatch), by.getName()), by);
  }

  @Operation(summary = "Offer nothing, and tell the customer why")
  @PostMapping("/api/referrals/{referral}/offer-nothing")
  ResponseEntity<ReferralView> offerNothing(
      @PathVariable("referral") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ReasonBody body,
      Viewer.Staff by) {
    return answer(offers.offerNothing(number, version(ifMatch), body.reason(), by.getName()), by);
  }

  @Operation(summary = "Take an offer back, to make another one or none")
  @PostMapping("/api/referrals/{referral}/take-back")
  ResponseEntity<ReferralView> takeBack(
      @PathVariable("referral") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody BackBody body,
      Viewer.Staff by) {
    return answer(
        offers.takeBack(
            number,
            version(ifMatch),
            Boolean.TRUE.equals(body.another()),
            body.reason(),
            by.getName()),
        by);
  }

  @Operation(summary = "Accept an offer for your organization: what it says is agreed")
  @PostMapping("/api/referrals/{referral}/accept")
  ResponseEntity<ReferralView> accept(
      @PathVariable("referral") String number, @RequestBody DecisionBody body, Viewer.Contact by) {
    return answer(offers.accept(number, OfferBody.needed("revision", body.revision()), by), by);
  }

  @Operation(summary = "Decline an offer")
  @PostMapping("/api/referrals/{referral}/decline")
  ResponseEntity<ReferralView> decline(
      @PathVariable("referral") String number, @RequestBody DecisionBody body, Viewer.Contact by) {
    return answer(
        offers.decline(number, OfferBody.needed("revision", body.revision()), body.reason(), by),
        by);
  }

  private ResponseEntity<ReferralView> answer(Referral referral, Viewer viewer) {
    return ResponseEntity.ok()
        .eTag(String.valueOf(referral.version()))
        .body(views.of(referral, true, viewer));
  }

  private static @Nullable Integer version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    try {
      return Integer.valueOf(ifMatch.replace("\"", ""));
    } catch (NumberFormatException noVersion) {
      throw Problem.field(
          "If-Match", "If-Match takes the ETag that reading the referral gave, such as \"3\".");
    }
  }
}
