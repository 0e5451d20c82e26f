package casework.customer;

/**
 * Told within the transaction that changes something about an organization, after it is on record.
 */
public record OrganizationChanged(long customerId, OrganizationChange change) {}
