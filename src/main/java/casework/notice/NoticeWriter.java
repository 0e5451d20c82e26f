package casework.notice;

import java.util.Optional;

/** Puts notices into words for one channel: one bean for each. */
public interface NoticeWriter {

  NoticeChannel channel();

  /**
   * A notice, ready to be carried.
   *
   * @param carrier the outbox's channel, such as "mail"
   * @param address to whom, as that carrier understands it
   * @param payload JSON, as that carrier understands it
   */
  record Written(String carrier, String address, String payload) {}

  /** Writes a notice; empty where the person cannot be reached by this channel. */
  Optional<Written> write(Notice notice, Recipient to);
}
