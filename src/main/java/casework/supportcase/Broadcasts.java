package casework.supportcase;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Tells the customers of a parent's children something, each in the thread of its own case and
 * without a word of the others. Each case is told in a transaction of its own: one that does not
 * take it holds up no other, and what was broken off goes on when it is sent again.
 */
@Service
public class Broadcasts {

  private final CaseBook book;
  private final CaseCourse course;
  private final CaseLinks links;
  private final BroadcastRows rows;

  Broadcasts(CaseBook book, CaseCourse course, CaseLinks links, BroadcastRows rows) {
    this.book = book;
    this.course = course;
    this.links = links;
    this.rows = rows;
  }

  /**
   * What became of a broadcast.
   *
   * @param told the cases that have it, now or since before
   * @param leftOut those that did not take it, with the reason
   */
  public record Outcome(List<String> told, Map<String, String> leftOut) {}

  /**
   * Sends a message to the children's customers.
   *
   * @param key the same key and text are the same broadcast: no case is told twice
   * @throws Problem if the case has no children, or the key was used for another text
   */
  public Outcome say(String parent, Actor staff, String key, String text) {
    return send(parent, staff, key, text, false);
  }

  /**
   * Proposes the solution of a parent that is solved: each child that is being worked on is
   * resolved by it, and its customer confirms or disagrees, as always.
   *
   * @param key as in {@link #say}
   * @throws Problem as in {@link #say}, and if the parent is not solved
   */
  public Outcome propose(String parent, Actor staff, String key, String solution) {
    return send(parent, staff, key, solution, true);
  }

  /** Whether a case is solved, so that its solution can be proposed to its children. */
  public static boolean isSolved(SupportCase parent) {
    return parent.state() == CaseState.RESOLVED || parent.state() == CaseState.CLOSED;
  }

  private Outcome send(String parent, Actor staff, String key, String text, boolean solution) {
    long id = book.change(parent, change -> begin(change, staff, key, text, solution));
    List<String> told = new ArrayList<>();
    Map<String, String> leftOut = new LinkedHashMap<>();
    for (String child : rows.casesOf(id)) {
      try {
        tell(id, parent, child, staff, text, solution);
        told.add(child);
      } catch (Problem refused) {
        leftOut.put(child, String.valueOf(refused.getMessage()));
      }
    }
    return new Outcome(List.copyOf(told), leftOut);
  }

  private long begin(CaseChange parent, Actor staff, String key, String text, boolean solution) {
    SupportCase now = parent.current();
    Optional<BroadcastRows.Kept> before = rows.find(now.id(), staff, key);
    if (before.isPresent()) {
      if (!before.get().text().equals(text) || before.get().solution() != solution) {
        throw new Problem(
            Kind.KEY_REUSED,
            "This Idempotency-Key sent another text. Use a new key for a new one.");
      }
      return before.get().id();
    }
    if (solution && !isSolved(now)) {
      throw new Problem(
          Kind.NOT_POSSIBLE_NOW,
          "%s is %s; its solution can be proposed when it is solved."
              .formatted(now.number(), now.state()));
    }
    List<String> children =
        links.childrenOf(now.id()).stream().map(links::goesOnAt).distinct().toList();
    if (children.isEmpty()) {
      throw new Problem(Kind.NOT_POSSIBLE_NOW, now.number() + " is the parent of no case.");
    }
    parent.note(
        EntryKind.BROADCAST, staff, Map.of("text", text, "cases", children, "solution", solution));
    return rows.add(now.id(), staff, key, solution, text, parent.at(), children);
  }

  private void tell(
      long broadcast, String parent, String child, Actor staff, String text, boolean solution) {
    book.update(
        child,
        change -> {
          if (!rows.claim(broadcast, change.current().id(), change.at())) {
            return;
          }
          if (solution) {
            course.resolve(child, null, staff, text);
          } else {
            Conversation.refuseIfEnded(change);
            Conversation.sayPublicly(change, staff, text);
          }
          change.note(EntryKind.BROADCAST, staff, Map.of("from", parent, "solution", solution));
        });
  }
}
