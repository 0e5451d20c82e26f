package casework.oncall;

import casework.account.Account;
import casework.account.Accounts;
import casework.rota.Shift;
import casework.supportcase.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is on call at an instant in each line, since when and until when, and who is next. */
@Service
public class Roster {

  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(62);

  private final OnCall onCall;
  private final Accounts accounts;

  Roster(OnCall onCall, Accounts accounts) {
    this.onCall = onCall;
    this.accounts = accounts;
  }

  /**
   * How one line stands.
   *
   * @param shift the one at the instant; null where nobody is on call. It is cut where it is longer
   *     than a month
   * @param next the shift after it, if one begins within two months
   */
  public record OfLine(Line line, @Nullable Shift shift, @Nullable Shift next) {}

  /** Returns how each line stands at an instant. */
  public List<OfLine> at(Instant at) {
    return Arrays.stream(Line.values()).map(line -> of(line, at)).toList();
  }

  /** Returns how a line stands at an instant. */
  public OfLine of(Line line, Instant at) {
    List<Shift> shifts = onCall.shifts(line, at.minus(BACK), at.plus(AHEAD));
    Shift present =
        shifts.stream()
            .filter(shift -> !at.isBefore(shift.from()) && at.isBefore(shift.until()))
            .findFirst()
            .orElse(null);
    Shift next = shifts.stream().filter(shift -> shift.from().isAfter(at)).findFirst().orElse(null);
    return new OfLine(line, present, next);
  }

  /** Returns the full names of staff, by user id. */
  public Map<String, String> names() {
    return accounts.staff().stream().collect(Collectors.toMap(Account::name, Account::fullName));
  }

  /** Returns the user ids of those of a line who can be on its rota. */
  public List<String> peopleOf(Line line) {
    return accounts.openStaff().stream()
        .filter(account -> Rotas.isOf(account, line))
        .map(Account::name)
        .toList();
  }
}
