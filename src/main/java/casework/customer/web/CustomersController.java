package casework.customer.web;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.NewCustomer;
import casework.customer.OrderFormLine;
import casework.customer.OrderForms;
import casework.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers, and the terms that hold for each at an instant. Administrators alone change them. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "Customers")
class CustomersController {

  private static final int LONGEST_WORD = 60;
  private static final int LONGEST_TERM = 120;
  private static final int LONGEST_NAME = 200;
  private static final String KEY = "[a-z0-9][a-z0-9-]{0,58}";

  private final Customers customers;
  private final Agreements agreements;
  private final OrderForms orderForms;
  private final Clock clock;

  CustomersController(
      Customers customers, Agreements agreements, OrderForms orderForms, Clock clock) {
    this.customers = customers;
    this.agreements = agreements;
    this.orderForms = orderForms;
    this.clock = clock;
  }

  record CustomerView(String key, String name, ZoneId zone) {

    static CustomerView of(Customer customer) {
      return new CustomerView(customer.key(), customer.name(), customer.zone());
    }
  }

  record CustomerBody(
      @Nullable String key,
      @Nullable String name,
      @Nullable String zone,
      @Nullable String plan,
      @Nullable LocalDate contractStarts,
      @Nullable Boolean sowCoversDeliverables) {}

  record LineBody(
      @Nullable String orderForm,
      @Nullable Integer line,
      @Nullable String term,
      @Nullable String value,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  @Operation(summary = "All customers")
  @GetMapping
  List<CustomerView> all() {
    return customers.all().stream().map(CustomerView::of).toList();
  }

  @Operation(summary = "Take on a customer with its first contract")
  @PostMapping
  ResponseEntity<CustomerView> add(@RequestBody CustomerBody body) {
    String key = Fields.needed("key", body.key());
    if (!key.matches(KEY)) {
      throw Problem.field("key", "A key has small letters, digits and hyphens, such as 'acme'.");
    }
    Customer added =
        customers.add(
            new NewCustomer(
                key,
                Fields.text("name", body.name(), LONGEST_NAME),
                Fields.zone("zone", body.zone()),
                Fields.text("plan", body.plan(), LONGEST_WORD),
                Fields.date("contractStarts", body.contractStarts()),
                Boolean.TRUE.equals(body.sowCoversDeliverables())));
    return ResponseEntity.created(URI.create("/api/customers/" + key)).body(CustomerView.of(added));
  }

  @Operation(summary = "The terms that hold for a customer, and where each comes from (T01, T15)")
  @GetMapping("/{key}/terms")
  TermsView terms(
      @PathVariable("key") String key,
      @RequestParam(name = "at", required = false) @Nullable OffsetDateTime at) {
    Instant asked = at == null ? clock.instant() : at.toInstant();
    Agreement agreement = agreements.of(key, asked);
    return TermsView.of(agreement, asked);
  }

  @Operation(summary = "Add a line of an Order Form; running clocks follow it from its date on")
  @PostMapping("/{key}/order-form-lines")
  @ResponseStatus(HttpStatus.CREATED)
  void addLine(@PathVariable("key") String key, @RequestBody LineBody body, Principal by) {
    orderForms.add(key, line(body), by.getName());
  }

  private static OrderFormLine line(LineBody body) {
    LocalDate from = Fields.date("from", body.from());
    LocalDate until = body.until() == null ? null : Fields.date("until", body.until());
    if (until != null && !until.isAfter(from)) {
      throw Problem.field(
          "until", "'until' is the first day without it, so it comes after %s.".formatted(from));
    }
    int line = Fields.needed("line", body.line());
    if (line < 1) {
      throw Problem.field("line", "The lines of an Order Form count from 1.");
    }
    return new OrderFormLine(
        Fields.text("orderForm", body.orderForm(), LONGEST_WORD),
        line,
        from,
        until,
        Fields.text("term", body.term(), LONGEST_TERM),
        Fields.text("value", body.value(), LONGEST_NAME));
  }
}
