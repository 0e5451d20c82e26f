package casework.oncall;

import java.util.EnumSet;
import java.util.Set;

/**
 * How people are called, as the table paging says.
 *
 * @param minutes until the next one is called; at least 1
 * @param people how many of a line are called before the next level is
 */
public record Calling(int minutes, int people, Set<PageWay> ways) {

  public Calling {
    minutes = Math.max(1, minutes);
    people = Math.max(1, people);
    ways = Set.copyOf(ways);
  }

  /** Returns the ways that a table ticks. */
  public static Set<PageWay> ways(boolean mail, boolean chat, boolean pagerDuty) {
    Set<PageWay> ways = EnumSet.noneOf(PageWay.class);
    if (mail) {
      ways.add(PageWay.MAIL);
    }
    if (chat) {
      ways.add(PageWay.CHAT);
    }
    if (pagerDuty) {
      ways.add(PageWay.PAGER_DUTY);
    }
    return ways;
  }
}
