package casework.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyAuthority;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The doors of the API: who may go through, and the scope that a token needs besides. The first
 * line that fits counts. Which cases of all a contact may touch is said by {@code CaseAccess}.
 */
final class ApiDoors {

  static final String[] STAFF =
      Arrays.stream(Role.values()).map(Role::group).toArray(String[]::new);
  static final String[] LINES =
      Arrays.stream(Role.values())
          .filter(Role::worksOnCases)
          .map(Role::group)
          .toArray(String[]::new);
  static final String[] AUTHORS =
      Arrays.stream(Role.values())
          .filter(Role::writesArticles)
          .map(Role::group)
          .toArray(String[]::new);

  /** Who offers Professional Services. */
  static final String SERVICES = Role.PROFESSIONAL_SERVICES.group();

  private static final String[] READERS = andCustomers(STAFF);
  private static final String[] WRITERS = andCustomers(LINES);
  private static final String ADMINISTRATORS = Role.ADMINISTRATORS.group();

  private ApiDoors() {}

  static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          doors) {
    doors
        .requestMatchers(GET, "/api")
        .permitAll()
        // Slack and Teams sign what they send; their doors look at that themselves.
        .requestMatchers(POST, "/api/chat/**")
        .permitAll()
        .requestMatchers(POST, "/api/deadlines")
        .access(with(Scope.DEADLINES, STAFF))
        .requestMatchers("/api/sandbox/**")
        .access(inPerson(STAFF))
        .requestMatchers("/api/accounts/**")
        .access(inPerson(ADMINISTRATORS))
        .requestMatchers("/api/outbox/**")
        .access(inPerson(ADMINISTRATORS))
        .requestMatchers("/api/tokens/**", "/api/notices/**")
        .access(inPerson(READERS))
        .requestMatchers(GET, "/api/customers/**")
        .access(with(Scope.CUSTOMERS_READ, STAFF))
        .requestMatchers("/api/customers/{key}/sows", "/api/customers/{key}/sows/{sow}")
        .access(with(Scope.CUSTOMERS_WRITE, SERVICES, ADMINISTRATORS))
        .requestMatchers("/api/customers/**", "/api/customer-imports")
        .access(with(Scope.CUSTOMERS_WRITE, ADMINISTRATORS))
        .requestMatchers(
            GET,
            "/api/cases",
            "/api/cases/{number}",
            "/api/cases/{number}/ledger",
            "/api/cases/{number}/clocks",
            "/api/cases/{number}/clocks/{key}",
            "/api/cases/{number}/attachments",
            "/api/cases/{number}/attachments/{id}")
        .access(with(Scope.CASES_READ, READERS))
        .requestMatchers(
            POST,
            "/api/cases",
            "/api/cases/{number}/messages",
            "/api/cases/{number}/attachments",
            "/api/cases/{number}/confirm",
            "/api/cases/{number}/reopen",
            "/api/cases/{number}/withdraw")
        .access(with(Scope.CASES_WRITE, WRITERS))
        .requestMatchers(GET, "/api/referrals", "/api/referrals/{referral}")
        .access(with(Scope.CASES_READ, READERS))
        // Who spends an organization's money is a person, not a program.
        .requestMatchers(
            POST, "/api/referrals/{referral}/accept", "/api/referrals/{referral}/decline")
        .access(inPerson(Viewer.CUSTOMER))
        .requestMatchers("/api/referrals/{referral}/*")
        .access(with(Scope.CASES_WRITE, SERVICES))
        .requestMatchers(GET, "/api/sows")
        .access(with(Scope.CASES_READ, Viewer.CUSTOMER))
        .requestMatchers(GET, "/api/access-grants", "/api/access-grants/{grant}")
        .access(with(Scope.CASES_READ, READERS))
        .requestMatchers(GET, "/api/onboardings", "/api/onboardings/{onboarding}")
        .access(with(Scope.CASES_READ, READERS))
        .requestMatchers(POST, "/api/onboardings/{onboarding}/steps/{step}/done")
        .access(with(Scope.CASES_WRITE, WRITERS))
        .requestMatchers(GET, "/api/access-policies")
        .access(with(Scope.CASES_READ, READERS))
        .requestMatchers(GET, "/api/access-setting")
        .access(with(Scope.CASES_READ, Viewer.CUSTOMER))
        // Who lets somebody in is a person, not a program that holds a person's token.
        .requestMatchers(
            POST,
            "/api/access-grants/offers",
            "/api/access-grants/{grant}/approve",
            "/api/access-grants/{grant}/change")
        .access(inPerson(Viewer.CUSTOMER))
        .requestMatchers(PUT, "/api/access-setting")
        .access(inPerson(Viewer.CUSTOMER))
        .requestMatchers(POST, "/api/access-grants/{grant}/refuse")
        .access(with(Scope.CASES_WRITE, Viewer.CUSTOMER))
        .requestMatchers(POST, "/api/access-grants/{grant}/revoke")
        .access(with(Scope.CASES_WRITE, WRITERS))
        .requestMatchers(POST, "/api/access-grants/{grant}/uses")
        .access(with(Scope.ACCESS_REPORT, STAFF))
        .requestMatchers(POST, "/api/alarms", "/api/alarms/alertmanager")
        .access(with(Scope.ALARMS_REPORT, STAFF))
        .requestMatchers(GET, "/api/features", "/api/features/{key}")
        .access(with(Scope.CASES_READ, READERS))
        .requestMatchers("/api/calendar-feeds", "/api/calendar-feeds/**")
        .access(inPerson(STAFF))
        .requestMatchers(PUT, "/api/rotas/**")
        .access(inPerson(ADMINISTRATORS))
        .requestMatchers(POST, "/api/rotas/**", "/api/absences")
        .access(inPerson(ADMINISTRATORS))
        .requestMatchers(DELETE, "/api/rota-stints/**")
        .access(inPerson(ADMINISTRATORS))
        .requestMatchers(GET, "/api/articles/overview")
        .access(with(Scope.ARTICLES_READ, STAFF))
        .requestMatchers(GET, "/api/articles", "/api/articles/suggestions", "/api/articles/{key}")
        .access(with(Scope.ARTICLES_READ, READERS))
        .requestMatchers(PUT, "/api/articles/{key}/vote")
        .access(with(Scope.ARTICLES_READ, READERS))
        .requestMatchers(GET, "/api/articles/**")
        .access(with(Scope.ARTICLES_READ, STAFF))
        .requestMatchers("/api/articles/**")
        .access(with(Scope.ARTICLES_WRITE, AUTHORS))
        .requestMatchers(GET, "/api/**")
        .access(with(Scope.CASES_READ, STAFF))
        .requestMatchers("/api/reply-templates/**")
        .access(with(Scope.CASES_WRITE, AUTHORS))
        .anyRequest()
        .access(with(Scope.CASES_WRITE, LINES));
  }

  static AuthorizationManager<RequestAuthorizationContext> with(Scope scope, String... groups) {
    return AuthorizationManagers.allOf(hasAnyAuthority(groups), hasAuthority(scope.authority()));
  }

  static AuthorizationManager<RequestAuthorizationContext> inPerson(String... groups) {
    return AuthorizationManagers.allOf(hasAnyAuthority(groups), hasAuthority(SignedIn.IN_PERSON));
  }

  private static String[] andCustomers(String... groups) {
    return Stream.concat(Stream.of(Viewer.CUSTOMER), Arrays.stream(groups)).toArray(String[]::new);
  }
}
