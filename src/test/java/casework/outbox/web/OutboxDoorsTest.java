package casework.outbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.outbox.MessageState;
import casework.outbox.Outbox;
import casework.outbox.OutboxDesk;
import casework.outbox.Outgoing;
import casework.process.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@FullStackTest
class OutboxDoorsTest {

  private static final RequestPostProcessor ADMIN = httpBasic("admin", "demo");

  private final MockMvc http;
  private final Outbox outbox;
  private final OutboxDesk desk;
  private final TransactionTemplate transaction;

  OutboxDoorsTest(MockMvc http, Outbox outbox, OutboxDesk desk, TransactionTemplate transaction) {
    this.http = http;
    this.outbox = outbox;
    this.desk = desk;
    this.transaction = transaction;
  }

  @Test
  void listsMessagesWithoutWhatTheySay() throws Exception {
    long id = unsent();
    http.perform(get("/api/outbox").param("state", "UNSENT").with(ADMIN))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.messages[0].id").value(id))
        .andExpect(jsonPath("$.messages[0].problem").value(containsString("pigeon")))
        .andExpect(content().string(not(containsString("a secret"))));
    http.perform(get("/outbox").with(ADMIN))
        .andExpect(status().isOk())
        .andExpect(header().exists("Content-Security-Policy"))
        .andExpect(content().string(containsString("pigeon")))
        .andExpect(content().string(not(containsString("a secret"))));
    http.perform(get("/api/outbox").param("state", "SENT").with(ADMIN))
        .andExpect(jsonPath("$.messages").isEmpty());
  }

  @Test
  void isForAdministratorsAlone() throws Exception {
    long id = unsent();
    for (String other : new String[] {"fiona", "lara", "audrey", "ana"}) {
      RequestPostProcessor who = httpBasic(other, "demo");
      http.perform(get("/api/outbox").with(who)).andExpect(status().isForbidden());
      http.perform(post("/api/outbox/" + id + "/drop").with(who)).andExpect(status().isForbidden());
      http.perform(get("/outbox").with(who)).andExpect(status().isForbidden());
      http.perform(post("/outbox/" + id + "/drop").with(csrf()).with(who))
          .andExpect(status().isForbidden());
    }
    assertThat(desk.get(id).state()).isEqualTo(MessageState.UNSENT);
  }

  @Test
  void dropsWhatShallNotGoOut() throws Exception {
    long id = unsent();
    http.perform(post("/outbox/" + id + "/drop").with(csrf()).with(ADMIN))
        .andExpect(redirectedUrl("/outbox"));
    assertThat(desk.get(id).state()).isEqualTo(MessageState.DROPPED);
    assertThat(desk.get(id).settledBy()).isEqualTo("admin");
    http.perform(post("/api/outbox/" + id + "/drop").with(ADMIN))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/not-possible-now"));
  }

  @Test
  void refusesToSendWhereNobodyCarries() throws Exception {
    http.perform(post("/api/outbox/" + unsent() + "/retry").with(ADMIN))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("pigeon")));
    http.perform(get("/api/outbox/999999").with(ADMIN))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("/problems/unknown-message"));
  }

  private long unsent() {
    return transaction.execute(
        status -> outbox.put(new Outgoing("pigeon", "loft", "a", null, "a secret")));
  }
}
