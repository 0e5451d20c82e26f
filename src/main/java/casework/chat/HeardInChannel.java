package casework.chat;

/**
 * Told within the transaction that takes in what a contact of a customer wrote in its dedicated
 * channel.
 */
public record HeardInChannel(long customerId) {}
