package casework.services.web;

import casework.services.Offer;
import casework.services.Referral;
import casework.services.ReferralEntry;
import casework.services.ReferralState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the API shows it.
 *
 * @param reason why coverage referred the request
 * @param draft the offer as it is being prepared; null to customers
 * @param offer the one that the customer has or had last
 * @param answer why, of what ended it or of what the last offer came to
 * @param sow the number of what was agreed
 * @param history what happened; null in lists
 */
record ReferralView(
    String number,
    int version,
    String caseNumber,
    String customer,
    ReferralState state,
    String subject,
    String reason,
    String clause,
    Instant receivedAt,
    @Nullable Offer draft,
    Referral.@Nullable Sent offer,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String sow,
    @Nullable List<ReferralEntry> history) {}
