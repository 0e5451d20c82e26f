package casework.mail;

import casework.notice.Notice;
import casework.notice.NoticeChannel;
import casework.notice.NoticeKind;
import casework.notice.NoticeWriter;
import casework.notice.Recipient;
import casework.outbox.Outbox;
import casework.supportcase.SupportCase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes notices as mails, each in the thread of its case. */
@Component
class MailNotices implements NoticeWriter {

  private final MailText texts;
  private final MessageIds ids;
  private final ReplyAddress addresses;
  private final Outbox outbox;
  private final ReceivedMails received;
  private final ObjectMapper json;

  MailNotices(
      MailText texts,
      MessageIds ids,
      ReplyAddress addresses,
      Outbox outbox,
      ReceivedMails received,
      ObjectMapper json) {
    this.texts = texts;
    this.ids = ids;
    this.addresses = addresses;
    this.outbox = outbox;
    this.received = received;
    this.json = json;
  }

  @Override
  public NoticeChannel channel() {
    return NoticeChannel.MAIL;
  }

  @Override
  public Optional<Written> write(Notice notice, Recipient to) {
    String email = to.email();
    if (email == null) {
      return Optional.empty();
    }
    MailText.Words words = texts.of(notice, to);
    SupportCase about = notice.supportCase();
    List<String> thread = thread(notice, email);
    return Optional.of(
        new Written(
            MailCarrier.CHANNEL,
            email,
            write(
                new MailPayload(
                    about.number(),
                    email,
                    to.name(),
                    words.subject(),
                    words.text(),
                    words.html(),
                    to.language().getLanguage(),
                    to.isStaff() ? null : addresses.of(about.id()),
                    thread.get(thread.size() - 1),
                    thread,
                    notice.isWritten()))));
  }

  /** The case's root, the latest mail to this address, and the latest from it. */
  private List<String> thread(Notice notice, String email) {
    SupportCase about = notice.supportCase();
    List<String> thread = new ArrayList<>();
    thread.add(ids.root(about.number()));
    // Nothing can have gone before.
    if (notice.kind() != NoticeKind.RECEIVED) {
      outbox
          .lastTo(about.id(), MailCarrier.CHANNEL, email)
          .ifPresent(last -> thread.add(ids.of(about.number(), last)));
      received.lastFrom(about.id(), email).ifPresent(thread::add);
    }
    return thread;
  }

  private String write(MailPayload mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A mail is plain values", impossible);
    }
  }
}
