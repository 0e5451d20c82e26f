package casework.notice;

import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import casework.supportcase.SupportCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people, each as that person chose: what is told joins the outbox with what caused it. */
@Service
public class Notices {

  private final NoticePreferences preferences;
  private final People people;
  private final ObjectProvider<NoticeWriter> writers;
  private final ObjectProvider<CaseThreads> threads;
  private final Outbox outbox;
  private final Clock clock;

  Notices(
      NoticePreferences preferences,
      People people,
      ObjectProvider<NoticeWriter> writers,
      ObjectProvider<CaseThreads> threads,
      Outbox outbox,
      Clock clock) {
    this.preferences = preferences;
    this.people = people;
    this.writers = writers;
    this.threads = threads;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Tells a member of staff that a colleague mentioned it.
   *
   * @param text what the colleague wrote; it never leaves the staff
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mentioned(SupportCase about, String user, String by, String text) {
    people
        .staff(user)
        .ifPresent(
            person ->
                tell(
                    new Notice(
                        NoticeKind.MENTION,
                        about,
                        text,
                        by,
                        null,
                        null,
                        null,
                        null,
                        null,
                        person.zone()),
                    person));
  }

  /** Tells one person, unless it does not want to know. */
  void tell(Notice notice, Recipient person) {
    PersonalChoice choice = preferences.of(person);
    NoticeChannel channel = choice.of(notice.kind()).channel();
    if (channel == NoticeChannel.NONE) {
      return;
    }
    if (channel == NoticeChannel.CHAT && livesInChat(notice, person)) {
      return;
    }
    Instant held = choice.heldUntil(notice.kind(), clock.instant());
    // Mail reaches whoever chat does not.
    written(notice, person, channel)
        .or(() -> written(notice, person, NoticeChannel.MAIL))
        .ifPresent(
            written ->
                outbox.put(
                    new Outgoing(
                        written.carrier(),
                        written.address(),
                        stream(written, notice, person, held != null),
                        notice.supportCase().id(),
                        written.payload()),
                    held));
  }

  /** Whoever wants to be told by chat reads it in the case's thread, like all who are there. */
  private boolean livesInChat(Notice notice, Recipient person) {
    return !person.isStaff() && threads.stream().anyMatch(chat -> chat.open(notice.supportCase()));
  }

  private Optional<NoticeWriter.Written> written(
      Notice notice, Recipient person, NoticeChannel channel) {
    List<NoticeWriter> of = writers.stream().filter(writer -> writer.channel() == channel).toList();
    return of.stream().flatMap(writer -> writer.write(notice, person).stream()).findFirst();
  }

  /** What is held over must not hold back what may go out at once. */
  private static String stream(
      NoticeWriter.Written written, Notice notice, Recipient person, boolean held) {
    return "%s case %d to %s%s"
        .formatted(
            written.carrier(), notice.supportCase().id(), person.key(), held ? " in hours" : "");
  }
}
