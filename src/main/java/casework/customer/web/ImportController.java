package casework.customer.web;

import casework.customer.CustomerImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes on customers and contacts from a file. */
@RestController
@RequestMapping("/api/customer-imports")
@Tag(name = "Customers")
class ImportController {

  private static final int UNPROCESSABLE = 422;

  private final CustomerImport imports;

  ImportController(CustomerImport imports) {
    this.imports = imports;
  }

  @Operation(
      summary =
          "Take on customers or contacts from comma-separated values: all lines, or none where"
              + " one is bad; a dry run changes nothing")
  @PostMapping(consumes = "text/csv")
  ResponseEntity<CustomerImport.Outcome> take(
      @RequestBody String csv,
      @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
      Principal by) {
    CustomerImport.Outcome outcome =
        dryRun ? imports.rehearse(csv) : imports.takeOn(csv, by.getName());
    return ResponseEntity.status(outcome.isClean() ? 200 : UNPROCESSABLE).body(outcome);
  }
}
