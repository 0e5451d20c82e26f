package casework.portal;

import casework.security.Viewer;
import java.util.List;

/** Says what besides requests waits for a customer's person: the portal's first page shows it. */
public interface WaitingForReader {

  /** Returns what waits for this person; empty where nothing does, or it is somebody else's. */
  List<Waiting> of(Viewer.Contact reader);

  /**
   * Something that waits.
   *
   * @param message the key of what it is, in the portal's messages; it takes {@code about}
   * @param about a number, or how many
   * @param path where it is seen to
   */
  record Waiting(String message, String about, String path) {}
}
