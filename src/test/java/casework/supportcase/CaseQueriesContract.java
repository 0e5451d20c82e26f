package casework.supportcase;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.problem.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list of cases keeps to, on whatever database. */
abstract class CaseQueriesContract {

  private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");

  private JdbcClient sql;
  private JdbcTemplate batches;
  private CaseQueries queries;

  abstract DataSource database();

  abstract String vendor();

  @BeforeEach
  void startWithTwoCustomersAndNoCase() {
    DataSource database = database();
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration", "classpath:db/migration-" + vendor())
            .cleanDisabled(false)
            .load();
    flyway.clean();
    flyway.migrate();
    sql = JdbcClient.create(database);
    batches = new JdbcTemplate(database);
    queries = new CaseQueries(sql, new TextSearch(batches));
    sql.sql("insert into customer (customer_key, name, zone) values ('acme', 'Acme', 'UTC')")
        .update();
    sql.sql("insert into customer (customer_key, name, zone) values ('bolt', 'Bolt', 'UTC')")
        .update();
    sql.sql("insert into terms_snapshot (version, content) values ('t1', '{}')").update();
  }

  @Test
  void listsNewestFirst() {
    add("first");
    add("second");
    assertThat(subjects(CaseFilter.ALL, CaseOrder.NEWEST_FIRST)).containsExactly("second", "first");
  }

  @Test
  void listsWhatIsDueFirstAndThenWhatIsNotDueAtAll() {
    add("never", CaseState.OPEN, null);
    add("late", CaseState.OPEN, NOON.plusSeconds(60));
    add("soon", CaseState.OPEN, NOON);
    add("never either", CaseState.OPEN, null);
    assertThat(subjects(CaseFilter.ALL, CaseOrder.DUE_FIRST))
        .containsExactly("soon", "late", "never", "never either");
  }

