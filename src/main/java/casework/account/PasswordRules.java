package casework.account;

import casework.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, and not what an attacker tries first. Nothing is asked of its
 * characters (NIST SP 800-63B): such rules make passwords worse.
 */
@Component
class PasswordRules {

  static final int SHORTEST = 12;

  private static final String LIST = "/casework/account/common-passwords.txt";
  private static final int FEWEST_CHARACTERS = 4;
  private static final int SHORTEST_NAME = 4;

  private final Set<String> common;

  PasswordRules() {
    try (InputStream list = PasswordRules.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException("There is no " + LIST);
      }
      common =
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(PasswordRules::plain)
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @throws Problem naming the rule that it breaks
   */
  void require(Account account, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw wrong(
          "A password has at least %d characters; a few words make one.".formatted(SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > PasswordSignIn.MOST_BYTES) {
      throw wrong(
          "This password is too long; %d bytes are taken.".formatted(PasswordSignIn.MOST_BYTES));
    }
    if (password.indexOf('\0') >= 0) {
      throw wrong("A password holds no NUL character.");
    }
    if (isCommon(password)) {
      throw wrong("This password is one that attackers try first. Take another one.");
    }
    if (namesOf(account).anyMatch(plain(password)::contains)) {
      throw wrong("A password must not hold your own name or address.");
    }
  }

  private boolean isCommon(String password) {
    String plain = plain(password);
    return common.contains(plain)
        || plain.codePoints().distinct().count() < FEWEST_CHARACTERS
        || repeats(plain);
  }

  /** "summersummer": one short word again and again, looked up as that word. */
  private boolean repeats(String plain) {
    for (int length = 1; length <= plain.length() / 2; length++) {
      String part = plain.substring(0, length);
      if (plain.length() % length == 0 && part.repeat(plain.length() / length).equals(plain)) {
        return true;
      }
    }
    return false;
  }

  private static Stream<String> namesOf(Account account) {
    String email = account.email() == null ? "" : account.email();
    return Stream.concat(
            Stream.of(account.name(), email, email.replaceAll("@.*", "")),
            Stream.of(account.fullName().split("\\s+")))
        .map(PasswordRules::plain)
        .filter(name -> name.length() >= SHORTEST_NAME);
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static Problem wrong(String detail) {
    return Problem.field("password", detail);
  }
}
