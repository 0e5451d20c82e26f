package casework.demo;

import casework.account.Account;
import casework.account.Accounts;
import casework.oncall.RotaPlan;
import casework.oncall.Rotas;
import casework.rota.Layer;
import casework.rota.PartOfWeek;
import casework.supportcase.Line;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo vendor's rotas: made at the first start, with addresses to call its staff by. */
@Component
@Order(6)
@ConditionalOnProperty(name = "casework.demo", havingValue = "true")
class DemoRotas implements ApplicationRunner {

  private static final String BY = "demo";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** Tours of the sandbox are set in March 2026. */
  private static final Instant BEGINNING = MONDAY.atTime(NINE).atZone(BERLIN).toInstant();

  private final Rotas rotas;
  private final Accounts accounts;
  private final DemoLogins logins;

  DemoRotas(Rotas rotas, Accounts accounts, DemoLogins logins) {
    this.rotas = rotas;
    this.accounts = accounts;
    this.logins = logins;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (Arrays.stream(Line.values()).anyMatch(line -> !rotas.historyOf(line).isEmpty())) {
      return;
    }
    logins.people().forEach(person -> address(accounts.getStaff(person.name())));
    plan(Line.FIRST_LINE, weeks("Weekly, round the clock", "fiona"));
    plan(Line.SECOND_LINE, days("Days", "sam"), weeks("Nights and weekends", "sam"));
    plan(Line.ENGINEERING, weeks("Weekly, round the clock", "erik"));
    plan(Line.LEADERSHIP, weeks("Weekly, round the clock", "lara"));
  }

  private void address(Account account) {
    if (account.email() == null) {
      accounts.change(
          account, account.fullName(), account.name() + "@vendor.example", account.roles(), BY);
    }
  }

  private void plan(Line line, Layer... layers) {
    rotas.change(line, new RotaPlan(List.of(layers), null), BEGINNING, "The demo's", BY);
  }

  private static Layer weeks(String name, String person) {
    return layer(name, person, List.of());
  }

  private static Layer days(String name, String person) {
    PartOfWeek workdays =
        new PartOfWeek(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(8, 0),
            LocalTime.of(20, 0));
    return layer(name, person, List.of(workdays));
  }

  private static Layer layer(String name, String person, List<PartOfWeek> parts) {
    return new Layer(name, BERLIN, MONDAY, NINE, 7, List.of(person), parts, Set.of());
  }
}
