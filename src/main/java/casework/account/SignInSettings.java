package casework.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in is guarded.
 *
 * @param mostFailures so many wrong passwords in a row lock a name
 * @param lockedFor for how long
 * @param linkLasts how long a link to set a password is good
 * @param remembered for how long a password that fitted need not be hashed again on this node; zero
 *     for never
 * @param failuresOfName so many failures a minute are taken for a name on a node, known or not; 0
 *     for no limit
 * @param failuresFromAddress likewise from an address
 */
@ConfigurationProperties("casework.sign-in")
record SignInSettings(
    @DefaultValue("10") int mostFailures,
    @DefaultValue("PT15M") Duration lockedFor,
    @DefaultValue("PT30M") Duration linkLasts,
    @DefaultValue("PT60S") Duration remembered,
    @DefaultValue("20") int failuresOfName,
    @DefaultValue("60") int failuresFromAddress) {}
