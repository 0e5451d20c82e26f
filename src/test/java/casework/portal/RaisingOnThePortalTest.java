package casework.portal;

import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Channel;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.supportcase.CaseState;
import casework.supportcase.Category;
import casework.supportcase.EntryKind;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@FullStackTest
class RaisingOnThePortalTest {

  private final Desk desk;
  private final Visitor.Door door;

  RaisingOnThePortalTest(MockMvc pages, Desk desk, Customers customers, Contacts contacts) {
    this.desk = desk;
    this.door = new Visitor.Door(pages, customers, contacts);
  }

  private Visitor kim() {
    return door.member("goldberg", Locale.ENGLISH, "America/New_York");
  }

  @Test
  void asksAnIncidentForItsImpactAndAHowToForNoneOfIt() {
    Visitor kim = kim();
    assertThat(kim.sees("/portal/new/incident").body())
        .contains("name=\"impact\"", "name=\"coreFunction\"", "name=\"privacy\"")
        .contains("name=\"workaround\"", "name=\"since\"", "name=\"urgency\"");
    assertThat(kim.sees("/portal/new/how-to").body())
        .doesNotContain("name=\"impact\"", "name=\"coreFunction\"", "name=\"privacy\"")
        .doesNotContain("name=\"workaround\"", "name=\"since\"", "name=\"urgency\"");
  }

  @Test
  void saysBeforehandWhatIsPromisedInBothZones() {
    desk.at("Fri 13 21:30");
    assertThat(kim().sees("/portal/new/incident/promise?impact=REDUCED").words())
        .contains("Severity 2 (High)", "Your support hours are open")
        .contains("Monday 16 March 2026, 08:30 (New York)", "Monday 16 March 2026, 13:30 (Berlin)");
  }

  @Test
  void saysWhenTheClockStartsWhereHoursAreClosed() {
    desk.at("Sat 14 12:00");
    Visitor silvia = door.member("silverline", Locale.GERMAN, "Europe/Berlin");
    assertThat(silvia.sees("/portal/new/incident/promise?impact=REDUCED").words())
        .contains("Ihre Supportzeit beginnt Montag, 16. März 2026, 10:00 Uhr (Berlin)")
        .contains("Montag, 16. März 2026, 14:00 Uhr (Berlin)");
    assertThat(silvia.sees("/portal/new/incident/promise?impact=SEVERE").words())
        .contains("zu jeder Stunde", "Samstag, 14. März 2026, 13:00 Uhr");
  }

  @Test
  void saysBeforehandWhatIsNotServed() {
    assertThat(kim().sees("/portal/new/how-to/promise?area=THIRD_PARTY").words())
        .contains("Support does not cover this", "T13");
    Visitor gone = door.member("sunset", Locale.ENGLISH, "Europe/Berlin");
    assertThat(gone.sees("/portal/new/how-to").words())
        .contains("We could not accept this request", "no contract");
    assertThat(kim().sees("/portal/new/billing").words()).contains("no time is promised");
  }

  @Test
  void raisesInTheContactsNameAndSaysWhatHappensNext() {
    desk.at("Fri 13 21:30");
    Visitor kim = kim();
    String number =
        kim.sends(
                "/portal/new/incident",
                "subject",
                " Bills are slow ",
                "description",
                "A bill takes ten minutes.",
                "since",
                "this morning",
                "impact",
                "REDUCED",
                "workaround",
                "yes",
                "urgency",
                "1")
            .number();
    var request = desk.theCase(number).row().request();
    assertThat(request.contactId()).isEqualTo(kim.contact().id());
    assertThat(request.channel()).isEqualTo(Channel.WEB);
    assertThat(request.category()).isEqualTo(Category.INCIDENT);
    assertThat(request.subject()).isEqualTo("Bills are slow");
    assertThat(request.description()).endsWith("Since: this morning");
    assertThat(request.workaround()).isTrue();
    assertThat(request.proposedSeverity()).isEqualTo(1);
    assertThat(kim.sees("/portal/cases/" + number).words())
        .contains("First reply due by Monday 16 March 2026, 08:30 (New York)")
        .contains("Monday 16 March 2026, 13:30 (Berlin)");
  }

