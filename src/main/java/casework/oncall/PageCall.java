package casework.oncall;

import casework.account.Account;
import casework.supportcase.SupportCase;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One person is called for a page.
 *
 * @param about the case
 * @param customer the customer's name
 * @param person who is called
 * @param zone in which the person reads times
 * @param chat the staff's own channel of the line that is called, if it has one
 * @param answerPath the path at which this person, and nobody else, answers without signing in: a
 *     secret between us
 * @param alarm whether it is the alarm that nobody answers
 */
public record PageCall(
    Page page,
    SupportCase about,
    String customer,
    Account person,
    ZoneId zone,
    @Nullable String chat,
    String answerPath,
    boolean alarm) {

  /** Returns the path of the page's own page. */
  public String path() {
    return "/on-call/pages/" + page.number();
  }
}
