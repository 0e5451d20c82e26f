package casework.account;

import java.time.Instant;

/**
 * Something that was done to an account.
 *
 * @param what for people to read
 */
public record AccountChange(Instant at, String by, String what) {}
