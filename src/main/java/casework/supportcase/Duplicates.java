package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges a case into another of the same customer that is about the same. Both numbers keep
 * working: what is written to the one joins the other, which whoever raised the one may see from
 * now on, from its beginning.
 */
@Service
public class Duplicates {

  private final CaseBook book;
  private final CaseFlow flow;
  private final Cases cases;
  private final CaseLinks links;
  private final TransactionTemplate transaction;

  Duplicates(
      CaseBook book, CaseFlow flow, Cases cases, CaseLinks links, TransactionTemplate transaction) {
    this.book = book;
    this.flow = flow;
    this.cases = cases;
    this.links = links;
    this.transaction = transaction;
  }

  /**
   * Merges a case: it ends, its clocks stop, and nobody works on it any more. Asked for again, it
   * changes nothing.
   *
   * @param readVersion the version of the duplicate that was read; null where that does not matter
   * @param into the case that goes on
   * @param reason what its customer is told
   * @return the duplicate
   * @throws Problem if either has ended, they are not of one customer, or the duplicate is the
   *     parent of other cases
   */
  public SupportCase merge(
      String number, @Nullable Integer readVersion, String into, Actor staff, String reason) {
    if (cases.find(SupportCase.idOf(into)).isEmpty() || number.equals(into)) {
      throw Problem.field("into", "Name the other case, by a number such as CW-000042.");
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              lock(number, into);
              return book.change(into, target -> merge(number, readVersion, target, staff, reason));
            }));
  }

  /** In one order, whoever merges what: two who merge crosswise must not wait for each other. */
  private void lock(String one, String other) {
    Stream.of(one, other)
        .sorted(Comparator.comparingLong(SupportCase::idOf))
        .forEach(number -> book.update(number, change -> {}));
  }

  private SupportCase merge(
      String number, @Nullable Integer readVersion, CaseChange target, Actor staff, String reason) {
    SupportCase into = target.current();
    return book.change(
            number,
            readVersion,
            change -> {
              SupportCase duplicate = change.current();
              boolean before =
                  duplicate.state() == CaseState.MERGED
                      && links.goesOnAt(number).equals(links.goesOnAt(into.number()));
              if (!before) {
                refuse(change, target);
                links.merge(duplicate, into, change.at(), staff);
                target.note(EntryKind.MERGED_IN, staff, Map.of("case", number, "reason", reason));
                change.to(CaseState.MERGED, null);
                change.note(
                    EntryKind.MERGED, staff, Map.of("into", into.number(), "reason", reason));
                flow.merged(change.current());
              }
              return change;
            })
        .current();
  }

  private void refuse(CaseChange duplicate, CaseChange target) {
    Conversation.refuseIfEnded(duplicate);
    Conversation.refuseIfEnded(target);
    SupportCase one = duplicate.current();
    SupportCase other = target.current();
    if (one.request().customerId() != other.request().customerId()) {
      throw Problem.field(
          "into",
          "%s is a case of another customer. Make one the parent of the other instead."
              .formatted(other.number()));
    }
    if (!links.childrenOf(one.id()).isEmpty()) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "%s is the parent of other cases; give them another parent first."
              .formatted(one.number()));
    }
  }
}
