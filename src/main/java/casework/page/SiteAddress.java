package casework.page;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address at which people reach the product, for links that leave it. It is set, never taken
 * from a request: whoever forges a Host header must not choose where a link of ours leads.
 */
@Component
public class SiteAddress {

  private final String address;

  SiteAddress(@Value("${casework.address}") String address) {
    this.address = address.replaceAll("/+$", "");
  }

  /**
   * Returns the whole address of a path.
   *
   * @param path begins with a slash
   */
  public String of(String path) {
    return address + path;
  }
}
