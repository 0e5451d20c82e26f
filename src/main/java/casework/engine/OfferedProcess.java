package casework.engine;

/**
 * A process whose tasks staff see in Tasklist, whoever works them. A room with such a process has a
 * bean of it.
 *
 * @param key the process's key
 */
public record OfferedProcess(String key) {}
