package casework.chat;

import casework.attachment.Attachments;
import casework.attachment.Upload;
import casework.chat.ChatEvents.Taken;
import casework.engine.OwnTransaction;
import casework.problem.Problem;
import casework.supportcase.Actor;
import casework.supportcase.CaseReader;
import casework.supportcase.Conversation;
import casework.supportcase.SupportCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Fetches the files that came with messages into their cases, each once. */
@Component
class ChatFetch {

  private static final Logger LOG = LoggerFactory.getLogger(ChatFetch.class);

  private final ChatEvents events;
  private final Directories directories;
  private final Attachments attachments;
  private final CaseReader cases;
  private final Conversation conversation;
  private final ChatOrigin origin;
  private final OwnTransaction own;

  ChatFetch(
      ChatEvents events,
      Directories directories,
      Attachments attachments,
      CaseReader cases,
      Conversation conversation,
      ChatOrigin origin,
      OwnTransaction own) {
    this.events = events;
    this.directories = directories;
    this.attachments = attachments;
    this.cases = cases;
    this.conversation = conversation;
    this.origin = origin;
    this.own = own;
  }

  /**
   * Fetches what a message that is in a case still lacks.
   *
   * @throws UncheckedIOException if the service, or our store, does not answer
   */
  void fetch(long id) {
    events
        .taken(id)
        .ifPresent(
            taken ->
                taken.message().files().stream()
                    .filter(file -> !events.isSettled(id, file.id()))
                    .forEach(file -> fetch(id, taken, file)));
  }

  private void fetch(long id, Taken taken, ChatFile file) {
    try (InputStream content = directories.of(taken.message().service()).open(file)) {
      origin.during(taken.message(), null, () -> own.run(() -> attach(id, taken, file, content)));
    } catch (Problem refused) {
      LOG.info("File {} of message {} is not taken", file.id(), id, refused);
      own.run(() -> refuse(id, taken, file, String.valueOf(refused.getMessage())));
    } catch (DuplicateKeyException meanwhile) {
      if (!events.isSettled(id, file.id())) {
        throw meanwhile;
      }
      LOG.info("File {} of message {} was taken by another node", file.id(), id);
    } catch (IOException silent) {
      throw new UncheckedIOException(silent);
    }
  }

  /** What came for a case that has ended is for staff to see. */
  private void attach(long id, Taken taken, ChatFile file, InputStream content) {
    SupportCase into = caseOf(taken);
    attachments.add(
        into.number(),
        List.of(new Upload(file.name(), file.type(), content)),
        new Actor(taken.actor()),
        !into.state().isFinal(),
        () -> events.settleFile(id, file.id()));
  }

  private void refuse(long id, Taken taken, ChatFile file, String why) {
    events.settleFile(id, file.id());
    conversation.addNote(
        caseOf(taken).number(),
        null,
        Actor.CASEWORK,
        "'%s' came in %s and was not taken: %s It is still there."
            .formatted(file.name(), taken.message().service().title(), why));
  }

  private SupportCase caseOf(Taken taken) {
    return cases.get("CW-%06d".formatted(taken.caseId()));
  }
}
