package casework.webhook;

/**
 * A message as it waits in the outbox.
 *
 * @param id what the endpoint knows it by, the same at each attempt and each replay
 * @param body to the letter what is signed and sent
 */
record Envelope(String id, String body) {}
