package casework.access;

import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.OrganizationChange.What;
import casework.customer.Organizations;
import casework.problem.Problem;
import casework.security.Viewer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is set for each organization; each change is on record with who made it. */
@Service
public class AccessSettings {

  private static final int LONGEST_ORGANIZATION = 200;

  private final JdbcClient sql;
  private final Customers customers;
  private final Organizations organizations;

  AccessSettings(JdbcClient sql, Customers customers, Organizations organizations) {
    this.sql = sql;
    this.customers = customers;
    this.organizations = organizations;
  }

  private record Row(@Nullable String organization, @Nullable Integer longest) {}

  /** Returns what is set. Until another is set, the product knows a customer by its key. */
  public AccessSetting of(Customer customer) {
    Optional<Row> row = row(customer);
    String organization = row.map(Row::organization).orElse(null);
    Integer longest = row.map(Row::longest).orElse(null);
    return new AccessSetting(
        organization == null ? customer.key() : organization,
        longest == null ? null : Duration.ofMinutes(longest));
  }

  /**
   * Sets what the product knows an organization by.
   *
   * @throws Problem if there is no such customer
   */
  @Transactional
  public void setOrganization(String key, String organization, String by) {
    Customer customer = customers.get(key);
    String checked = Said.needed("organization", organization, LONGEST_ORGANIZATION);
    Row before = row(customer).orElse(new Row(null, null));
    write(customer, new Row(checked, before.longest()));
    organizations.changed(customer, What.ACCESS, "the product knows it by " + checked, by);
  }

  /**
   * Sets the longest grant that a customer allows, from now on; what was given before stays.
   *
   * @param longest null to leave it to the table
   * @param by an administrator of the customer
   * @throws Problem if it is shorter than a minute
   */
  @Transactional
  public void setLongest(@Nullable Duration longest, Viewer.Contact by) {
    Customer customer = customers.get(by.customerId());
    Administrators.require(by, customer.id());
    if (longest != null && (longest.toMinutes() < 1 || longest.toDays() > 3_660)) {
      throw Problem.field("longestMinutes", "The longest access is from one minute to ten years.");
    }
    Row before = row(customer).orElse(new Row(null, null));
    Integer minutes = longest == null ? null : Math.toIntExact(longest.toMinutes());
    write(customer, new Row(before.organization(), minutes));
    organizations.changed(
        customer,
        What.ACCESS,
        minutes == null
            ? "access lasts as long as the table allows"
            : "access lasts %d minutes at most".formatted(minutes),
        by.email());
  }

  private Optional<Row> row(Customer customer) {
    return sql.sql("select organization, longest_minutes from access_setting where customer_id = ?")
        .param(customer.id())
        .query(
            (row, number) ->
                new Row(
                    row.getString("organization"), row.getObject("longest_minutes", Integer.class)))
        .optional();
  }

  private void write(Customer customer, Row row) {
    if (sql.sql(
                "update access_setting set organization = ?, longest_minutes = ?"
                    + " where customer_id = ?")
            .param(row.organization())
            .param(row.longest())
            .param(customer.id())
            .update()
        == 0) {
      sql.sql(
              "insert into access_setting (customer_id, organization, longest_minutes)"
                  + " values (?, ?, ?)")
          .param(customer.id())
          .param(row.organization())
          .param(row.longest())
          .update();
    }
  }
}
