package casework.notice;

import casework.page.Markdown;
import casework.supportcase.CaseLinks;
import casework.supportcase.CaseStep;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.Line;
import casework.supportcase.SupportCase;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those concerned by a step of a case: the contacts who follow it, and the staff it is for.
 */
@Component
class NoticesOfCase {

  private static final Map<String, Line> LINES =
      Map.of("ENGINEERING", Line.ENGINEERING, "LEADERSHIP", Line.LEADERSHIP);

  private static final Set<EntryKind> BY_STAFF =
      EnumSet.of(EntryKind.PUBLIC_REPLY, EntryKind.INTERNAL_NOTE, EntryKind.BROADCAST);

  private final WhatToTell what;
  private final People people;
  private final Notices notices;
  private final CaseLinks links;
  private final ObjectProvider<CaseThreads> threads;

  NoticesOfCase(
      WhatToTell what,
      People people,
      Notices notices,
      CaseLinks links,
      ObjectProvider<CaseThreads> threads) {
    this.what = what;
    this.people = people;
    this.notices = notices;
    this.links = links;
    this.threads = threads;
  }

  @EventListener
  void tell(CaseStep step) {
    SupportCase changed = step.supportCase();
    List<LedgerEntry> added = step.added();
    what.ofCustomer(changed, added)
        .ifPresent(
            notice ->
                contacts(notice)
                    .flatMap(id -> people.contact(id).stream())
                    .forEach(who -> notices.tell(notice, who)));
    threads.forEach(thread -> thread.tell(changed, added, () -> what.ofCustomer(changed, added)));
    added.forEach(entry -> tellStaff(changed, entry));
    tellMentioned(changed, added);
  }

  /** The contact who raised it, and those who follow it because one of theirs goes on in it. */
  private Stream<Long> contacts(Notice notice) {
    SupportCase about = notice.supportCase();
    Stream<Long> raiser = Stream.ofNullable(about.request().contactId());
    return notice.kind() == NoticeKind.RECEIVED
        ? raiser
        : Stream.concat(raiser, links.partiesOf(about.id()).stream());
  }

  private void tellStaff(SupportCase changed, LedgerEntry entry) {
    String owner = changed.progress().owner();
    switch (entry.kind()) {
      case OWNER_SET -> {
        String given = entry.text("owner");
        if (given != null && !given.equals(entry.actor())) {
          tell(notice(NoticeKind.ASSIGNED, changed, entry, null), people.staff(given).stream());
        }
      }
      case CUSTOMER_MESSAGE -> {
        if (owner != null) {
          tell(
              notice(NoticeKind.CUSTOMER_WROTE, changed, entry, null),
              people.staff(owner).stream());
        }
      }
      case ALERTED ->
          tell(
              notice(NoticeKind.ALERT, changed, entry, alarm(entry)),
              alerted(changed, entry).distinct());
      default -> {}
    }
  }

  /** Only what staff write mentions anybody: customers must not learn which names there are. */
  private void tellMentioned(SupportCase changed, List<LedgerEntry> added) {
    boolean sentToMany =
        added.stream().anyMatch(e -> e.kind() == EntryKind.BROADCAST && e.text("from") != null);
    Set<String> told = new HashSet<>();
    for (LedgerEntry entry : added) {
      String text = entry.text("text");
      if (text == null || sentToMany || !BY_STAFF.contains(entry.kind()) || !isStaff(entry)) {
        continue;
      }
      told.add(entry.actor());
      Markdown.mentions(text).stream()
          .filter(told::add)
          .forEach(name -> notices.mentioned(changed, name, entry.actor(), text));
    }
  }

  private boolean isStaff(LedgerEntry entry) {
    return people.staff(entry.actor()).isPresent();
  }

  private void tell(Notice notice, Stream<Recipient> whom) {
    whom.forEach(person -> notices.tell(notice, person));
  }

  private Stream<Recipient> alerted(SupportCase changed, LedgerEntry entry) {
    return entry.data().get("recipients") instanceof Collection<?> names
        ? names.stream().flatMap(name -> alerted(changed, name.toString()))
        : Stream.empty();
  }

  private Stream<Recipient> alerted(SupportCase changed, String recipient) {
    String owner = changed.progress().owner();
    if (recipient.equals("OWNER") && owner != null) {
      return people.staff(owner).stream();
    }
    Line line = LINES.getOrDefault(recipient, changed.progress().line());
    return people.of(Objects.requireNonNullElse(line, Line.FIRST_LINE)).stream();
  }

  private static Notice.Alarm alarm(LedgerEntry entry) {
    return new Notice.Alarm(
        Objects.requireNonNullElse(entry.text("clock"), ""),
        Integer.parseInt(Objects.requireNonNullElse(entry.text("share"), "100")));
  }

  private static Notice notice(
      NoticeKind kind, SupportCase changed, LedgerEntry entry, Notice.@Nullable Alarm alarm) {
    return new Notice(
        kind,
        changed,
        entry.kind() == EntryKind.CUSTOMER_MESSAGE ? entry.text("text") : null,
        entry.actor(),
        null,
        null,
        null,
        null,
        alarm,
        ZoneId.of("UTC"));
  }
}
