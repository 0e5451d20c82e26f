package casework.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many cases may be raised at a time on a node; 0 for no limit.
 *
 * @param byStaff by one account of staff, a minute
 * @param byContact by one contact, {@code within}
 * @param byOrganization by all contacts of an organization, {@code within}
 */
@ConfigurationProperties("casework.raising")
record RaiseSettings(
    @DefaultValue("600") int byStaff,
    @DefaultValue("20") int byContact,
    @DefaultValue("60") int byOrganization,
    @DefaultValue("PT10M") Duration within) {}
