package casework.chat;

import casework.oncall.PageCall;
import casework.oncall.PageWay;
import casework.oncall.PageWriter;
import casework.outbox.Carrier;
import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import casework.page.SiteAddress;
import casework.page.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Posts calls to the channel in Slack that the staff of a line share. */
@Component
class PagePosts implements PageWriter {

  private static final String CHANNEL = "slack";

  private final List<Carrier> carriers;
  private final SiteAddress site;
  private final Outbox outbox;
  private final ObjectMapper json;

  PagePosts(List<Carrier> carriers, SiteAddress site, Outbox outbox, ObjectMapper json) {
    this.carriers = carriers;
    this.site = site;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public PageWay way() {
    return PageWay.CHAT;
  }

  @Override
  public boolean reaches(PageCall call) {
    return call.chat() != null
        && carriers.stream()
            .filter(carrier -> carrier.channel().equals(CHANNEL))
            .anyMatch(carrier -> carrier.notSetUp().isEmpty());
  }

  @Override
  public void call(PageCall call) {
    String lead =
        "%s: severity %s, %s. %s is called for %s, %s: %s"
            .formatted(
                call.page().number(),
                Objects.toString(call.about().progress().severity(), "?"),
                Words.ofName(call.page().occasion().name()),
                call.person().fullName(),
                call.about().number(),
                call.customer(),
                call.about().request().subject());
    // Everybody of the channel reads it: the link asks who it is.
    ChatPost post =
        new ChatPost(
            false,
            null,
            lead,
            null,
            null,
            new ChatPost.Link("Answer " + call.page().number(), site.of(call.path())));
    outbox.put(
        new Outgoing(
            CHANNEL,
            Objects.requireNonNull(call.chat()),
            "slack page %s to %s".formatted(call.page().number(), call.chat()),
            null,
            write(post)));
  }

  private String write(ChatPost post) {
    try {
      return json.writeValueAsString(post);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A post is plain values", impossible);
    }
  }
}
