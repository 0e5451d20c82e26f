package casework.chat;

import static org.assertj.core.api.Assertions.assertThat;

import casework.customer.Channel;
import casework.customer.Contact;
import casework.notice.NoticeChannel;
import casework.supportcase.Actor;
import casework.supportcase.Conversation;
import casework.supportcase.EntryKind;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Chat on a real PostgreSQL, and with requests that really come at the same moment. */
@SpringBootTest(
    webEnvironment = WebEnvironment.MOCK,
    properties = {
      "casework.demo=true",
      "casework.sandbox.allow-with-postgres=true",
      "casework.data=target/chat-postgres"
    })
@ContextConfiguration(initializers = WithChats.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@AutoConfigureMockMvc
@ActiveProfiles({"postgres", "sandbox"})
@Import({Chats.class, ChatPostgresIT.Database.class})
@DirtiesContext
class ChatPostgresIT {

  private static final int AT_ONCE = 6;

  private final Chats chats;
  private final ChatIntake intake;
  private final Conversation conversation;

  ChatPostgresIT(Chats chats, ChatIntake intake, Conversation conversation) {
    this.chats = chats;
    this.intake = intake;
    this.conversation = conversation;
  }

  /** Spring closes it, after the pool that depends on it; its own hook would race Spring's. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Database {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres() throws IOException {
      return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
      pool.setMaximumPoolSize(20);
      return pool;
    }
  }

  @BeforeEach
  void begin() {
    chats.begin();
  }

  @Test
  void takesAMessageOnceThoughSlackKnocksOftenAtTheSameMoment() throws Exception {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    ObjectNode message = chats.envelope(chats.message(channel, user, Chats.ts(), null, "Slow"));
    long before = chats.casesOf("goldberg");
    assertThat(atOnce(() -> chats.knock(message).getStatus())).containsOnly(200);
    long id =
        chats
            .sql
            .sql("select id from chat_event where channel = ?")
            .param(channel)
            .query(Long.class)
            .single();
    atOnce(
        () -> {
          intake.take(id);
          return 0;
        });
    chats.jobs.runAll();
    assertThat(chats.casesOf("goldberg")).isEqualTo(before + 1);
  }

  @Test
  void livesACaseInAThread() {
    String channel = chats.channelOf("goldberg", Channel.SLACK);
    Contact kim = chats.contactOf("goldberg", Locale.ENGLISH);
    chats.tell(kim, NoticeChannel.CHAT);
    String user = chats.slackUser(kim);
    String root = chats.writes(channel, user, null, "Bills are slow");
    SupportCase raised = chats.caseOf(root);
    conversation.reply(raised.number(), null, Actor.staff("sam"), "Which?");
    chats.jobs.runAll();
    chats.writes(channel, user, root, "All");
    chats.writes("C0NOBODY", "U0NOBODY", null, "Hello");
    assertThat(chats.slack.textsIn(root)).hasSize(2).last().isEqualTo("Sam:\nWhich?");
    assertThat(chats.entries(raised, EntryKind.CUSTOMER_MESSAGE)).hasSize(1);
    SupportCase fromTheWeb = chats.raisedOnTheWeb("goldberg", kim);
    chats.jobs.runAll();
    assertThat(chats.slack.textsIn(null))
        .anyMatch(text -> text.contains(fromTheWeb.number() + ", raised by"));
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<T>> answers =
          threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> work).toList());
      java.util.ArrayList<T> all = new java.util.ArrayList<>();
      for (Future<T> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }
}
