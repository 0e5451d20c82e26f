package casework.access;

import java.util.List;
import java.util.Locale;

/**
 * A permission policy that may be granted (T28).
 *
 * @param key as the table accessPolicies names it
 * @param actions what it allows, in the product's words
 * @param resources on what
 */
public record Policy(
    String key, String name, String nameGerman, List<String> actions, List<String> resources) {

  public Policy {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  public String nameIn(Locale language) {
    return language.getLanguage().equals("de") ? nameGerman : name;
  }
}
