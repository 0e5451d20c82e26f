package casework.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The carriers by their channels. */
@Component
class Carriers {

  private final ObjectProvider<Carrier> beans;

  /** Found late: carriers may depend on what depends on the outbox. */
  Carriers(ObjectProvider<Carrier> beans) {
    this.beans = beans;
  }

  Optional<Carrier> of(String channel) {
    return Optional.ofNullable(all().get(channel));
  }

  /** Why a channel carries nothing here; empty where it does. */
  Optional<String> notSetUp(String channel) {
    return of(channel)
        .map(Carrier::notSetUp)
        .orElseGet(() -> Optional.of("Nothing here carries '%s'.".formatted(channel)));
  }

  /** The channels that are not set up, each with the reason. */
  List<String> whatIsOff() {
    return all().values().stream().flatMap(carrier -> carrier.notSetUp().stream()).toList();
  }

  private Map<String, Carrier> all() {
    return beans.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
  }
}
