package casework.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an API token may be used for, within what its account may do. */
public enum Scope {
  CASES_READ("cases:read", "Read cases"),
  CASES_WRITE("cases:write", "Raise cases, and write in them"),
  CUSTOMERS_READ("customers:read", "Read customers and their terms"),
  CUSTOMERS_WRITE("customers:write", "Take on customers, and change them"),
  ARTICLES_READ("articles:read", "Read articles"),
  ARTICLES_WRITE("articles:write", "Write and publish articles"),
  ACCESS_REPORT("access:report", "Report uses of access grants"),
  ALARMS_REPORT("alarms:report", "Report alarms of monitoring"),
  DEADLINES("deadlines", "Calculate deadlines");

  private final String text;
  private final String title;

  Scope(String text, String title) {
    this.text = text;
    this.title = title;
  }

  /** Returns all of them: what a person who signs in has. */
  public static Set<Scope> all() {
    return EnumSet.allOf(Scope.class);
  }

  /** Finds a scope by its text, such as {@code cases:read}. */
  public static Optional<Scope> of(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }

  /** Returns its text, such as {@code cases:read}. */
  public String text() {
    return text;
  }

  public String title() {
    return title;
  }

  String authority() {
    return "scope:" + text;
  }
}
