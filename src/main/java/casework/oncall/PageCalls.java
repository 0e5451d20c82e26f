package casework.oncall;

import casework.account.Account;
import casework.account.Accounts;
import casework.customer.Customers;
import casework.security.Role;
import casework.supportcase.CaseReader;
import casework.supportcase.Line;
import casework.supportcase.SupportCase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Calls one person by the ways that reach it. */
@Component
class PageCalls {

  private final ObjectProvider<PageWriter> writers;
  private final Accounts accounts;
  private final Customers customers;
  private final CaseReader cases;
  private final OnCall onCall;
  private final AnswerLinks links;
  private final ZoneId staffZone;

  PageCalls(
      ObjectProvider<PageWriter> writers,
      Accounts accounts,
      Customers customers,
      CaseReader cases,
      OnCall onCall,
      AnswerLinks links,
      @Value("${casework.notice.staff-zone:Europe/Berlin}") ZoneId staffZone) {
    this.writers = writers;
    this.accounts = accounts;
    this.customers = customers;
    this.cases = cases;
    this.onCall = onCall;
    this.links = links;
    this.staffZone = staffZone;
  }

  /**
   * Calls a person.
   *
   * @return by what; none where nothing reaches this person
   */
  Set<PageWay> call(Page page, String person, Set<PageWay> ways, Instant at) {
    return accounts
        .byName(person)
        .filter(account -> account.isStaff() && account.isOpen())
        .map(account -> call(page, account, ways, onCall.plan(page.level(), at).chat(), false))
        .orElse(Set.of());
  }

  /** Returns everybody of a line who has an account that is open, by name. */
  List<String> everybodyOf(Line line) {
    return accounts.openStaff().stream()
        .filter(account -> Rotas.isOf(account, line))
        .map(Account::name)
        .toList();
  }

  /** Alarms every administrator, and returns those whom it reaches. */
  List<String> alarmAdministrators(Page page) {
    return accounts.openStaff().stream()
        .filter(account -> account.roles().contains(Role.ADMINISTRATORS))
        .filter(
            account ->
                !call(page, account, Set.of(PageWay.MAIL, PageWay.PAGER_DUTY), null, true)
                    .isEmpty())
        .map(Account::name)
        .toList();
  }

  /** Tells those who were called by ways that keep count that a page ended. */
  void ended(Page page) {
    writers.forEach(writer -> writer.ended(page));
  }

  /** Tells them that the case of a page that was answered needs nobody any more. */
  void done(Page page) {
    writers.forEach(writer -> writer.done(page));
  }

  private Set<PageWay> call(
      Page page, Account person, Set<PageWay> ways, @Nullable String chat, boolean alarm) {
    SupportCase about = cases.get(page.caseNumber());
    PageCall call =
        new PageCall(
            page,
            about,
            customers.get(about.request().customerId()).name(),
            person,
            staffZone,
            chat,
            links.path(page, person.name()),
            alarm);
    Set<PageWay> used =
        writers.stream()
            .filter(writer -> ways.contains(writer.way()) && writer.reaches(call))
            .map(PageWriter::way)
            .collect(Collectors.toSet());
    writers.stream()
        .filter(writer -> used.contains(writer.way()))
        .forEach(writer -> writer.call(call));
    return used;
  }
}
