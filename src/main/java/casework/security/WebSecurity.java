package casework.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Who may reach what. The API takes HTTP Basic and keeps no session; pages, Tasklist and Cockpit
 * share one session. Customers have no access here yet: all are staff.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  private static final String[] STAFF =
      Arrays.stream(Role.values()).map(Role::group).toArray(String[]::new);
  private static final String[] LINES =
      Arrays.stream(Role.values())
          .filter(Role::worksOnCases)
          .map(Role::group)
          .toArray(String[]::new);

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
    return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/**"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(GET, "/api")
                    .permitAll()
                    .requestMatchers(POST, "/api/deadlines")
                    .hasAnyAuthority(STAFF)
                    .requestMatchers("/api/sandbox/**")
                    .hasAnyAuthority(STAFF)
                    .requestMatchers(GET, "/api/**")
                    .hasAnyAuthority(STAFF)
                    .requestMatchers("/api/customers/**", "/api/customer-imports")
                    .hasAuthority(Role.ADMINISTRATORS.group())
                    .anyRequest()
                    .hasAnyAuthority(LINES))
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        // No cookie authenticates here, so no other site can borrow one.
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    var signOut =
        new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(POST, "/logout"),
            PathPatternRequestMatcher.withDefaults()
                .matcher(POST, "/camunda/api/admin/auth/user/default/logout"));
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/",
                        "/tour",
                        "/login",
                        "/error",
                        "/assets/**",
                        "/favicon.ico",
                        "/api",
                        "/swagger-ui/**",
                        "/v3/api-docs/**",
                        "/actuator/health/**")
                    .permitAll()
                    .requestMatchers(POST, "/customers/**")
                    .hasAuthority(Role.ADMINISTRATORS.group())
                    .anyRequest()
                    .hasAnyAuthority(STAFF))
        .formLogin(form -> form.loginPage("/login").permitAll())
        .httpBasic(Customizer.withDefaults())
        .logout(logout -> logout.logoutRequestMatcher(signOut).logoutSuccessUrl("/"))
        // Tasklist and Cockpit bring their own protection against forged requests.
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(
                    PathPatternRequestMatcher.withDefaults().matcher("/camunda/**")))
        .headers(
            headers ->
                headers
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }
}
