package casework.replay;

import java.util.Arrays;
import java.util.Optional;

/** What an incident log calls the state of an incident. */
enum IncidentState {
  NEW("New"),
  ACTIVE("Active"),
  AWAITING_USER_INFO("Awaiting User Info"),
  AWAITING_VENDOR("Awaiting Vendor"),
  AWAITING_PROBLEM("Awaiting Problem"),
  AWAITING_EVIDENCE("Awaiting Evidence"),
  RESOLVED("Resolved"),
  CLOSED("Closed"),
  CANCELED("Canceled");

  private final String name;

  IncidentState(String name) {
    this.name = name;
  }

  String inWords() {
    return name;
  }

  static Optional<IncidentState> named(String name) {
    return Arrays.stream(values()).filter(state -> state.name.equalsIgnoreCase(name)).findFirst();
  }
}
