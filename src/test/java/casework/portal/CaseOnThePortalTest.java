package casework.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Contacts;
import casework.customer.Customers;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.Ratings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@FullStackTest
class CaseOnThePortalTest {

  private static final List<String> COMMANDS =
      List.of("answer", "confirm", "reopen", "withdraw", "rating");

  private final Desk desk;
  private final Ratings ratings;
  private final Visitor.Door door;

  CaseOnThePortalTest(
      MockMvc pages, Desk desk, Customers customers, Contacts contacts, Ratings ratings) {
    this.desk = desk;
    this.ratings = ratings;
    this.door = new Visitor.Door(pages, customers, contacts);
  }

  private Visitor kim() {
    return door.member("goldberg", Locale.ENGLISH, "Europe/Berlin");
  }

  @Test
  void tellsTheConversationAndNothingOfTheStaffsOwn() {
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises());
    told.severitySet(1).noted().answered().triaged();
    String page = kim.sees("/portal/cases/" + told.number()).body();
    assertThat(page)
        .contains("A bill takes ten minutes.", "We are on it.", "Severity 1 is confirmed", ">Sam<")
        .contains("Kim &lt;i&gt;Ott&lt;/i&gt;")
        .doesNotContain("The log says nothing.", "It turned out so", "sam<", "lara", "<i>Ott");
  }

  @Test
  void leadsFromADuplicateToTheCaseInWhichItGoesOn() {
    Visitor kim = kim();
    Visitor pat = kim();
    DeskCase duplicate = desk.theCase(kim.raises());
    DeskCase original = desk.theCase(pat.raises());
    String there = "/portal/cases/" + original.number();
    assertThat(kim.sees(there).status()).isEqualTo(404);
    duplicate.mergedInto(original);
    assertThat(kim.sees("/portal/cases/" + duplicate.number()).body())
        .contains("href=\"" + there + "\"", "Both are about slow bills")
        .doesNotContain("/answer");
    assertThat(kim.sees(there).status()).isEqualTo(200);
    assertThat(kim.sees("/portal?show=open").body()).contains(original.number());
    Visitor.Answer late =
        kim.sends("/portal/cases/" + duplicate.number() + "/answer", "text", "From an old page");
    assertThat(late.number()).isEqualTo(original.number());
    assertThat(kim.sees(there).body()).contains("From an old page");
    assertThat(pat.sees("/portal/cases/" + duplicate.number()).status()).isEqualTo(404);
    assertThat(pat.sees(there).body()).doesNotContain(duplicate.number());
  }

  @Test
  void showsOnlyEntriesForCustomers() {
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises());
    told.triaged().escalated();
    desk.pass(Duration.ofDays(3));
    assertThat(told.ledger()).extracting(LedgerEntry::kind).contains(EntryKind.CLOCK_BREACHED);
    List<Said> story = Said.story(told.row().request(), told.ledger(), id -> id);
    assertThat(told.ledger().stream().filter(entry -> !entry.isForCustomer()))
        .isNotEmpty()
        .allSatisfy(hidden -> assertThat(story).extracting(Said::seq).doesNotContain(hidden.seq()));
    assertThat(kim.sees("/portal/cases/" + told.number()).words()).contains("First reply missed");
  }

  @Test
  void showsWhereOnItsWayItIs() {
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises());
    assertThat(at(kim, told)).isEqualTo("Received (it is here now)");
    told.triaged();
    assertThat(at(kim, told)).isEqualTo("In work (it is here now)");
    told.asked();
    assertThat(at(kim, told)).isEqualTo("Waiting for you (it is here now)");
    told.resolved();
    assertThat(at(kim, told)).isEqualTo("Solved (it is here now)");
    told.confirmed();
    assertThat(at(kim, told)).isEqualTo("Closed (it is here now)");
    DeskCase given = desk.theCase(kim.raises()).withdrawn();
    assertThat(at(kim, given)).isEqualTo("Withdrawn (it is here now)");
  }

  private static String at(Visitor kim, DeskCase told) {
    String page = kim.sees("/portal/cases/" + told.number()).body();
    return page.replaceAll("(?s).*<li[^>]*aria-current=\"step\"[^>]*>(.*?)</li>.*", "$1")
        .replaceAll("<[^>]*>", "")
        .strip();
  }

  @Test
  void livesFromAnswerToRating() {
    desk.at("Mon 16 10:00");
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises()).triaged().asked();
    String path = "/portal/cases/" + told.number();
    assertThat(kim.sends(path + "/answer", "text", "February <b>bills</b> 🐢").number())
        .isEqualTo(told.number());
    told.is(CaseState.OPEN).resolved();
    kim.sends(path + "/reopen", "reason", "March is slow, too");
    told.is(CaseState.OPEN).resolved();
    kim.sends(path + "/confirm");
    told.is(CaseState.CLOSED);
    kim.sends(path + "/rating", "stars", "4", "comment", "Quick <b>help</b>");
    assertThat(ratings.of(told.row().id()).orElseThrow().stars()).isEqualTo(4);
    assertThat(told.entries(EntryKind.RATED)).hasSize(1);
    assertThat(kim.sees(path).body())
        .contains("February &lt;b&gt;bills&lt;/b&gt; 🐢", "March is slow, too", "4 of 5")
        .contains("Quick &lt;b&gt;help&lt;/b&gt;")
        .doesNotContain("/rating\"");
  }

  @Test
  void takesFilesWithAnAnswerAndGivesThemToWhoeverMaySeeTheCase() {
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises()).triaged().asked();
    String path = "/portal/cases/" + told.number();
    kim.sendsFile(
        path + "/answer", "a log für Rosa.txt", "All is slow.".getBytes(UTF_8), "text", " ");
    told.is(CaseState.OPEN);
    String page = kim.sees(path).body();
    assertThat(page).contains("Please see the attached files.", "a log für Rosa.txt");
    String file = page.replaceAll("(?s).*href=\"(" + path + "/attachments/\\d+)\".*", "$1");
    assertThat(kim.sees(file).body()).isEqualTo("All is slow.");
    assertThat(kim.sees(path + "/attachments/999999").status()).isEqualTo(404);
    Visitor other = door.administrator("silverline", Locale.ENGLISH, "Europe/Berlin");
    assertThat(other.sees(file).status()).isEqualTo(404);
  }

  @Test
  void sendsNothingWhereAFileIsRefused() {
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises());
    Visitor.Answer again =
        kim.sendsFile(
            "/portal/cases/" + told.number() + "/answer", "empty.txt", new byte[0], "text", "Look");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("A file was not taken", ">Look</textarea>", "empty.txt");
    assertThat(told.entries(EntryKind.CUSTOMER_MESSAGE)).isEmpty();
  }

  @Test
  void takesTheSameAnswerOnceHoweverOftenItIsSent() {
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises());
    String path = "/portal/cases/" + told.number() + "/answer";
    kim.sends(path, "text", "Still slow.");
    kim.sends(path, "text", "Still slow.");
    kim.sends(path, "text", "Now it is fast.");
    assertThat(told.entries(EntryKind.CUSTOMER_MESSAGE)).hasSize(2);
  }

  @Test
  void keepsWhatWasWrittenWhereItIsRefused() {
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises());
    String path = "/portal/cases/" + told.number();
    assertThat(kim.sends(path + "/answer", "text", "  ").status()).isEqualTo(422);
    assertThat(kim.sends(path + "/withdraw").status()).isEqualTo(422);
    String tooLong = "x".repeat(50_001);
    Visitor.Answer again = kim.sends(path + "/answer", "text", tooLong);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains(tooLong);
    told.withdrawn();
    Visitor.Answer late = kim.sends(path + "/answer", "text", "One more thing");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.words()).contains("the request has moved on");
  }

  @Test
  void isRatedOnceAndOnlyWhenSolved() {
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises());
    String path = "/portal/cases/" + told.number() + "/rating";
    assertThat(kim.sends(path, "stars", "5").status()).isEqualTo(409);
    told.triaged().resolved();
    for (String odd : List.of("0", "6", "x", "")) {
      assertThat(kim.sends(path, "stars", odd).status()).as(odd).isEqualTo(422);
    }
    assertThat(kim.sends(path, "stars", "5", "comment", "x".repeat(2001)).status()).isEqualTo(422);
    assertThat(kim.sends(path, "stars", "5").status()).isEqualTo(302);
    assertThat(kim.sends(path, "stars", "1").status()).isEqualTo(409);
    assertThat(told.entries(EntryKind.RATED)).hasSize(1);
  }

  @Test
  void isUnknownToEveryoneWhoMayNotSeeIt() {
    Visitor kim = kim();
    DeskCase told = desk.theCase(kim.raises());
    String path = "/portal/cases/" + told.number();
    int size = told.ledger().size();
    List<Visitor> others =
        List.of(
            door.member("goldberg", Locale.ENGLISH, "Europe/Berlin"),
            door.administrator("silverline", Locale.ENGLISH, "Europe/Berlin"));
    for (Visitor other : others) {
      assertThat(other.sees(path).status()).isEqualTo(404);
      assertThat(other.sees("/portal?show=all&text=" + told.number()).body()).doesNotContain(path);
      for (String command : COMMANDS) {
        Visitor.Answer refused =
            other.sends(path + "/" + command, "text", "x", "reason", "x", "stars", "5");
        assertThat(refused.status()).as(command).isEqualTo(404);
        assertThat(refused.body()).doesNotContain("Bills are slow");
        assertThat(other.sends(path + "/" + command).body()).doesNotContain("Bills are slow");
      }
    }
    assertThat(told.ledger()).hasSize(size);
    Visitor chief = door.administrator("goldberg", Locale.ENGLISH, "Europe/Berlin");
    assertThat(chief.sees(path).status()).isEqualTo(200);
    assertThat(chief.sees("/portal?text=" + told.number()).body()).contains(path);
  }

  @Test
  void isListedByWhoseTurnItIs() {
    Visitor kim = kim();
    DeskCase open = desk.theCase(kim.raises());
    DeskCase waiting = desk.theCase(kim.raises()).triaged().asked();
    DeskCase solved = desk.theCase(kim.raises()).triaged().resolved();
    DeskCase closed = desk.theCase(kim.raises()).withdrawn();
    assertThat(kim.sees("/portal").body())
        .contains(open.number(), waiting.number(), solved.number())
        .doesNotContain(closed.number());
    assertThat(kim.sees("/portal?show=waiting").body())
        .contains(waiting.number(), solved.number())
        .doesNotContain(open.number(), closed.number());
    assertThat(kim.sees("/portal?show=closed").body())
        .contains(closed.number())
        .doesNotContain(open.number());
  }

  @Test
  void pagesOnWithoutSkippingAny() {
    Visitor kim = kim();
    for (int i = 0; i < 26; i++) {
      kim.sends("/portal/new/billing", "subject", "Question " + i, "description", "?");
    }
    String first = kim.sees("/portal?show=all").body();
    assertThat(first).contains("Question 25", "Question 1<").doesNotContain("Question 0<");
    String next = first.replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\".*", "$1");
    assertThat(kim.sees(next.replace("&amp;", "&").replace("http://localhost", "")).body())
        .contains("Question 0<")
        .doesNotContain("Question 1<");
  }
}
