package casework.api;

import org.springframework.http.HttpHeaders;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Someone who knocks at a door.
 *
 * @param scope of a token; "" for a person with name and password
 * @param secret the token or the password
 */
record Person(String name, Kind kind, String scope, String secret) {

  enum Kind {
    NOBODY,
    LINE,
    /** First and second line, who write articles besides. */
    AUTHOR,
    SERVICES,
    AUDITOR,
    ANALYST,
    ADMINISTRATOR,
    CUSTOMER;

    boolean worksOnCases() {
      return this == LINE || this == AUTHOR;
    }

    boolean isStaff() {
      return this != NOBODY && this != CUSTOMER;
    }
  }

  static Person of(String name, Kind kind) {
    return new Person(name, kind, "", "demo");
  }

  Person withToken(String ofScope, String token) {
    return new Person(name, kind, ofScope, token);
  }

  boolean isProgram() {
    return !scope.isEmpty();
  }

  MockHttpServletRequestBuilder signs(MockHttpServletRequestBuilder request) {
    if (isProgram()) {
      return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + secret);
    }
    return kind == Kind.NOBODY
        ? request
        : request.with(SecurityMockMvcRequestPostProcessors.httpBasic(name, secret));
  }

  @Override
  public String toString() {
    return name + (isProgram() ? " by a token for " + scope : "");
  }
}
