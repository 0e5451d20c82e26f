package casework.phone;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the phone, {@code casework.phone.*}.
 *
 * @param wrongPins how many wrong PINs a member of staff may enter {@code within}; 0 for no limit
 */
@ConfigurationProperties("casework.phone")
record PhoneSettings(@DefaultValue("5") int wrongPins, @DefaultValue("PT15M") Duration within) {}
