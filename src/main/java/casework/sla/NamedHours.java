package casework.sla;

import java.util.Optional;

/** Support hours by the name that decision tables give them, such as the Gold plan's. */
public interface NamedHours {

  /**
   * The hours of that name; empty if no table knows it. "24x7" need not be known: it is built in.
   */
  Optional<SupportHours> find(String name);
}
