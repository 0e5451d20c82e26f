package casework.chat;

import casework.customer.Agreements;
import casework.customer.Customer;
import casework.customer.Customers;
import casework.customer.DedicatedChannel;
import casework.customer.Organizations;
import casework.notice.CaseThreads;
import casework.notice.Notice;
import casework.notice.NoticeKind;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.SupportCase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Says in a case's thread what its customer may know, and nothing else: public messages of both
 * sides, files, and what the case's contact is told of (T06). What stands there already is not
 * written there again.
 */
@Component
class ChatFeed implements CaseThreads {

  private static final Duration DAY = Duration.ofDays(1);

  private final ChatThreads threads;
  private final ChatEvents events;
  private final ChatPosts posts;
  private final ChatText text;
  private final ChatOrigin origin;
  private final Directories directories;
  private final Organizations organizations;
  private final Customers customers;
  private final Agreements agreements;
  private final Clock clock;

  ChatFeed(
      ChatThreads threads,
      ChatEvents events,
      ChatPosts posts,
      ChatText text,
      ChatOrigin origin,
      Directories directories,
      Organizations organizations,
      Customers customers,
      Agreements agreements,
      Clock clock) {
    this.threads = threads;
    this.events = events;
    this.posts = posts;
    this.text = text;
    this.origin = origin;
    this.directories = directories;
    this.organizations = organizations;
    this.customers = customers;
    this.agreements = agreements;
    this.clock = clock;
  }

  @Override
  public boolean open(SupportCase of) {
    if (!directories.isAnyOn()) {
      return false;
    }
    Customer customer = customers.get(of.request().customerId());
    Optional<ChatThread> known = threads.of(of.id());
    if (known.isPresent()) {
      return directories.of(known.get().service()).canWriteTo(customer.key());
    }
    Optional<ChatThread> fresh = freshThread(of, customer);
    fresh.ifPresent(
        thread -> {
          threads.open(of.id(), thread.service(), thread.channel(), null, clock.instant());
          posts.toCase(thread, text.opening(of, text.reader(of)));
        });
    return fresh.isPresent();
  }

  private Optional<ChatThread> freshThread(SupportCase of, Customer customer) {
    var agreement = agreements.of(customer, clock.instant());
    List<DedicatedChannel> channels = organizations.channelsOf(customer);
    for (ChatService service : ChatService.values()) {
      if (agreement.hasChannel(service.channel())
          && directories.of(service).canWriteTo(customer.key())) {
        Optional<DedicatedChannel> own =
            channels.stream().filter(one -> one.channel() == service.channel()).findFirst();
        if (own.isPresent()) {
          return Optional.of(new ChatThread(of.id(), service, own.get().address(), null));
        }
      }
    }
    return Optional.empty();
  }

  /** Begins the thread of a case for which no message stands in the channel. */
  void opened(SupportCase raised, ChatMessage by) {
    if (by.kind() == ChatMessage.Kind.COMMAND) {
      ChatThread thread = threads.of(raised.id()).orElseThrow();
      posts.toCase(thread, text.opening(raised, text.reader(raised)));
    }
  }

  /** Tells who waits for an answer where the message is. */
  void joined(SupportCase into, ChatWriter writer) {
    origin.answer(text.plain("teams.taken", text.reader(writer), null, into.number()));
  }

  @Override
  public void tell(
      SupportCase changed, List<LedgerEntry> added, Supplier<Optional<Notice>> notice) {
    if (!directories.isAnyOn()) {
      return;
    }
    threads.of(changed.id()).ifPresent(thread -> tell(thread, changed, added, notice));
  }

  private void tell(
      ChatThread thread,
      SupportCase changed,
      List<LedgerEntry> added,
      Supplier<Optional<Notice>> notice) {
    boolean stands = origin.isIn(thread);
    ChatText.Reader reader = text.reader(changed);
    if (!stands) {
      added.stream()
          .filter(LedgerEntry::isForCustomer)
          .flatMap(entry -> shown(changed, entry, reader).stream())
          .forEach(post -> say(thread, changed, post));
    }
    notice
        .get()
        .filter(told -> !stands || told.kind() != NoticeKind.REPLY)
        .ifPresent(told -> say(thread, changed, text.of(told, reader)));
  }

  private Optional<ChatPost> shown(SupportCase changed, LedgerEntry entry, ChatText.Reader reader) {
    return entry.kind() == EntryKind.CUSTOMER_MESSAGE || entry.kind() == EntryKind.ATTACHED
        ? Optional.of(text.of(changed, entry, reader))
        : Optional.empty();
  }

  private void say(ChatThread thread, SupportCase about, ChatPost post) {
    if (origin.answer(post)) {
      return;
    }
    String customer = customers.keyOf(about.request().customerId());
    if (directories.of(thread.service()).canWriteTo(customer)) {
      posts.toCase(thread, post);
    }
  }

  /**
   * Tells those in a channel that is nobody's, once a day where nobody waits for an answer; who
   * gave a command has it already.
   */
  void sayUnconnected(ChatMessage message) {
    if (message.kind() != ChatMessage.Kind.COMMAND
        && (message.service() == ChatService.TEAMS
            || events.quarantinedSince(message.channel(), clock.instant().minus(DAY)) == 0)) {
      answer(message, text.plain("unconnected", text.stranger(), message.threadRoot()));
    }
  }

  /** Tells that a message is in no case: its case has ended, or something is wrong here. */
  void sayNotTaken(ChatMessage message, ChatWriter writer, boolean ended) {
    String key = ended ? "ended" : "kept";
    answer(message, text.plain(key, text.reader(writer), message.threadRoot()));
  }

  /** Asks which case is meant. */
  void askForNumber(ChatMessage message, ChatWriter writer) {
    answer(message, text.plain("which", text.reader(writer), message.threadRoot()));
  }

  private void answer(ChatMessage message, ChatPost post) {
    if (!origin.answer(post) && message.service() == ChatService.SLACK) {
      posts.toChannel(message, post);
    }
  }
}
