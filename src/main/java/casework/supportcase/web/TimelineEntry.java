package casework.supportcase.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry, told.
 *
 * @param tone how it is set: "customer", "staff", "note", "automatic", "warning", "alarm" or "fact"
 * @param who who did it
 * @param what what happened, in our words
 * @param text what was written; in anybody's words, so never to be taken for markup
 */
record TimelineEntry(
    int seq, Instant at, String tone, String who, String what, @Nullable String text) {

  /** Whether somebody said something to somebody. */
  public boolean isMessage() {
    return tone.equals("customer") || tone.equals("staff") || tone.equals("automatic");
  }
}
