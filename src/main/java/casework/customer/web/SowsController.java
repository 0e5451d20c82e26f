package casework.customer.web;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.Sow;
import casework.customer.Sows;
import casework.problem.Problem;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The customers' SOWs and implementation packages, and what they have Support serve (T16). */
@RestController
@Tag(name = "Professional Services")
class SowsController {

  private final Sows sows;
  private final Customers customers;
  private final Clock clock;

  SowsController(Sows sows, Customers customers, Clock clock) {
    this.sows = sows;
    this.customers = customers;
    this.clock = clock;
  }

  @Operation(summary = "A customer's SOWs and implementation packages, each in its latest version")
  @GetMapping("/api/customers/{key}/sows")
  List<SowView> list(@PathVariable("key") String key) {
    Customer customer = customers.get(key);
    return sows.latestOf(customer).stream().map(sow -> SowView.of(sow, today(customer))).toList();
  }

  @Operation(summary = "All versions of an SOW; If-Match takes the number of the latest")
  @GetMapping("/api/customers/{key}/sows/{sow}")
  ResponseEntity<List<SowView>> read(
      @PathVariable("key") String key, @PathVariable("sow") String number) {
    Customer customer = customers.get(key);
    List<SowView> versions =
        sows.versionsOf(customer, number).stream()
            .map(sow -> SowView.of(sow, today(customer)))
            .toList();
    return ResponseEntity.ok().eTag(String.valueOf(versions.size())).body(versions);
  }

  @Operation(summary = "Put an SOW or an implementation package on record")
  @PostMapping("/api/customers/{key}/sows")
  ResponseEntity<SowView> record(
      @PathVariable("key") String key, @RequestBody SowBody body, Viewer.Staff by) {
    Customer customer = customers.get(key);
    return answer(HttpStatus.CREATED, sows.record(customer, body.wanted(), by.getName()), customer);
  }

  @Operation(summary = "Put another version on record, which counts from its first day on")
  @PutMapping("/api/customers/{key}/sows/{sow}")
  ResponseEntity<SowView> change(
      @PathVariable("key") String key,
      @PathVariable("sow") String number,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SowBody body,
      Viewer.Staff by) {
    Sow changed = sows.change(key, number, version(ifMatch), body.wanted(), by.getName());
    return answer(HttpStatus.OK, changed, customers.get(key));
  }

  @Operation(summary = "Your organization's SOWs and packages; prices are for administrators")
  @GetMapping("/api/sows")
  List<SowView> own(Viewer.Contact viewer) {
    Customer customer = customers.get(viewer.customerId());
    return sows.latestOf(customer).stream()
        .map(
            sow ->
                SowView.of(sow, today(customer), viewer.administrator() ? sow.price() : null, null))
        .toList();
  }

  private static int version(@Nullable String ifMatch) {
    try {
      return Integer.parseInt(String.valueOf(ifMatch).replace("\"", ""));
    } catch (NumberFormatException none) {
      throw Problem.field(
          "If-Match", "If-Match takes the ETag that reading the SOW gave, such as \"3\".");
    }
  }

  private LocalDate today(Customer customer) {
    return customer.dateAt(clock.instant());
  }

  private ResponseEntity<SowView> answer(HttpStatus status, Sow sow, Customer customer) {
    return ResponseEntity.status(status)
        .eTag(String.valueOf(sow.version()))
        .body(SowView.of(sow, today(customer)));
  }
}
