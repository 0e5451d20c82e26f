package casework.process;

import casework.access.AccessNotSet;
import casework.access.SupportAccess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The product into whose organizations support is let, as tests need it: well, or down. */
@TestComponent
@Primary
public class TheProduct implements SupportAccess {

  private final Map<String, Allowed> organizations = new LinkedHashMap<>();
  private boolean down;

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void set(String organization, Supplier<Allowed> allowed) throws AccessNotSet {
    if (down) {
      throw new AccessNotSet("The product does not answer.");
    }
    organizations.put(organization, allowed.get());
  }

  public void goesDown() {
    down = true;
  }

  public void comesBack() {
    down = false;
  }

  /** Returns the keys of what is allowed in an organization at an instant. */
  public List<String> allows(String organization, Instant at) {
    Allowed present = organizations.get(organization);
    List<String> keys = new ArrayList<>();
    if (present != null && at.isBefore(present.until())) {
      present.policies().forEach(policy -> keys.add(policy.key()));
    }
    return keys;
  }

  void reset() {
    organizations.clear();
    down = false;
  }
}
