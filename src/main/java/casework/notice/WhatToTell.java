package casework.notice;

import casework.sla.Clock;
import casework.sla.Measure;
import casework.supportcase.CaseClocks;
import casework.supportcase.CaseTerms;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads from what joined a case's ledger what its customer is told: one notice, however many facts
 * a step has left. Facts that are not for customers are not looked at.
 */
@Component
class WhatToTell {

  /** What a step means to the customer, the weightiest first. */
  private static final Map<EntryKind, NoticeKind> MEANS =
      Map.ofEntries(
          Map.entry(EntryKind.REFUSED, NoticeKind.TURNED_DOWN),
          Map.entry(EntryKind.REFERRED, NoticeKind.TURNED_DOWN),
          Map.entry(EntryKind.NOT_COVERED, NoticeKind.TURNED_DOWN),
          Map.entry(EntryKind.CLOSED, NoticeKind.CLOSED),
          Map.entry(EntryKind.WITHDRAWN, NoticeKind.CLOSED),
          Map.entry(EntryKind.MERGED, NoticeKind.CLOSED),
          Map.entry(EntryKind.RESOLVED, NoticeKind.RESOLVED),
          Map.entry(EntryKind.RECEIVED, NoticeKind.RECEIVED),
          Map.entry(EntryKind.REOPENED, NoticeKind.REOPENED),
          Map.entry(EntryKind.WAITING_BEGAN, NoticeKind.QUESTION),
          Map.entry(EntryKind.REMINDED, NoticeKind.REMINDER),
          Map.entry(EntryKind.PUBLIC_REPLY, NoticeKind.REPLY));

  private static final List<NoticeKind> WEIGHTIEST_FIRST =
      List.of(
          NoticeKind.TURNED_DOWN,
          NoticeKind.CLOSED,
          NoticeKind.RESOLVED,
          NoticeKind.RECEIVED,
          NoticeKind.REOPENED,
          NoticeKind.QUESTION,
          NoticeKind.REMINDER,
          NoticeKind.REPLY,
          NoticeKind.SEVERITY);

  private final CaseTerms terms;
  private final CaseClocks clocks;

  WhatToTell(CaseTerms terms, CaseClocks clocks) {
    this.terms = terms;
    this.clocks = clocks;
  }

  Optional<Notice> ofCustomer(SupportCase changed, List<LedgerEntry> added) {
    List<LedgerEntry> seen = added.stream().filter(LedgerEntry::isForCustomer).toList();
    Notice.@Nullable SeverityChange severity = severity(seen);
    return WEIGHTIEST_FIRST.stream()
        .filter(
            kind ->
                kind == NoticeKind.SEVERITY
                    ? severity != null
                    : seen.stream().anyMatch(e -> MEANS.get(e.kind()) == kind))
        .findFirst()
        .map(kind -> notice(kind, changed, seen, severity));
  }

  private Notice notice(
      NoticeKind kind,
      SupportCase changed,
      List<LedgerEntry> seen,
      Notice.@Nullable SeverityChange severity) {
    Optional<LedgerEntry> cause =
        seen.stream().filter(e -> MEANS.get(e.kind()) == kind).findFirst();
    ZoneId zone = terms.of(changed).contractZone();
    return new Notice(
        kind,
        changed,
        said(seen),
        seen.stream()
            .filter(e -> e.kind() == EntryKind.PUBLIC_REPLY)
            .map(LedgerEntry::actor)
            .findFirst()
            .orElse(null),
        cause.map(e -> e.text("reason")).orElse(null),
        cause.map(e -> e.text("clause")).orElse(null),
        kind == NoticeKind.RECEIVED ? promise(changed, seen) : null,
        severity,
        null,
        zone,
        cause.filter(e -> e.kind() == EntryKind.MERGED).map(e -> e.text("into")).orElse(null));
  }

  /** What staff wrote; the product's own sentences have their own words in each language. */
  private static @Nullable String said(List<LedgerEntry> seen) {
    String said =
        seen.stream()
            .filter(e -> e.kind() == EntryKind.PUBLIC_REPLY)
            .map(e -> e.text("text"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n\n"));
    return said.isEmpty() ? null : said;
  }

  private static Notice.@Nullable SeverityChange severity(List<LedgerEntry> seen) {
    return seen.stream()
        .filter(e -> e.kind() == EntryKind.SEVERITY_SET && e.text("before") != null)
        .reduce((earlier, later) -> later)
        .map(
            e ->
                new Notice.SeverityChange(
                    Integer.parseInt(Objects.requireNonNull(e.text("before"))),
                    Integer.parseInt(Objects.requireNonNull(e.text("severity"))),
                    Objects.requireNonNullElse(e.text("reason"), "")))
        .orElse(null);
  }

  /** Of a request that just came in, these facts are all there are. */
  private Notice.@Nullable Promise promise(SupportCase changed, List<LedgerEntry> seen) {
    return clocks.of(changed, seen, changed.request().receivedAt()).stream()
        .filter(clock -> clock.measure() == Measure.FIRST_RESPONSE)
        .map(WhatToTell::promise)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Notice.@Nullable Promise promise(Clock clock) {
    return clock.due() == null ? null : new Notice.Promise(clock.countsFrom(), clock.due());
  }
}
