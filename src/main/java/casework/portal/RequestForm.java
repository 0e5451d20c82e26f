package casework.portal;

import casework.customer.Channel;
import casework.supportcase.Category;
import casework.supportcase.Outline;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has filled in so far, as it came: nothing of it is lost because something else is
 * wrong.
 *
 * @param deliverable the line of an SOW that it is about (T16); blank for none
 * @param key made with the form: what is sent twice is raised once
 */
record RequestForm(
    @Nullable String subject,
    @Nullable String description,
    @Nullable String since,
    @Nullable String impact,
    @Nullable String coreFunction,
    @Nullable String privacy,
    @Nullable String workaround,
    @Nullable String area,
    @Nullable String urgency,
    @Nullable String deliverable,
    @Nullable String key) {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_DESCRIPTION = 40_000;
  private static final int LONGEST_SINCE = 200;
  private static final int LONGEST_KEY = 80;
  private static final int LOWEST_URGENCY = 4;

  static RequestForm empty(String key) {
    return new RequestForm(null, null, null, null, null, null, null, null, null, null, key);
  }

  /** Returns what decides the request's course; what the category does not ask is not told. */
  Outline outline(String customer, Category category) {
    Set<Question> asked = Question.of(category);
    return new Outline(
        customer,
        Channel.WEB,
        category,
        asked.contains(Question.AREA)
            ? one(SubjectArea.class, area).orElse(SubjectArea.SERVICE)
            : SubjectArea.SERVICE,
        asked.contains(Question.IMPACT)
            ? one(ProductionImpact.class, impact).orElse(ProductionImpact.UNKNOWN)
            : ProductionImpact.UNKNOWN,
        asked.contains(Question.CORE_FUNCTION) && coreFunction != null,
        asked.contains(Question.PRIVACY) && privacy != null,
        asked.contains(Question.WORKAROUND) && workaround != null,
        asked.contains(Question.URGENCY) ? proposal() : null,
        asked.contains(Question.AREA) && deliverable != null && !deliverable.isBlank()
            ? deliverable.strip()
            : null);
  }

  /** Returns what is wrong, as a message's code by the field's name, in the form's order. */
  Map<String, String> mistakes(Category category) {
    Map<String, String> wrong = new LinkedHashMap<>();
    check(wrong, "subject", subject, LONGEST_SUBJECT);
    check(wrong, "description", description, LONGEST_DESCRIPTION);
    Set<Question> asked = Question.of(category);
    if (asked.contains(Question.IMPACT) && one(ProductionImpact.class, impact).isEmpty()) {
      wrong.put("impact", "portal.wrong.impact");
    }
    if (asked.contains(Question.SINCE) && since != null && !isText(since, LONGEST_SINCE)) {
      wrong.put("since", "portal.wrong.since");
    }
    return wrong;
  }

  /**
   * Returns the request to raise.
   *
   * @param sinceWhen how the description says since when, such as "Since"
   */
  RaiseCase request(String customer, Category category, Reader reader, String sinceWhen) {
    Outline outline = outline(customer, category);
    String told = Objects.requireNonNull(description).strip();
    String from =
        since == null || !Question.of(category).contains(Question.SINCE) ? "" : since.strip();
    return new RaiseCase(
        customer,
        reader.contact().name(),
        reader.contact().id(),
        outline.channel(),
        category,
        outline.subjectArea(),
        Objects.requireNonNull(subject).strip(),
        from.isEmpty() ? told : told + "\n\n" + sinceWhen + ": " + from,
        outline.productionImpact(),
        outline.coreFunctionImpaired(),
        outline.privacyBreached(),
        outline.workaround(),
        outline.proposedSeverity(),
        outline.deliverable());
  }

  /** Returns the form's key, or another where the form brought none that could be one. */
  String keyOr(String other) {
    return key == null || key.isBlank() || !isText(key, LONGEST_KEY) ? other : key;
  }

  private @Nullable Integer proposal() {
    boolean proposed = urgency != null && urgency.matches("[1-" + LOWEST_URGENCY + "]");
    return proposed ? Integer.valueOf(urgency) : null;
  }

  private static void check(
      Map<String, String> wrong, String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      wrong.put(field, "portal.wrong." + field + ".empty");
    } else if (!isText(text, longest)) {
      wrong.put(field, "portal.wrong." + field + ".long");
    }
  }

  private static boolean isText(String text, int longest) {
    return text.length() <= longest && text.indexOf('\0') < 0;
  }

  private static <E extends Enum<E>> Optional<E> one(Class<E> kind, @Nullable String name) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst();
  }
}
