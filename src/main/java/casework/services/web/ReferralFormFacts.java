package casework.services.web;

import casework.customer.Customers;
import casework.engine.TaskFormFacts;
import casework.page.FormText;
import casework.security.Role;
import casework.security.Viewer;
import casework.services.Offer;
import casework.services.Referral;
import casework.services.Referrals;
import casework.supportcase.CaseReader;
import casework.supportcase.Request;
import casework.supportcase.SupportCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of the task to prepare an offer shows: what was asked, and the draft. */
@Component
class ReferralFormFacts implements TaskFormFacts {

  private static final Viewer.Staff SERVICES =
      new Viewer.Staff("casework", Set.of(Role.PROFESSIONAL_SERVICES));

  private final Referrals referrals;
  private final CaseReader cases;
  private final Customers customers;

  ReferralFormFacts(Referrals referrals, CaseReader cases, Customers customers) {
    this.referrals = referrals;
    this.cases = cases;
    this.customers = customers;
  }

  @Override
  public Map<String, Object> of(String number, @Nullable String line) {
    if (!number.startsWith("RF-")) {
      return Map.of();
    }
    Referral referral = referrals.get(number, SERVICES);
    Request request = cases.get(SupportCase.numberOf(referral.caseId())).request();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("referralNumber", number);
    facts.put("referralPage", "/referrals/" + number);
    facts.put("subject", FormText.escaped(request.subject()));
    facts.put("description", request.description());
    facts.put("customerName", FormText.escaped(customers.get(referral.customerId()).name()));
    facts.put("contactName", FormText.escaped(request.contact()));
    facts.put(
        "referredBecause", FormText.escaped(referral.reason() + " (" + referral.clause() + ")"));
    Offer draft = referral.draft();
    facts.put("draftText", draft == null ? "" : FormText.escaped(text(draft)));
    facts.put("draftLines", draft == null ? List.of() : lines(draft));
    // What an earlier form chose is no choice here.
    facts.put("offerChoice", "");
    return facts;
  }

  private static String text(Offer draft) {
    return "%s: %s, %s"
        .formatted(
            draft.title(),
            draft.price().in(Locale.ENGLISH),
            draft.lines().isEmpty() ? "a fixed price" : "estimated, by time and materials");
  }

  private static List<Map<String, String>> lines(Offer draft) {
    return draft.deliverables().stream()
        .map(one -> Map.of("name", one.name(), "served", one.supportServes() ? "yes" : "no"))
        .toList();
  }
}
