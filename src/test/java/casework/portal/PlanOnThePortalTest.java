package casework.portal;

import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.Duty;
import casework.customer.Organizations;
import casework.process.Desk;
import casework.process.FullStackTest;
import casework.supportcase.Category;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@FullStackTest
class PlanOnThePortalTest {

  private final Desk desk;
  private final Organizations organizations;
  private final Visitor.Door door;

  PlanOnThePortalTest(
      MockMvc pages,
      Desk desk,
      Customers customers,
      Contacts contacts,
      Organizations organizations) {
    this.desk = desk;
    this.organizations = organizations;
    this.door = new Visitor.Door(pages, customers, contacts);
  }

  private String planOf(String customer, String zone) {
    return door.member(customer, Locale.ENGLISH, zone).sees("/portal/plan").words();
  }

  @Test
  void saysWhereEachValueComesFrom() {
    assertThat(planOf("apex", "America/New_York"))
        .contains("2 hours in your support hours", "your Order Form OF-2026-7, line 1")
        .contains("1 hour around the clock", "your plan (T18; terms of 2025-02-10)");
  }

  @Test
  void saysWhatThePlanIsCalledToday() {
    assertThat(planOf("promenade", "America/New_York"))
        .contains("Your Order Form names it “Pro”; its name today is Gold");
    assertThat(planOf("sunset", "Europe/Berlin")).contains("No contract is in force today");
  }

  @Test
  void showsThisWeeksHoursInBothZonesAndTheComingHolidays() {
    desk.at("Mon 16 12:00");
    assertThat(planOf("goldberg", "America/New_York"))
        .contains("Open now", "05:00–17:00", "Berlin 10:00–22:00", "Friday 3 April 2026 : closed");
    desk.at("Sat 14 12:00");
    assertThat(planOf("silverline", "Europe/Berlin"))
        .contains("Closed now", "We open Monday 16 March 2026, 10:00", "10:00–18:00");
  }

  @Test
  void asksForAHigherPlanByARequest() {
    Visitor silvia = door.member("silverline", Locale.ENGLISH, "Europe/Berlin");
    String[] wish = {"plan", "Gold", "text", "We <b>grow</b>.", "key", "wish"};
    String number = silvia.sends("/portal/plan/higher", wish).number();
    assertThat(silvia.sends("/portal/plan/higher", wish).number()).isEqualTo(number);
    var request = desk.theCase(number).row().request();
    assertThat(request.category()).isEqualTo(Category.BILLING);
    assertThat(request.subject()).isEqualTo("Please offer us the plan Gold");
    assertThat(request.description()).contains("Our plan today is Silver.", "We <b>grow</b>.");
    assertThat(silvia.sees("/portal/plan").body()).contains("value=\"Gold\"");
  }

  @Test
  void namesThePeopleWhomACustomerKnows() {
    String key = desk.newCustomer("Gold");
    organizations.appoint(
        key, Duty.TECHNICAL_ACCOUNT_MANAGER, "sam", LocalDate.of(2026, 1, 1), "admin");
    organizations.appoint(key, Duty.SOLUTION_ARCHITECT, "erik", LocalDate.of(2027, 1, 1), "admin");
    assertThat(planOf(key, "Europe/Berlin"))
        .contains("Your Technical Account Manager : Sam")
        .doesNotContain("Erik");
  }

  @Test
  void offersNoPlanBelowThePresentOne() {
    Visitor rosa = door.member("goldberg", Locale.ENGLISH, "Europe/Berlin");
    assertThat(rosa.sees("/portal/plan").body()).doesNotContain("value=\"Silver\"");
    assertThat(rosa.sends("/portal/plan/higher", "plan", "Silver").status()).isEqualTo(422);
    assertThat(rosa.sends("/portal/plan/higher").status()).isEqualTo(400);
  }
}
