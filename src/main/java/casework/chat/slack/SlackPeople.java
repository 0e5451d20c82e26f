package casework.chat.slack;

import casework.chat.ChatPerson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Slack told us about people, so that it is not asked at each message. */
@Repository
class SlackPeople {

  private static final String SERVICE = "SLACK";

  private final JdbcClient sql;

  SlackPeople(JdbcClient sql) {
    this.sql = sql;
  }

  /** What is known of somebody that was asked since an instant. */
  Optional<ChatPerson> find(String member, Instant since) {
    return sql.sql(
            """
            select name, email, colleague from chat_person
            where service = ? and member = ? and asked_at > ?
            """)
        .params(SERVICE, member, time(since))
        .query(
            (row, number) ->
                new ChatPerson(
                    row.getString("name"), row.getString("email"), row.getBoolean("colleague")))
        .optional();
  }

  /** Keeps what was told; fails with a duplicate key if another node does so at this moment. */
  void keep(String member, ChatPerson person, Instant now) {
    int known =
        sql.sql(
                """
                update chat_person set name = ?, email = ?, colleague = ?, asked_at = ?
                where service = ? and member = ?
                """)
            .params(person.name(), person.email(), person.colleague(), time(now), SERVICE, member)
            .update();
    if (known == 0) {
      sql.sql(
              """
              insert into chat_person (service, member, name, email, colleague, asked_at)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(SERVICE, member, person.name(), person.email(), person.colleague(), time(now))
          .update();
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