  @Test
  void tellsOnlyWhatTheCategoryAsks() {
    String number =
        kim()
            .sends(
                "/portal/new/how-to",
                "subject",
                "Export?",
                "description",
                "As CSV",
                "impact",
                "SEVERE",
                "privacy",
                "yes",
                "urgency",
                "1")
            .number();
    assertThat(desk.theCase(number).row().progress().severity()).isEqualTo(3);
  }

  @Test
  void makesOneCaseOfADoubleClick() {
    Visitor kim = kim();
    String[] form = {
      "subject", "Export?", "description", "As CSV", "key", UUID.randomUUID().toString()
    };
    String first = kim.sends("/portal/new/how-to", form).number();
    assertThat(kim.sends("/portal/new/how-to", form).number()).isEqualTo(first);
    form[1] = "Another";
    form[5] = UUID.randomUUID().toString();
    assertThat(kim.sends("/portal/new/how-to", form).number()).isNotEqualTo(first);
  }

  @Test
  void attachesFilesAndRaisesWithoutThemWhereTheyAreRefused() {
    Visitor kim = kim();
    String[] form = {"subject", "Export?", "description", "As CSV"};
    byte[] log = {'o', 'k'};
    String with = kim.sendsFile("/portal/new/how-to", "log.txt", log, form).number();
    assertThat(desk.theCase(with).entries(EntryKind.ATTACHED)).hasSize(1);
    Visitor.Answer without = kim.sendsFile("/portal/new/how-to", "empty.txt", new byte[0], form);
    assertThat(desk.theCase(without.number()).entries(EntryKind.ATTACHED)).isEmpty();
  }

  @Test
  void losesNothingWhereSomethingIsMissing() {
    Visitor.Answer again =
        kim()
            .sends(
                "/portal/new/incident",
                "subject",
                "",
                "description",
                "<script>alert(1)</script> 🐢 \u202eevil",
                "since",
                "noon",
                "privacy",
                "yes",
                "key",
                "the-key");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; 🐢 \u202eevil</textarea>")
        .contains("value=\"noon\"", "value=\"the-key\"", "aria-invalid=\"true\"")
        .contains("href=\"#subject\"", "href=\"#impact\"", "<title>Error: ")
        .containsPattern("name=\"privacy\" value=\"yes\" checked")
        .doesNotContain("<script>alert");
  }

  @Test
  void showsThePromiseWithoutScriptsAndSendsNothing() {
    Visitor kim = kim();
    Visitor.Answer preview =
        kim.sends("/portal/new/incident", "preview", "yes", "impact", "SEVERE", "subject", "Draft");
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.words()).contains("Severity 1 (Urgent)");
    assertThat(preview.body()).contains("value=\"Draft\"");
    assertThat(kim.sees("/portal?show=all").words()).contains("There is no request yet");
  }

  @Test
  void refusesTextThatIsTooLongOrNone() {
    Visitor kim = kim();
    String[] odd = {"x".repeat(201), "a\0b", "  \n "};
    for (String subject : odd) {
      assertThat(kim.sends("/portal/new/how-to", "subject", subject, "description", "d").status())
          .isEqualTo(422);
    }
    assertThat(
            kim.sends("/portal/new/how-to", "subject", "s", "description", "x".repeat(40_001))
                .status())
        .isEqualTo(422);
  }

  @Test
  void recordsARequestThatIsNotServedWithItsReason() {
    Visitor gone = door.member("sunset", Locale.ENGLISH, "Europe/Berlin");
    String number =
        gone.sends("/portal/new/how-to", "subject", "Hello?", "description", "Anybody?").number();
    DeskCase refused = desk.theCase(number).is(CaseState.REFUSED);
    assertThat(gone.sees("/portal/cases/" + refused.number()).words())
        .contains("Not accepted", "no contract for your organization");
  }
}
