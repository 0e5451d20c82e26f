package casework.deprecation;

import casework.deprecation.ProofRows.CustomerRow;
import casework.deprecation.ProofRows.LetterRow;
import casework.outbox.MessageState;
import casework.outbox.OutboxDesk;
import casework.outbox.OutboxMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the proof of a notice together: what was written, what the outbox did, what came back. */
@Component
class Proofs {

  private static final Set<MessageState> ON_ITS_WAY =
      Set.of(MessageState.WAITING, MessageState.SENDING);

  private final ProofRows rows;
  private final OutboxDesk outbox;
  private final VendorDays days;

  Proofs(ProofRows rows, OutboxDesk outbox, VendorDays days) {
    this.rows = rows;
    this.outbox = outbox;
    this.days = days;
  }

  /** Returns the proof of each customer that a notice is for, by name. */
  List<Proof> of(Deprecation notice) {
    List<LetterRow> letters = rows.lettersOf(notice.id());
    Map<Long, OutboxMessage> carried =
        outbox
            .all(letters.stream().flatMap(letter -> Stream.ofNullable(letter.message())).toList())
            .stream()
            .collect(Collectors.toMap(OutboxMessage::id, Function.identity()));
    Map<Long, List<LetterRow>> byCustomer =
        letters.stream().collect(Collectors.groupingBy(LetterRow::customer));
    LocalDate latest = latest(notice);
    return rows.customersOf(notice.id()).stream()
        .map(
            customer ->
                proof(
                    customer,
                    byCustomer.getOrDefault(customer.customer(), List.of()).stream()
                        .map(letter -> sent(letter, carriedAs(carried, letter)))
                        .toList(),
                    latest))
        .toList();
  }

  private static @Nullable OutboxMessage carriedAs(
      Map<Long, OutboxMessage> carried, LetterRow letter) {
    Long message = letter.message();
    return message == null ? null : carried.get(message);
  }

  private @Nullable LocalDate latest(Deprecation notice) {
    Deprecation.Terms terms = notice.terms();
    return terms == null
        ? null
        : terms.periods().latestNotice(notice.draft().change(), notice.draft().supportEnd());
  }

  private Proof proof(CustomerRow customer, List<Proof.Sent> letters, @Nullable LocalDate latest) {
    LocalDate reached = reachedOn(customer, letters);
    LocalDate so = reached == null ? days.today() : reached;
    return new Proof(
        customer.customer(),
        customer.key(),
        customer.name(),
        customer.joined(),
        letters,
        customer.opened(),
        customer.confirmed(),
        customer.otherwise(),
        reached,
        !customer.joined() && latest != null && so.isAfter(latest));
  }

  private @Nullable LocalDate reachedOn(CustomerRow customer, List<Proof.Sent> letters) {
    Stream<LocalDate> byMail =
        letters.stream()
            .filter(letter -> letter.occasion() == Occasion.NOTICE && letter.hasArrived())
            .map(letter -> days.on(Objects.requireNonNull(letter.sentAt())));
    Stream<LocalDate> seen =
        Stream.concat(Stream.ofNullable(customer.opened()), Stream.ofNullable(customer.confirmed()))
            .map(one -> days.on(one.at()));
    Proof.Otherwise otherwise = customer.otherwise();
    Stream<LocalDate> byStaff = otherwise == null ? Stream.empty() : Stream.of(otherwise.on());
    return Stream.of(byMail, seen, byStaff)
        .flatMap(Function.identity())
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static Proof.Sent sent(LetterRow letter, @Nullable OutboxMessage carried) {
    OutboxMessage gone = carried != null && carried.state() == MessageState.SENT ? carried : null;
    String problem = letter.bounce();
    if (problem == null && gone == null) {
      problem = carried == null ? "Nothing here carries mail." : carried.problem();
    }
    return new Proof.Sent(
        letter.email(),
        letter.occasion(),
        letter.at(),
        gone == null ? null : gone.changedAt(),
        gone == null ? null : gone.remoteId(),
        carried != null && ON_ITS_WAY.contains(carried.state()),
        letter.bouncedAt(),
        problem);
  }
}
