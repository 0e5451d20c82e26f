package casework.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.problem.Problem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final Account ROSA =
      new Account(
          1,
          "rosa@goldberg.example",
          "Rosa Klein",
          "rosa@goldberg.example",
          Set.of(),
          null,
          false,
          null,
          false,
          true,
          0,
          null,
          null);

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four words are fine",
        "just-small-letters",
        "gänsefüßchen überall",
        "🐢🐢🦉🦉🐙🐙🐳🐳🦔🦔🐝🐝",
        "             x yz q"
      })
  void takesWhatIsLongAndNotCommon(String password) {
    assertThatCode(() -> rules.require(ROSA, password)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "elevenchars",
        "Password1234",
        "QWERTYUIOP123",
        "123456789012",
        "aaaaaaaaaaaaaaaa",
        "abababababab",
        "summersummersummer",
        "i am rosa@goldberg.example",
        "Klein-but-mine-too",
        "nul\0in the middle of it",
        "seventy-three-bytes-are-one-too-many-for-the-hash-that-is-used-here-today"
      })
  void refusesWhatIsShortOrGuessedFirst(String password) {
    assertThatThrownBy(() -> rules.require(ROSA, password)).isInstanceOf(Problem.class);
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThatThrownBy(() -> rules.require(ROSA, "🐢🦉🐙🐳🦔🐝"))
        .as("six, though twelve in Java")
        .isInstanceOf(Problem.class);
  }
}
