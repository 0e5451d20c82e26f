package casework.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import casework.customer.Channel;
import casework.supportcase.EntryKind;
import casework.supportcase.SupportCase;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ChatTest
class ChatsPageTest {

  private final Chats chats;
  private final ChatDesk desk;
  private final MockMvc http;

  ChatsPageTest(Chats chats, ChatDesk desk, MockMvc http) {
    this.chats = chats;
    this.desk = desk;
    this.http = http;
  }

  @BeforeEach
  void begin() {
    chats.begin();
  }

  @Test
  void showsFirstLineWhatWaitsAndTakesItsDecision() throws Exception {
    String own = chats.channelOf("goldberg", Channel.SLACK);
    String user = chats.slackUser(chats.contactOf("goldberg", Locale.ENGLISH));
    SupportCase raised = chats.caseOf(chats.writes(own, user, null, "It is slow"));
    chats.slack.user("U0NORA", "Nora <New>", "nora@new.example", "T0NEW");
    chats.writes("C0PAGE", "U0NORA", null, "Where is *my* bill, <script>?");
    assertThat(page("/chats"))
        .contains("Nora &lt;New&gt; (Slack)", "C0PAGE", "The channel is no customer&#39;s.")
        .contains("Where is **my** bill, &lt;script&gt;?")
        .doesNotContain("<script>?");
    long id =
        desk.list(ChatState.QUARANTINED).stream()
            .filter(one -> one.channel().equals("C0PAGE"))
            .findFirst()
            .orElseThrow()
            .id();
    var accept = post("/chats/" + id + "/accept").param("number", raised.number());
    assertThat(answer(accept.with(csrf())).getStatus()).isEqualTo(302);
    assertThat(chats.entries(raised, EntryKind.CUSTOMER_MESSAGE))
        .singleElement()
        .satisfies(said -> assertThat(said.actor()).isEqualTo("customer:Nora <New> (Slack)"));
    assertThat(page("/chats?state=ACCEPTED")).contains("Decided by fiona", raised.number());
    var again = post("/chats/" + id + "/discard").param("reason", "late");
    assertThat(answer(again.with(csrf())).getStatus()).isEqualTo(409);
  }

  private String page(String address) throws Exception {
    return answer(get(address)).getContentAsString();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer =
        http.perform(request.with(httpBasic("fiona", "demo")).accept("text/html"))
            .andReturn()
            .getResponse();
    answer.setCharacterEncoding("UTF-8");
    return answer;
  }
}
