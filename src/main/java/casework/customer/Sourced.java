package casework.customer;

/** A value of the effective terms, and where it came from. */
public record Sourced<T>(T value, Origin origin) {}
