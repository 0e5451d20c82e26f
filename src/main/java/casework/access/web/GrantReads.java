package casework.access.web;

import casework.access.AccessSetting;
import casework.access.AccessSettings;
import casework.access.AccessTerms;
import casework.access.Grant;
import casework.access.GrantEntry;
import casework.access.GrantState;
import casework.access.Grants;
import casework.access.LedgerCheck;
import casework.access.Policy;
import casework.customer.Customers;
import casework.problem.Problem;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads access grants. Staff see all, an organization's administrators their own. */
@RestController
@Tag(name = "Access grants")
class GrantReads {

  private final Grants grants;
  private final AccessTerms terms;
  private final AccessSettings settings;
  private final Customers customers;
  private final LedgerCheck check;

  GrantReads(
      Grants grants,
      AccessTerms terms,
      AccessSettings settings,
      Customers customers,
      LedgerCheck check) {
    this.grants = grants;
    this.terms = terms;
    this.settings = settings;
    this.customers = customers;
    this.check = check;
  }

  /**
   * What is set.
   *
   * @param longestMinutes the longest access that the customer allows; null where it leaves that to
   *     the vendor's table
   */
  record SettingView(@Nullable String organization, @Nullable Long longestMinutes) {}

  @Operation(summary = "Access grants, the newest first; of one customer, or in some states")
  @GetMapping("/api/access-grants")
  List<GrantView> list(
      @RequestParam(name = "customer", required = false) @Nullable String customer,
      @RequestParam(name = "state", required = false) @Nullable Set<GrantState> states,
      Viewer viewer) {
    Long of =
        customer == null || viewer instanceof Viewer.Contact
            ? null
            : (Long) customers.get(customer).id();
    Set<GrantState> wanted =
        states == null || states.isEmpty() ? Set.of(GrantState.values()) : states;
    return grants.list(of, wanted, viewer).stream().map(grant -> view(grant, null)).toList();
  }

  @Operation(summary = "One access grant, with what its ledger says, each use included")
  @GetMapping("/api/access-grants/{grant}")
  GrantView read(@PathVariable("grant") String number, Viewer viewer) {
    Grant grant = grants.get(number, viewer);
    return view(grant, grants.historyOf(grant));
  }

  @Operation(summary = "The permission policies that may be granted for a reason, or OFFER")
  @GetMapping("/api/access-policies")
  List<Policy> policies(@RequestParam("reason") String reason) {
    return terms.policies(reason);
  }

  @Operation(summary = "The longest access that your organization allows")
  @GetMapping("/api/access-setting")
  SettingView setting(Viewer.Contact viewer) {
    return shown(settings.of(customers.get(viewer.customerId())), false);
  }

  @Operation(summary = "What is set for a customer's organization")
  @GetMapping("/api/customers/{key}/access")
  SettingView setting(@PathVariable("key") String key) {
    return shown(settings.of(customers.get(key)), true);
  }

  @Operation(
      summary = "Verify the ledger of access grants",
      description =
          "Names the first row that is not as it was written. `seal` is a seal that was kept"
              + " elsewhere, as `17:5f3a...`; it may be given more than once.")
  @GetMapping("/api/access-ledger/verification")
  LedgerCheck.Outcome verify(
      @RequestParam(name = "seal", required = false) String @Nullable [] seals) {
    Map<Long, String> kept = new TreeMap<>();
    Arrays.stream(seals == null ? new String[0] : seals)
        .forEach(seal -> kept.put(place(seal), seal.substring(seal.indexOf(':') + 1)));
    return check.verify(kept);
  }

  private static Long place(String seal) {
    if (!seal.matches("\\d{1,18}:[0-9a-f]{64}")) {
      throw Problem.field("seal", "A seal is its row's number, ':' and 64 hexadecimal digits.");
    }
    return Long.valueOf(seal.substring(0, seal.indexOf(':')));
  }

  private static SettingView shown(AccessSetting setting, boolean toStaff) {
    Duration longest = setting.longest();
    return new SettingView(
        toStaff ? setting.organization() : null, longest == null ? null : longest.toMinutes());
  }

  private GrantView view(Grant grant, @Nullable List<GrantEntry> history) {
    return GrantView.of(grant, customers.keyOf(grant.customerId()), history);
  }
}
