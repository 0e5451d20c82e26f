package casework.chat;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accepts messages, each once: a row, and the job that takes it in, in one transaction. From then
 * on nothing is lost, whoever goes down.
 */
@Service
public class ChatInbox {

  private static final Logger LOG = LoggerFactory.getLogger(ChatInbox.class);

  private final ChatEvents events;
  private final ChatJobs jobs;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ChatInbox(ChatEvents events, ChatJobs jobs, TransactionTemplate transaction, Clock clock) {
    this.events = events;
    this.jobs = jobs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Accepts a message.
   *
   * @return its id; empty if it was accepted before
   */
  public Optional<Long> accept(ChatMessage message) {
    if (events.isKnown(message)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    long id = events.add(message, clock.instant());
                    jobs.start(id);
                    return id;
                  })));
    } catch (DuplicateKeyException acceptedMeanwhile) {
      LOG.info("{} was accepted by another request", message.eventKey());
      return Optional.empty();
    }
  }
}
