package casework.portal;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.Channel;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Duty;
import casework.customer.Organizations;
import casework.security.RaiseLimits;
import casework.supportcase.CaseBook;
import casework.supportcase.CaseTerms;
import casework.supportcase.Category;
import casework.supportcase.Intake;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.Severities;
import casework.supportcase.SubjectArea;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is agreed with a customer, and where each part of it comes from (T01, T15). */
@Controller
class PlanPage {

  private static final List<String> HIGHEST_FIRST = List.of("Gold", "Silver");
  private static final String OTHER = "other";
  private static final int LONGEST_WISH = 10_000;

  private final Agreements agreements;
  private final CaseTerms terms;
  private final Severities severities;
  private final Customers customers;
  private final Organizations organizations;
  private final StaffNames staff;
  private final CaseBook book;
  private final Intake intake;
  private final RaiseLimits limits;
  private final MessageSource messages;

  PlanPage(
      Agreements agreements,
      CaseTerms terms,
      Severities severities,
      Customers customers,
      Organizations organizations,
      StaffNames staff,
      CaseBook book,
      Intake intake,
      RaiseLimits limits,
      MessageSource messages) {
    this.agreements = agreements;
    this.terms = terms;
    this.severities = severities;
    this.customers = customers;
    this.organizations = organizations;
    this.staff = staff;
    this.book = book;
    this.intake = intake;
    this.limits = limits;
    this.messages = messages;
  }

  @GetMapping("/portal/plan")
  String page(Reader reader, Model model) {
    return show(reader, UUID.randomUUID().toString(), model);
  }

  /** Asks for a higher plan: a request like any other (T15). */
  @PostMapping("/portal/plan/higher")
  String askForMore(
      @RequestParam("plan") String wanted,
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "key", defaultValue = "") String sentKey,
      Reader reader,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    Agreement agreement = agreed(reader);
    String key =
        sentKey.isBlank() || sentKey.length() > 80 ? UUID.randomUUID().toString() : sentKey;
    if (!choices(agreement).contains(wanted)) {
      return wrong("portal.wrong.plan", key, text, reader, model, response);
    }
    if (text.length() > LONGEST_WISH || text.indexOf('\0') >= 0) {
      return wrong("portal.wrong.text.long", key, text, reader, model, response);
    }
    limits.take(reader.viewer());
    RaiseCase request = request(agreement, reader, wanted, text);
    var raised = intake.raise(request, reader.actor(), reader.keyOf(key));
    after.addFlashAttribute("done", "raised");
    return "redirect:/portal/cases/" + raised.supportCase().number();
  }

  private RaiseCase request(Agreement agreement, Reader reader, String wanted, String text) {
    boolean named = !wanted.equals(OTHER);
    String subject =
        said(named ? "portal.higher.subject" : "portal.higher.subject.other", reader, wanted);
    String plain = said("portal.higher.told", reader, agreement.plan());
    return new RaiseCase(
        agreement.customer().key(),
        reader.contact().name(),
        reader.contact().id(),
        Channel.WEB,
        Category.BILLING,
        SubjectArea.SERVICE,
        subject,
        text.isBlank() ? plain : plain + "\n\n" + text.strip(),
        ProductionImpact.NONE,
        false,
        false,
        false,
        null);
  }

  private String said(String code, Reader reader, Object detail) {
    return messages.getMessage(code, new Object[] {detail}, reader.language());
  }

  private String wrong(
      String code,
      String key,
      @Nullable String draft,
      Reader reader,
      Model model,
      HttpServletResponse response) {
    String page = show(reader, key, model);
    model.addAttribute("wrong", code);
    model.addAttribute("draft", draft);
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return page;
  }

  private String show(Reader reader, String key, Model model) {
    Instant now = book.now();
    Agreement agreement = agreed(reader);
    CaseTerms.Ready ready = terms.of(agreement.termsVersion());
    Times here = reader.here();
    model.addAttribute("agreement", agreement);
    model.addAttribute("plan", PlanTold.of(agreement, severities.all()));
    model.addAttribute("week", SupportWeek.of(ready.supportHours(), here, now));
    model.addAttribute(
        "holidays", SupportWeek.otherDays(ready.supportHours(), now, ready.contractZone()));
    model.addAttribute("open", ready.supportHours().isOpen(now));
    model.addAttribute("opens", ready.supportHours().nextOpening(now).orElse(null));
    model.addAttribute("closes", ready.supportHours().nextClose(now).orElse(null));
    model.addAttribute("team", team(agreement.customer(), now));
    model.addAttribute("choices", choices(agreement));
    model.addAttribute("key", key);
    model.addAttribute("here", here);
    model.addAttribute("contract", here.in(ready.contractZone()));
    return "portal/plan";
  }

  /** One of the vendor's people whom the customer knows by name (T10). */
  record Known(Duty duty, String name) {}

  private List<Known> team(Customer customer, Instant now) {
    return organizations.profile(customer.key()).team().stream()
        .filter(one -> one.inForceOn(customer.dateAt(now)))
        .map(one -> new Known(one.duty(), staff.of(one.person())))
        .filter(known -> !known.name().isEmpty())
        .toList();
  }

  private Agreement agreed(Reader reader) {
    return agreements.of(customers.get(reader.viewer().customerId()), book.now());
  }

  /** The plans above the present one, and whatever else an Order Form could say. */
  private static List<String> choices(Agreement agreement) {
    return Stream.concat(
            HIGHEST_FIRST.stream().takeWhile(plan -> !plan.equals(agreement.plan())),
            Stream.of(OTHER))
        .toList();
  }
}
