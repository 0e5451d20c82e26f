package casework.access;

/** Told within the transaction that adds to the ledger of grants. */
public record GrantNoted(Grant grant, LedgerKind kind) {}
