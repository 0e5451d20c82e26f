package casework.sla;

/**
 * Where a value of the terms came from.
 *
 * @param rule the id of the decision table's rule, or of the Order Form's line
 * @param clause the clause that it implements, such as T19
 * @param origin the document and its version, such as "responseTargets 2025-02-10" or "Order Form
 *     OF-2026-7 line 2"
 */
public record Source(String rule, String clause, String origin) {}
