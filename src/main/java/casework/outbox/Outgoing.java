package casework.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A message to somebody outside.
 *
 * @param channel which {@link Carrier} takes it: "mail", "slack", "teams", "webhook"
 * @param address to whom, as that carrier understands it
 * @param stream messages of one stream go out one after another, in the order in which they were
 *     put; one that fails holds back those behind it until a person retries or drops it. Name it by
 *     what must stay in order, such as {@code mail case 17 to 4}
 * @param caseId the case that it is about, if any
 * @param payload JSON, ready to send: the carrier looks nothing up but secrets, and where a
 *     recipient that it knows by a key is at present. That of a message about no case is wiped once
 *     it has gone out
 */
public record Outgoing(
    String channel, String address, String stream, @Nullable Long caseId, String payload) {

  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_STREAM = 200;

  public Outgoing {
    if (channel.isBlank() || address.isBlank() || stream.isBlank()) {
      throw new IllegalArgumentException("A message has a channel, an address and a stream");
    }
    if (address.length() > LONGEST_ADDRESS || stream.length() > LONGEST_STREAM) {
      throw new IllegalArgumentException("The address or the stream is too long");
    }
  }
}
