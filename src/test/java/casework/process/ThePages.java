package casework.process;

import casework.account.Account;
import casework.account.Accounts;
import casework.oncall.Answer;
import casework.oncall.OnCall;
import casework.oncall.Page;
import casework.oncall.PageStep;
import casework.oncall.Pages;
import casework.oncall.RotaPlan;
import casework.oncall.Rotas;
import casework.oncall.StepKind;
import casework.rota.Layer;
import casework.security.Role;
import casework.supportcase.Line;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Rotas and pages as tests tell of them. */
@TestComponent
public class ThePages {

  private static final List<String> STAFF = List.of("fiona", "sam", "erik", "lara", "admin");

  public final Rotas rotas;
  public final OnCall onCall;
  public final Pages pages;
  private final Accounts accounts;

  ThePages(Rotas rotas, OnCall onCall, Pages pages, Accounts accounts) {
    this.rotas = rotas;
    this.onCall = onCall;
    this.pages = pages;
    this.accounts = accounts;
  }

  /** Has mail reach the demo's staff. */
  public ThePages everybodyHasMail() {
    STAFF.forEach(person -> mail(person, person + "@vendor.example"));
    return this;
  }

  public ThePages mail(String person, @Nullable String address) {
    Account account = accounts.getStaff(person);
    accounts.change(account, account.fullName(), address, account.roles(), "test");
    return this;
  }

  /** Takes on somebody of a line, whom mail reaches. */
  public ThePages employ(String name, Role role) {
    if (accounts.byName(name).isEmpty()) {
      accounts.addStaff(
          new casework.account.NewStaff(
              name, "Colleague " + name, name + "@vendor.example", Set.of(role)),
          "test");
    }
    accounts.change(
        accounts.getStaff(name),
        "Colleague " + name,
        name + "@vendor.example",
        Set.of(role),
        "test");
    return this;
  }

  /** Gives a line a rota of weeks, from Monday 5 January 2026 at nine in Berlin. */
  public ThePages weekly(Line line, String... people) {
    return turns(line, 7, people);
  }

  /** Gives a line a rota of turns of some days, from Monday 5 January 2026 at nine in Berlin. */
  public ThePages turns(Line line, int days, String... people) {
    rotas.change(
        line,
        new RotaPlan(
            List.of(
                new Layer(
                    "weekly",
                    ZoneId.of("Europe/Berlin"),
                    LocalDate.of(2026, 1, 5),
                    LocalTime.of(9, 0),
                    days,
                    List.of(people),
                    List.of(),
                    Set.of())),
            null),
        null,
        "",
        "admin");
    return this;
  }

  public Page only(DeskCase of) {
    List<Page> all = of(of);
    if (all.size() != 1) {
      throw new AssertionError(of.number() + " has pages " + all);
    }
    return all.get(0);
  }

  public List<Page> of(DeskCase of) {
    return pages.ofCase(of.row().id());
  }

  public Page of(DeskCase of, Line line) {
    return of(of).stream()
        .filter(page -> page.line() == line)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("no page calls " + line));
  }

  /** Returns what was done, such as "PAGED FIRST_LINE fiona". */
  public List<String> steps(Page page) {
    return pages.stepsOf(page).stream().map(ThePages::words).toList();
  }

  private static String words(PageStep step) {
    return step.person() == null
        ? step.kind() + " " + step.level()
        : "%s %s %s".formatted(step.kind(), step.level(), step.person());
  }

  /** Returns who was called, in order. */
  public List<String> called(Page page) {
    return pages.stepsOf(page).stream()
        .filter(step -> step.kind() == StepKind.PAGED || step.kind() == StepKind.PAGED_WITH_LINE)
        .map(step -> String.valueOf(step.person()))
        .toList();
  }

  public Page answer(Page page, String by) {
    return pages.acknowledge(page.number(), by, Answer.API);
  }

  /** An address that the demo or this test gave; other tests give their own. */
  private boolean isOurs(String person) {
    return accounts
        .byName(person)
        .map(Account::email)
        .filter(email -> email.endsWith("@vendor.example"))
        .isPresent();
  }

  /** Has mail reach nobody, and leaves no line to those who were taken on. */
  void reset() {
    STAFF.stream().filter(this::isOurs).forEach(person -> mail(person, null));
    List<String> guests =
        accounts.staff().stream()
            .filter(account -> account.fullName().startsWith("Colleague "))
            .map(Account::name)
            .toList();
    guests.forEach(
        name ->
            accounts.change(
                accounts.getStaff(name), "Colleague " + name, null, Set.of(Role.AUDITORS), "test"));
  }
}
