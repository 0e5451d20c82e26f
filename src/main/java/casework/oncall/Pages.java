package casework.oncall;

import casework.account.Account;
import casework.account.Accounts;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.supportcase.AgentTasks;
import casework.supportcase.Line;
import casework.supportcase.PagesOnCase;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Pages: raised, answered, over. Each change of a page's row, its steps, the case's ledger and its
 * process is one transaction, under the case's lock.
 */
@Service("callPages")
public class Pages {

  private static final int MOST = 200;
  private static final String CASEWORK = "casework";
  private static final String LAPSED = "NOT_CALLED_FOR";

  private final PageRows rows;
  private final PagesOnCase onCase;
  private final PageFlow flow;
  private final PageCalls calls;
  private final AgentTasks tasks;
  private final AnswerLinks links;
  private final Accounts accounts;
  private final Rotas rotas;

  Pages(
      PageRows rows,
      PagesOnCase onCase,
      PageFlow flow,
      PageCalls calls,
      AgentTasks tasks,
      AnswerLinks links,
      Accounts accounts,
      Rotas rotas) {
    this.rows = rows;
    this.onCase = onCase;
    this.flow = flow;
    this.calls = calls;
    this.tasks = tasks;
    this.links = links;
    this.accounts = accounts;
    this.rotas = rotas;
  }

  /**
   * Returns a page.
   *
   * @throws Problem if there is none of that number
   */
  public Page get(String number) {
    return rows.find(Page.idOf(number))
        .orElseThrow(
            () ->
                new Problem(
                    Kind.UNKNOWN_PART,
                    "There is no page '%s'. Numbers look like PG-000042.".formatted(number)));
  }

  /** Returns what was done about a page, in order. */
  public List<PageStep> stepsOf(Page page) {
    return rows.stepsOf(page.id());
  }

  /** Returns the pages that nobody has answered, the oldest first. */
  public List<Page> open() {
    return rows.open();
  }

  /** Returns pages, the newest first. */
  public List<Page> latest() {
    return rows.latest(MOST);
  }

  /** Returns the pages of a case, the oldest first. */
  public List<Page> ofCase(long caseId) {
    return rows.ofCase(caseId);
  }

  /**
   * Raises a page of a case, unless one is open that calls the same line. Call it in a transaction
   * that holds the case's lock.
   */
  void raise(long caseId, Line line, Occasion occasion, List<Page> open) {
    if (open.stream().noneMatch(page -> page.line() == line)) {
      Page page = rows.add(caseId, line, occasion, rotas.now());
      rows.note(page, rotas.now(), StepKind.RAISED, null, occasion.words());
      flow.raised(page);
    }
  }

  /**
   * Answers a page. One that was answered, or is over, stays as it is: who answers late learns who
   * was first.
   *
   * @param by a member of staff
   * @throws Problem if there is no such page
   */
  public Page acknowledge(String number, String by, Answer how) {
    Page known = get(number);
    onCase.with(known.caseNumber(), () -> end(known, by, how));
    return get(number);
  }

  private void end(Page known, String by, Answer how) {
    Page page = rows.lock(known.id()).orElseThrow();
    if (page.isOpen()) {
      acknowledged(page, by, how);
    }
  }

  /** As {@link #acknowledge}, for whoever holds the lock of the page's case. */
  void acknowledged(Page page, String by, Answer how) {
    Page ended = page.ended(PageState.ACKNOWLEDGED, new Page.End(rotas.now(), by, how.name()));
    rows.update(ended);
    rows.note(
        ended,
        rotas.now(),
        StepKind.ACKNOWLEDGED,
        by,
        "By " + casework.page.Words.ofName(how.name()));
    onCase.acknowledged(page.caseNumber(), page.number(), by, how.name());
    flow.acknowledged(ended);
    calls.ended(ended);
    if (!isOfItsLine(page, by)) {
      // Whoever answers for another line could not work what is offered to that line alone.
      tasks.offer(page.caseNumber(), by);
    }
  }

  private boolean isOfItsLine(Page page, String person) {
    return accounts.byName(person).filter(account -> Rotas.isOf(account, page.line())).isPresent();
  }

  /** Ends a page for whose case the table calls nobody any more; its process ends by itself. */
  public void lapse(String number) {
    Page known = get(number);
    onCase.with(
        known.caseNumber(),
        () -> rows.lock(known.id()).filter(Page::isOpen).ifPresent(page -> end(page, LAPSED)));
  }

  /** Ends a page that nobody needs to answer any more, for whoever holds its case's lock. */
  void over(Page page, String why) {
    flow.over(end(page, why));
  }

  private Page end(Page page, String why) {
    Page ended = page.ended(PageState.OVER, new Page.End(rotas.now(), CASEWORK, why));
    rows.update(ended);
    rows.note(ended, rotas.now(), StepKind.OVER, null, casework.page.Words.ofName(why));
    calls.ended(ended);
    return ended;
  }

  /**
   * What an address in a mail opens.
   *
   * @param name of who answers by it
   */
  public record Asked(Page page, String person, String name) {}

  /**
   * Opens an address that was sent to one person.
   *
   * @return empty where it is none of ours, or the person has left
   */
  public Optional<Asked> asked(String number, String person, String signature) {
    return links
        .open(number, person, signature)
        .flatMap(opened -> accounts.byName(opened.person()))
        .filter(account -> account.isStaff() && account.isOpen())
        .flatMap(
            (Account account) ->
                rows.find(Page.idOf(number))
                    .map(page -> new Asked(page, account.name(), account.fullName())));
  }
}
