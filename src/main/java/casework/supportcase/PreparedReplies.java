package casework.supportcase;

import java.util.List;

/** Replies that are ready to be sent, such as templates filled in for a case. */
public interface PreparedReplies {

  /**
   * A reply to choose.
   *
   * @param choice by which it is chosen
   * @param text Markdown for the customer; where it cannot be sent, why
   */
  record Prepared(String choice, String label, String text, boolean canBeSent) {}

  /**
   * Returns the replies to choose from, those in the contact's language first.
   *
   * @param agent the user id of whoever answers
   */
  List<Prepared> of(CaseStory.Story story, String agent);

  /**
   * Returns what a choice says now.
   *
   * @throws casework.problem.Problem if there is no such choice, or it cannot be sent
   */
  String text(String choice, String number, String agent);
}
