package casework.access.web;

import casework.access.AccessReason;
import casework.access.EndCause;
import casework.access.Given;
import casework.access.Grant;
import casework.access.GrantEntry;
import casework.access.GrantState;
import casework.access.Wanted;
import casework.supportcase.SupportCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grant as the API shows it.
 *
 * @param minutes for how long it was asked for, or offered
 * @param answerBy when the request lapses
 * @param answer why not, where somebody or the terms said no
 * @param problem what keeps the product from knowing what holds
 * @param history what the ledger says of it, the uses included; null in lists
 */
record GrantView(
    String number,
    String customer,
    @Nullable String caseNumber,
    boolean offered,
    @Nullable AccessReason reason,
    @Nullable String reference,
    String purpose,
    List<String> policies,
    long minutes,
    @Nullable Instant from,
    String askedBy,
    Instant askedAt,
    @Nullable Instant answerBy,
    GrantState state,
    @Nullable String answer,
    @Nullable String clause,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable Given given,
    @Nullable EndCause endCause,
    @Nullable Instant endedAt,
    @Nullable String problem,
    @Nullable List<GrantEntry> history) {

  static GrantView of(Grant grant, String customer, @Nullable List<GrantEntry> history) {
    Wanted wanted = grant.wanted();
    Grant.Answer answer = grant.answer();
    Grant.Ended ended = grant.ended();
    Long caseId = grant.caseId();
    return new GrantView(
        grant.number(),
        customer,
        caseId == null ? null : SupportCase.numberOf(caseId),
        wanted.isOffered(),
        wanted.reason(),
        wanted.reference(),
        wanted.purpose(),
        wanted.policies(),
        wanted.time().toMinutes(),
        wanted.from(),
        wanted.by(),
        wanted.at(),
        grant.answerBy(),
        grant.state(),
        answer == null ? null : answer.text(),
        answer == null ? null : answer.clause(),
        answer == null ? null : answer.by(),
        answer == null ? null : answer.at(),
        grant.given(),
        ended == null ? null : ended.cause(),
        ended == null ? null : ended.at(),
        grant.trouble().problem(),
        history);
  }
}
