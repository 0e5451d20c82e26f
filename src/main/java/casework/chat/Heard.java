package casework.chat;

import casework.customer.DedicatedChannel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was heard in the customers' dedicated channels, as far as they are connected here. */
@Repository
public class Heard {

  private final JdbcClient sql;

  Heard(JdbcClient sql) {
    this.sql = sql;
  }

  /** Whether a contact of the customer wrote in its channel. */
  public boolean in(DedicatedChannel channel) {
    return sql.sql(
                """
            select count(*) from chat_event
            where channel = ? and customer_id = ? and contact_id is not null
            """)
            .params(channel.address(), channel.customerId())
            .query(Long.class)
            .single()
        > 0;
  }
}
