package casework.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The threads in which cases live: one for each case, and of one case each. */
@Repository
public class ChatThreads {

  private final JdbcClient sql;

  ChatThreads(JdbcClient sql) {
    this.sql = sql;
  }

  /** Finds the thread of a case. */
  public Optional<ChatThread> of(long caseId) {
    return sql.sql("select * from chat_thread where case_id = ?")
        .param(caseId)
        .query(ChatThreads::thread)
        .optional();
  }

  Optional<ChatThread> at(ChatService service, String channel, String root) {
    return sql.sql("select * from chat_thread where service = ? and channel = ? and root = ?")
        .params(service.name(), channel, root)
        .query(ChatThreads::thread)
        .optional();
  }

  /** Whether a channel has threads of which nobody knows where they begin. */
  boolean hasUnplaced(ChatService service, String channel) {
    return sql.sql(
                """
            select count(*) from chat_thread where service = ? and channel = ? and root is null
            """)
            .params(service.name(), channel)
            .query(Integer.class)
            .single()
        > 0;
  }

  void open(long caseId, ChatService service, String channel, @Nullable String root, Instant now) {
    sql.sql(
            """
            insert into chat_thread (case_id, service, channel, root, opened_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(caseId, service.name(), channel, root, time(now))
        .update();
  }

  /** Records where a thread begins, unless that is known. */
  public void place(long caseId, String root) {
    sql.sql("update chat_thread set root = ? where case_id = ? and root is null")
        .params(root, caseId)
        .update();
  }

  private static ChatThread thread(ResultSet row, int number) throws SQLException {
    return new ChatThread(
        row.getLong("case_id"),
        ChatService.valueOf(row.getString("service")),
        row.getString("channel"),
        row.getString("root"));
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
