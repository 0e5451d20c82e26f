package casework.security;

import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * How people and programs come in. The API takes tokens and HTTP Basic and keeps no session; pages,
 * Tasklist and Cockpit share one session. Who may reach which path say {@link ApiDoors} and {@link
 * PageDoors}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RaiseSettings.class)
class WebSecurity {

  private static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";
  private static final String NO_DEVICES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http,
      List<AuthenticationProvider> providers,
      KnownAccounts accounts,
      ProblemEntryPoint problems)
      throws Exception {
    use(http, providers);
    return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/**"))
        .authorizeHttpRequests(ApiDoors::open)
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .addFilterBefore(new BearerFilter(accounts, problems), BasicAuthenticationFilter.class)
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        // No cookie authenticates here, so no other site can borrow one.
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers -> {
              headers(headers);
              // What the API answers is data: a browser is to make nothing of it.
              headers.contentSecurityPolicy(policy -> policy.policyDirectives(NO_CONTENT));
            })
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      List<AuthenticationProvider> providers,
      KnownAccounts accounts,
      ObjectProvider<SingleSignOn> singleSignOn,
      ProblemEntryPoint problems)
      throws Exception {
    var signOut =
        new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(POST, "/logout"),
            PathPatternRequestMatcher.withDefaults()
                .matcher(POST, "/camunda/api/admin/auth/user/default/logout"));
    var wayIn = new WayIn();
    use(http, providers);
    SingleSignOn elsewhere = singleSignOn.getIfAvailable();
    if (elsewhere != null) {
      elsewhere.open(http, wayIn, wayIn);
    }
    return http.authorizeHttpRequests(PageDoors::open)
        .formLogin(
            form ->
                form.loginPage("/login").successHandler(wayIn).failureHandler(wayIn).permitAll())
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .addFilterBefore(new SessionCheck(accounts), AuthorizationFilter.class)
        .logout(logout -> logout.logoutRequestMatcher(signOut).logoutSuccessUrl("/"))
        // Tasklist and Cockpit bring their own protection against forged requests.
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(
                    PathPatternRequestMatcher.withDefaults().matcher("/camunda/**")))
        .headers(WebSecurity::headers)
        .build();
  }

  /**
   * These alone: a manager behind them would have each wrong password checked, and count, twice.
   */
  private static void use(HttpSecurity http, List<AuthenticationProvider> providers)
      throws Exception {
    http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    providers.forEach(http::authenticationProvider);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(frame -> frame.sameOrigin())
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(devices -> devices.policy(NO_DEVICES));
  }
}