  @Test
  void pagesThroughEveryCaseOnceInEitherOrder() {
    // Equal due times, and some without one: the id decides.
    IntStream.range(0, 23)
        .forEach(
            n ->
                add(
                    "case " + n,
                    CaseState.OPEN,
                    n % 3 == 0 ? null : NOON.plusSeconds(60L * (n % 4))));
    for (CaseOrder order : CaseOrder.values()) {
      for (int size : new int[] {1, 2, 5, 22, 23, 24}) {
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
          CaseQueries.Page page = queries.list(CaseFilter.ALL, order, after, size);
          assertThat(page.cases()).hasSizeBetween(1, size);
          page.cases().forEach(one -> paged.add(one.subject()));
          after = page.next();
        } while (after != null);
        assertThat(paged).as("%s by %d", order, size).isEqualTo(subjects(CaseFilter.ALL, order));
        assertThat(paged).doesNotHaveDuplicates().hasSize(23);
      }
    }
  }

  @Test
  void skipsAndRepeatsNothingWhenCasesComeBetweenPages() {
    IntStream.range(0, 6).forEach(n -> add("old " + n));
    CaseQueries.Page first = queries.list(CaseFilter.ALL, CaseOrder.NEWEST_FIRST, null, 3);
    add("new");
    CaseQueries.Page second = queries.list(CaseFilter.ALL, CaseOrder.NEWEST_FIRST, first.next(), 3);
    assertThat(second.cases())
        .extracting(CaseSummary::subject)
        .containsExactly("old 2", "old 1", "old 0");
  }

  @Test
  void leadsBackTheWayItCame() {
    IntStream.range(0, 4).forEach(n -> add("due " + n, CaseState.OPEN, NOON.plusSeconds(n / 2)));
    IntStream.range(0, 4).forEach(n -> add("never " + n, CaseState.OPEN, null));
    for (CaseOrder order : CaseOrder.values()) {
      for (int size = 1; size <= 5; size++) {
        List<CaseQueries.Page> there = pagesOn(order, size);
        CaseQueries.Page back = there.get(there.size() - 1);
        for (int n = there.size() - 2; n >= 0; n--) {
          back = queries.listBack(CaseFilter.ALL, order, requireNonNull(back.previous()), size);
          assertThat(back).as("%s by %d, page %d", order, size, n).isEqualTo(there.get(n));
        }
        assertThat(back.previous()).isNull();
      }
    }
  }

  @Test
  void leadsBackToAWholeFirstPageWhenCasesHaveGone() {
    List<Long> ids = IntStream.range(0, 5).mapToObj(n -> add("case " + n)).toList();
    CaseQueries.Page second = pagesOn(CaseOrder.NEWEST_FIRST, 2).get(1);
    forget(ids.get(4));
    CaseQueries.Page back =
        queries.listBack(
            CaseFilter.ALL, CaseOrder.NEWEST_FIRST, requireNonNull(second.previous()), 2);
    assertThat(back.cases()).extracting(CaseSummary::subject).containsExactly("case 3", "case 2");
    assertThat(back.previous()).isNull();
  }

  private List<CaseQueries.Page> pagesOn(CaseOrder order, int size) {
    List<CaseQueries.Page> pages = new ArrayList<>();
    String next = null;
    do {
      pages.add(queries.list(CaseFilter.ALL, order, next, size));
      next = pages.get(pages.size() - 1).next();
    } while (next != null);
    return pages;
  }

  @Test
  void narrowsByEachPartOfTheFilter() {
    add("wanted", CaseState.OPEN, NOON);
    long other = add("other", CaseState.CLOSED, NOON.plusSeconds(3600));
    sql.sql(
            "update support_case set line = 'ENGINEERING', severity = 1, customer_id = 2 where id = ?")
        .param(other)
        .update();
    assertThat(only(new CaseFilter(Set.of(CaseState.OPEN), null, null, null, null, null)))
        .isEqualTo("wanted");
    assertThat(only(new CaseFilter(Set.of(), Line.SECOND_LINE, null, null, null, null)))
        .isEqualTo("wanted");
    assertThat(only(new CaseFilter(Set.of(), null, 2, null, null, null))).isEqualTo("wanted");
    assertThat(only(new CaseFilter(Set.of(), null, null, "acme", null, null))).isEqualTo("wanted");
    assertThat(only(new CaseFilter(Set.of(), null, null, null, NOON.plusSeconds(1), null)))
        .isEqualTo("wanted");
    assertThat(
            subjects(
                new CaseFilter(Set.of(), null, null, "nobody", null, null), CaseOrder.DUE_FIRST))
        .isEmpty();
  }

  @Test
  void dueBeforeAnInstantLeavesThatInstantOut() {
    add("at noon", CaseState.OPEN, NOON);
    assertThat(subjects(dueBefore(NOON), CaseOrder.DUE_FIRST)).isEmpty();
    assertThat(subjects(dueBefore(NOON.plusMillis(1)), CaseOrder.DUE_FIRST)).hasSize(1);
  }

  @Test
  void findsWordsOfSubjectAndDescriptionInAnyOrderAndCase() {
    add("Bill generation is slow", "The api.example.com/v2 export of INVOICES-2026 hangs");
    add("Login fails", "nothing about money");
    assertThat(only(text("SLOW bill"))).startsWith("Bill");
    assertThat(only(text("invoice"))).startsWith("Bill");
    assertThat(only(text("example.com"))).startsWith("Bill");
    assertThat(only(text("generation hangs"))).startsWith("Bill");
    assertThat(subjects(text("bill login"), CaseOrder.NEWEST_FIRST)).isEmpty();
  }

  @Test
  void findsWordsOfMessagesAndNotes() {
    long bills = add("Bills", "slow");
    long login = add("Login", "fails");
    say(bills, EntryKind.PUBLIC_REPLY, "We restarted the nightly-run on node seven.");
    say(bills, EntryKind.CUSTOMER_MESSAGE, "Still \"slow\"\nLast night, too: ÄRGERLICH");
    say(login, EntryKind.INTERNAL_NOTE, "Looks like their zeppelin integration");
    assertThat(only(text("restarted NIGHTLY"))).isEqualTo("Bills");
    assertThat(only(text("last night"))).isEqualTo("Bills");
    assertThat(only(text("ärgerlich"))).isEqualTo("Bills");
    assertThat(only(text("zeppelin"))).isEqualTo("Login");
    // All words stand in one text: a request, or a message.
    assertThat(subjects(text("restarted night zeppelin"), CaseOrder.NEWEST_FIRST)).isEmpty();
    assertThat(subjects(text("fails zeppelin"), CaseOrder.NEWEST_FIRST)).isEmpty();
  }

  @Test
  void findsBeginningsOfWordsAndNothingInsideThem() {
    long bills = add("Invoicing", "A bill/run took (very) long");
    say(bills, EntryKind.PUBLIC_REPLY, "First line\nnext\tlast \"quoted\" back\\slash");
    for (String found : List.of("invoic", "RUN", "very", "next", "last", "quot", "slash", "line")) {
      assertThat(subjects(text(found), CaseOrder.NEWEST_FIRST)).as(found).hasSize(1);
    }
    for (String not : List.of("voicing", "ext", "nnext", "tlast", "text", "ine")) {
      assertThat(subjects(text(not), CaseOrder.NEWEST_FIRST)).as(not).isEmpty();
    }
  }

  @Test
  void letsNoCustomerFindACaseByANoteOfStaff() {
    long bills = add("Bills", "slow");
    say(bills, EntryKind.INTERNAL_NOTE, "zeppelin");
    say(bills, EntryKind.PUBLIC_REPLY, "airship");
    assertThat(subjects(ofCustomer("zeppelin"), CaseOrder.NEWEST_FIRST)).isEmpty();
    assertThat(subjects(ofCustomer("airship"), CaseOrder.NEWEST_FIRST)).hasSize(1);
    assertThat(subjects(text("zeppelin"), CaseOrder.NEWEST_FIRST)).hasSize(1);
  }

  private static CaseFilter ofCustomer(String text) {
    return new CaseFilter(Set.of(), null, null, null, null, text, 1L, null);
  }

  @Test
  void findsACaseOnceHoweverOftenItSaysAWord() {
    long bills = add("Bills", "slow");
    say(bills, EntryKind.PUBLIC_REPLY, "Bills one");
    say(bills, EntryKind.CUSTOMER_MESSAGE, "Bills two");
    assertThat(only(text("bills"))).isEqualTo("Bills");
  }

  @Test
  void searchesNothingElseThatTheLedgerHolds() {
    long bills = add("Bills", "slow");
    say(bills, EntryKind.AUTOMATIC_MESSAGE, "zeppelin");
    assertThat(subjects(text("zeppelin"), CaseOrder.NEWEST_FIRST)).isEmpty();
  }

  @Test
  void takesAMessageThatNoIndexCanHold() {
    long bills = add("Bills", "slow");
    say(bills, EntryKind.PUBLIC_REPLY, "a\0b");
    say(bills, EntryKind.PUBLIC_REPLY, "back\\u0000slash");
    say(bills, EntryKind.PUBLIC_REPLY, "zeppelin");
    assertThat(only(text("zeppelin"))).isEqualTo("Bills");
  }

  @Test
  void findsWordsThatManyCasesHaveInTheOrderOfTheList() {
    List.of("slow bill", "slow login", "fast bill", "slow tea").forEach(this::add);
    queries = new CaseQueries(sql, new TextSearch(new JdbcTemplate(database()), 0));
    assertThat(subjects(text("slow"), CaseOrder.NEWEST_FIRST))
        .containsExactly("slow tea", "slow login", "slow bill");
    assertThat(only(text("bill slow"))).isEqualTo("slow bill");
  }

  @Test
  void findsWordsInAnyScript() {
    add("صفحة الفواتير لا تعمل", "Größenänderung schlägt fehl");
    assertThat(subjects(text("الفواتير"), CaseOrder.NEWEST_FIRST)).hasSize(1);
    assertThat(subjects(text("größenänderung"), CaseOrder.NEWEST_FIRST)).hasSize(1);
  }

  @Test
  void takesWhatLooksLikeAQueryForWords() {
    add("100% of 'quotes' & <tags>: back\\slash_and!", "");
    for (String odd : List.of("100%", "'quotes' & <tags>", "back\\slash_and!", "quotes | tags")) {
      assertThat(subjects(text(odd), CaseOrder.NEWEST_FIRST)).as(odd).hasSize(1);
    }
    assertThat(subjects(text("%"), CaseOrder.NEWEST_FIRST)).isEmpty();
    assertThat(subjects(text("':* | !x"), CaseOrder.NEWEST_FIRST)).isEmpty();
  }

  @Test
  void findsACaseByItsNumber() {
    add("one");
    long two = add("two");
    assertThat(only(text(SupportCase.numberOf(two).toLowerCase(java.util.Locale.ROOT))))
        .isEqualTo("two");
    assertThat(only(text("cw-" + two))).isEqualTo("two");
    assertThat(only(text("CW" + two))).isEqualTo("two");
  }

  @Test
  void refusesACursorOfAnotherListOrOfNone() {
    IntStream.range(0, 3).forEach(n -> add("case " + n));
    String next = queries.list(CaseFilter.ALL, CaseOrder.NEWEST_FIRST, null, 1).next();
    assertThatThrownBy(() -> queries.list(CaseFilter.ALL, CaseOrder.DUE_FIRST, next, 1))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> queries.list(CaseFilter.ALL, CaseOrder.NEWEST_FIRST, "?", 1))
        .isInstanceOf(Problem.class);
  }

  private void say(long id, EntryKind kind, String text) {
    int seq =
        sql.sql("select count(*) + 1 from ledger_entry where case_id = ?")
            .param(id)
            .query(Integer.class)
            .single();
    new Ledger(sql, batches, new com.fasterxml.jackson.databind.ObjectMapper())
        .add(id, List.of(new LedgerEntry(seq, NOON, kind, "sam", Map.of("text", text))));
  }

  private static CaseFilter text(String text) {
    return new CaseFilter(Set.of(), null, null, null, null, text);
  }

  private static CaseFilter dueBefore(Instant instant) {
    return new CaseFilter(Set.of(), null, null, null, instant, null);
  }

  private String only(CaseFilter filter) {
    assertThat(subjects(filter, CaseOrder.DUE_FIRST)).hasSize(1);
    return subjects(filter, CaseOrder.NEWEST_FIRST).get(0);
  }

  private List<String> subjects(CaseFilter filter, CaseOrder order) {
    return queries.list(filter, order, null, CaseQueries.LARGEST_PAGE).cases().stream()
        .map(CaseSummary::subject)
        .toList();
  }

  /** What its database keeps beside a case goes first. */
  void forget(long id) {
    sql.sql("delete from support_case where id = ?").param(id).update();
  }

  private long add(String subject) {
    return add(subject, CaseState.OPEN, NOON);
  }

  private long add(String subject, CaseState state, @Nullable Instant due) {
    return add(subject, "", state, due);
  }

  private long add(String subject, String description) {
    return add(subject, description, CaseState.OPEN, NOON);
  }

  private long add(String subject, String description, CaseState state, @Nullable Instant due) {
    long id =
        new Cases(sql)
            .add(
                new Request(
                    1,
                    "Rosa",
                    null,
                    casework.customer.Channel.WEB,
                    Category.INCIDENT,
                    SubjectArea.SERVICE,
                    subject,
                    description,
                    ProductionImpact.UNKNOWN,
                    false,
                    false,
                    false,
                    null,
                    NOON),
                "Gold",
                "t1");
    sql.sql(
            "update support_case set state = ?, line = 'SECOND_LINE', severity = 2, next_due = ? where id = ?")
        .params(
            state.name(), due == null ? null : OffsetDateTime.ofInstant(due, ZoneOffset.UTC), id)
        .update();
    return id;
  }
}
