package casework.customer;

/** Told within the transaction that puts a contact on record: whoever invites people listens. */
public record ContactTakenOn(Contact contact) {}
