package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one case the parent of others that have the same cause, of whatever customers. No customer
 * learns of it: both ledgers say so to staff alone.
 */
@Service
public class ParentCases {

  private final CaseBook book;
  private final CaseLinks links;
  private final TransactionTemplate transaction;

  ParentCases(CaseBook book, CaseLinks links, TransactionTemplate transaction) {
    this.book = book;
    this.links = links;
    this.transaction = transaction;
  }

  /**
   * Makes a case the child of another; nothing, if it is that already.
   *
   * @throws Problem if the child has ended or has another parent, or there would be a parent of
   *     parents
   */
  public void link(String parent, String child, Actor staff) {
    if (parent.equals(child)) {
      throw Problem.field("child", "No case is its own child.");
    }
    both(
        parent,
        child,
        (above, below) -> {
          Optional<Long> known = links.parentOf(below.current().id());
          if (known.filter(id -> id == above.current().id()).isPresent()) {
            return;
          }
          refuse(above.current(), below, known);
          links.link(above.current(), below.current(), above.at(), staff);
          above.note(EntryKind.LINKED, staff, Map.of("child", child));
          below.note(EntryKind.LINKED, staff, Map.of("parent", parent));
        });
  }

  /** Undoes that a case is the child of another; nothing, if it is not. */
  public void unlink(String parent, String child, Actor staff) {
    both(
        parent,
        child,
        (above, below) -> {
          long id = below.current().id();
          if (links.parentOf(id).filter(known -> known == above.current().id()).isPresent()) {
            links.unlink(id);
            above.note(EntryKind.UNLINKED, staff, Map.of("child", child));
            below.note(EntryKind.UNLINKED, staff, Map.of("parent", parent));
          }
        });
  }

  private void both(String parent, String child, BiConsumer<CaseChange, CaseChange> work) {
    transaction.executeWithoutResult(
        status -> {
          // In one order, so that two who link do not wait for each other.
          Stream.of(parent, child)
              .sorted(Comparator.comparingLong(SupportCase::idOf))
              .forEach(number -> book.update(number, change -> {}));
          book.update(parent, above -> book.update(child, below -> work.accept(above, below)));
        });
  }

  private void refuse(SupportCase parent, CaseChange child, Optional<Long> known) {
    Conversation.refuseIfEnded(child);
    String what = null;
    if (known.isPresent()) {
      what =
          "%s has a parent, %s."
              .formatted(child.current().number(), SupportCase.numberOf(known.get()));
    } else if (parent.state() == CaseState.MERGED) {
      what = "%s goes on in %s.".formatted(parent.number(), links.goesOnAt(parent.number()));
    } else if (links.parentOf(parent.id()).isPresent()) {
      what = "%s is the child of another case.".formatted(parent.number());
    } else if (!links.childrenOf(child.current().id()).isEmpty()) {
      what = "%s is the parent of other cases.".formatted(child.current().number());
    }
    if (what != null) {
      throw new Problem(Kind.NOT_POSSIBLE_NOW, what);
    }
  }
}
