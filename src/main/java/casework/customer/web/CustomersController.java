package casework.customer.web;

import casework.customer.Agreement;
import casework.customer.Agreements;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.NewCustomer;
import casework.customer.OrderForms;
import casework.customer.Organizations;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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

  private final Customers customers;
  private final Organizations organizations;
  private final Agreements agreements;
  private final OrderForms orderForms;
  private final Clock clock;

  CustomersController(
      Customers customers,
      Organizations organizations,
      Agreements agreements,
      OrderForms orderForms,
      Clock clock) {
    this.customers = customers;
    this.organizations = organizations;
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

  @Operation(summary = "All customers")
  @GetMapping
  List<CustomerView> all() {
    return customers.all().stream().map(CustomerView::of).toList();
  }

  @Operation(summary = "Take on a customer with its first contract")
  @PostMapping
  ResponseEntity<CustomerView> add(@RequestBody CustomerBody body, Viewer by) {
    Customer added =
        organizations.takeOn(
            new NewCustomer(
                Fields.needed("key", body.key()),
                Fields.needed("name", body.name()),
                Fields.zone("zone", body.zone()),
                Fields.needed("plan", body.plan()),
                Fields.date("contractStarts", body.contractStarts()),
                Boolean.TRUE.equals(body.sowCoversDeliverables())),
            by.getName());
    return ResponseEntity.created(URI.create("/api/customers/" + added.key()))
        .body(CustomerView.of(added));
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
  void addLine(@PathVariable("key") String key, @RequestBody LineBody body, Viewer by) {
    orderForms.add(key, body.toLine(), by.getName());
  }
}
