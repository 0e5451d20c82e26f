package casework.account;

/**
 * Told when somebody sets the first password of an account, or signs in for the first time; within
 * the transaction that records it where there is one.
 */
public record CameIn(Account account) {}
