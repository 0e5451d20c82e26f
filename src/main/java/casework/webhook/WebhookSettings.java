package casework.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of webhooks, {@code casework.webhook.*}.
 *
 * @param allowLoopback whether endpoints may be on this machine, and then without TLS: for trials
 * @param deadAfter how long an endpoint may take nothing before its webhook is switched off
 * @param formerSecretLasts how long a secret is good after a new one was drawn
 */
@ConfigurationProperties("casework.webhook")
record WebhookSettings(
    @DefaultValue("false") boolean allowLoopback,
    @DefaultValue("P5D") Duration deadAfter,
    @DefaultValue("PT24H") Duration formerSecretLasts) {}
