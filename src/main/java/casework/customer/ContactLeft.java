package casework.customer;

/** Told within the transaction that records that a contact has left: its ways in end. */
public record ContactLeft(Contact contact) {}
