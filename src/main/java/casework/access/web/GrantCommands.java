package casework.access.web;

import casework.access.AccessOffers;
import casework.access.AccessRequests;
import casework.access.AccessSettings;
import casework.access.AccessUses;
import casework.access.Grant;
import casework.access.GrantEndings;
import casework.access.GrantState;
import casework.access.web.Bodies.ApprovalBody;
import casework.access.web.Bodies.LimitBody;
import casework.access.web.Bodies.OfferBody;
import casework.access.web.Bodies.OrganizationBody;
import casework.access.web.Bodies.ReasonBody;
import casework.access.web.Bodies.UsesBody;
import casework.customer.Customers;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for access, answers, offers, ends, and reports uses. */
@RestController
@Tag(name = "Access grants")
class GrantCommands {

  private final AccessRequests requests;
  private final AccessOffers offers;
  private final GrantEndings endings;
  private final AccessUses uses;
  private final AccessSettings settings;
  private final Customers customers;

  GrantCommands(
      AccessRequests requests,
      AccessOffers offers,
      GrantEndings endings,
      AccessUses uses,
      AccessSettings settings,
      Customers customers) {
    this.requests = requests;
    this.offers = offers;
    this.endings = endings;
    this.uses = uses;
    this.settings = settings;
    this.customers = customers;
  }

  @Operation(
      summary = "Ask a customer for access",
      description =
          "The reason is an open support request, onboarding, an SOW or a platform alert (T27)."
              + " What the terms do not allow is on record, and answered as a problem.")
  @PostMapping("/api/access-grants")
  @ResponseStatus(HttpStatus.CREATED)
  GrantView ask(@RequestBody Bodies.RequestBody body, Viewer.Staff by) {
    return view(allowed(requests.ask(body.wanted(), by.getName())));
  }

  @Operation(summary = "Offer access to your organization, unasked")
  @PostMapping("/api/access-grants/offers")
  @ResponseStatus(HttpStatus.CREATED)
  GrantView offer(@RequestBody OfferBody body, Viewer.Contact by) {
    return view(offers.offer(body.wanted(), by));
  }

  @Operation(summary = "Approve all of a request, or part of it, or for less time")
  @PostMapping("/api/access-grants/{grant}/approve")
  GrantView approve(
      @PathVariable("grant") String number, @RequestBody ApprovalBody body, Viewer.Contact by) {
    return view(requests.approve(number, body.approval(), by));
  }

  @Operation(summary = "Refuse a request")
  @PostMapping("/api/access-grants/{grant}/refuse")
  GrantView refuse(
      @PathVariable("grant") String number, @RequestBody ReasonBody body, Viewer.Contact by) {
    return view(requests.refuse(number, body.reason(), by));
  }

  @Operation(summary = "Give other access in the place of one that is not over")
  @PostMapping("/api/access-grants/{grant}/change")
  @ResponseStatus(HttpStatus.CREATED)
  GrantView change(
      @PathVariable("grant") String number, @RequestBody OfferBody body, Viewer.Contact by) {
    return view(offers.change(number, body.wanted(), by));
  }

  @Operation(summary = "Take a request back that was not answered")
  @PostMapping("/api/access-grants/{grant}/withdraw")
  GrantView withdraw(@PathVariable("grant") String number, Viewer.Staff by) {
    return view(requests.withdraw(number, by.getName()));
  }

  @Operation(summary = "End access at once")
  @PostMapping("/api/access-grants/{grant}/revoke")
  GrantView revoke(@PathVariable("grant") String number, @RequestBody ReasonBody body, Viewer by) {
    return view(endings.revoke(number, body.reason(), by));
  }

  @Operation(
      summary = "Report uses of access",
      description =
          "For the product, or whoever watches it. All are recorded, or none; one that is reported"
              + " again under its key is the same use. A use that was not granted is recorded, too,"
              + " and alarms both sides (T29).")
  @PostMapping("/api/access-grants/{grant}/uses")
  AccessUses.Taken report(
      @PathVariable("grant") String number, @RequestBody UsesBody body, Viewer.Staff by) {
    return uses.report(number, body.reported(), by.getName());
  }

  @Operation(summary = "Set the longest access that your organization allows")
  @PutMapping("/api/access-setting")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void limit(@RequestBody LimitBody body, Viewer.Contact by) {
    settings.setLongest(body.longest(), by);
  }

  @Operation(summary = "Set what the product knows a customer's organization by")
  @PutMapping("/api/customers/{key}/access")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void organization(
      @PathVariable("key") String key, @RequestBody OrganizationBody body, Viewer.Staff by) {
    settings.setOrganization(key, Bodies.needed("organization", body.organization()), by.getName());
  }

  /** The record stays; the caller is told no. */
  static Grant allowed(Grant asked) {
    Grant.Answer answer = asked.answer();
    if (asked.state() == GrantState.NOT_ALLOWED && answer != null) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "%s (%s). It is on record as %s."
              .formatted(answer.text(), answer.clause(), asked.number()));
    }
    return asked;
  }

  private GrantView view(Grant grant) {
    return GrantView.of(grant, customers.keyOf(grant.customerId()), null);
  }
}
