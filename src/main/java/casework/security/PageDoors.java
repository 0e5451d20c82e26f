package casework.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors of the pages, Tasklist and Cockpit. The first line that fits counts. */
final class PageDoors {

  private static final String ENGINE = "/camunda/api/engine/engine/{engine}";

  /** Doors by which the engine's own pages would change users, or take a password of its own. */
  private static final RequestMatcher ENGINE_ACCOUNTS =
      new OrRequestMatcher(
          door(POST, "/camunda/api/admin/auth/user/{engine}/login/**"),
          door(POST, "/camunda/api/admin/setup/**"),
          door(POST, ENGINE + "/user/create"),
          door(POST, ENGINE + "/user/{id}/unlock"),
          door(POST, ENGINE + "/group/create"),
          door(PUT, ENGINE + "/user/**"),
          door(PUT, ENGINE + "/group/**"),
          door(DELETE, ENGINE + "/user/**"),
          door(DELETE, ENGINE + "/group/**"));

  private PageDoors() {}

  static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          doors) {
    doors
        .requestMatchers(
            "/",
            "/tour",
            "/login",
            "/forgot",
            "/reset",
            "/error",
            "/assets/**",
            "/favicon.ico",
            "/api",
            "/swagger-ui/**",
            "/v3/api-docs/**",
            "/actuator/health/**",
            // Secrets in themselves: calendars, and the answer of whoever is called.
            "/calendars/{file}",
            "/answer/{page}/{person}/{signature}")
        .permitAll()
        // Accounts are kept at /accounts; the engine's users only mirror them (ADR 14).
        .requestMatchers(ENGINE_ACCOUNTS)
        .denyAll()
        .requestMatchers("/portal", "/portal/**")
        .hasAuthority(Viewer.CUSTOMER)
        .requestMatchers("/account", "/account/**", "/notices")
        .hasAnyAuthority(
            Stream.concat(Stream.of(ApiDoors.STAFF), Stream.of(Viewer.CUSTOMER))
                .toArray(String[]::new))
        .requestMatchers("/accounts", "/accounts/**", "/outbox", "/outbox/**")
        .hasAuthority(Role.ADMINISTRATORS.group())
        .requestMatchers(
            "/quarantine", "/quarantine/**", "/chats", "/chats/**", "/phone", "/phone/**")
        .hasAnyAuthority(ApiDoors.LINES)
        .requestMatchers(POST, "/onboardings", "/onboardings/**")
        .hasAnyAuthority(ApiDoors.LINES)
        .requestMatchers(POST, "/referrals/**")
        .hasAuthority(ApiDoors.SERVICES)
        .requestMatchers(
            POST,
            "/on-call/rotas/**",
            "/on-call/stand-ins",
            "/on-call/absences",
            "/on-call/stints/**")
        .hasAuthority(Role.ADMINISTRATORS.group())
        .requestMatchers(POST, "/on-call/pages/**")
        .hasAnyAuthority(ApiDoors.LINES)
        .requestMatchers(POST, "/access", "/access/**", "/alarms", "/alarms/**")
        .hasAnyAuthority(ApiDoors.LINES)
        .requestMatchers("/access/new")
        .hasAnyAuthority(ApiDoors.LINES)
        .requestMatchers(POST, "/features", "/features/**", "/deprecations", "/deprecations/**")
        .hasAnyAuthority(ApiDoors.LINES)
        .requestMatchers("/deprecations/new", "/deprecations/{notice}/edit")
        .hasAnyAuthority(ApiDoors.LINES)
        .requestMatchers("/cases/{number}/reply")
        .hasAnyAuthority(ApiDoors.LINES)
        .requestMatchers(POST, "/cases/**")
        .hasAnyAuthority(ApiDoors.LINES)
        .requestMatchers(POST, "/customers/{key}/sows", "/customers/{key}/sows/{sow}")
        .hasAnyAuthority(ApiDoors.SERVICES, Role.ADMINISTRATORS.group())
        .requestMatchers("/customers/{key}/sows/new")
        .hasAnyAuthority(ApiDoors.SERVICES, Role.ADMINISTRATORS.group())
        .requestMatchers(POST, "/customers", "/customers/**")
        .hasAuthority(Role.ADMINISTRATORS.group())
        .requestMatchers(POST, "/articles/**", "/reply-templates", "/reply-templates/**")
        .hasAnyAuthority(ApiDoors.AUTHORS)
        .requestMatchers("/reply-templates/new", "/articles/new", "/articles/{key}/{language}/edit")
        .hasAnyAuthority(ApiDoors.AUTHORS)
        .anyRequest()
        .hasAnyAuthority(ApiDoors.STAFF);
  }

  private static PathPatternRequestMatcher door(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }
}
