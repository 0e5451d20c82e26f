package casework.services.web;

import casework.customer.Deliverable;
import casework.customer.Sow;
import casework.problem.Problem;
import casework.services.NewOffer;
import casework.services.Offer;
import casework.services.Pricing;
import casework.services.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it was typed into the page, and comes back where something is wrong.
 *
 * @param work of each line: a role and a unit, such as "CONSULTANT HOUR"; blank for no such line
 * @param quantity of each line
 * @param names of the deliverables, line by line; blank for no such line
 * @param serves the lines that Support serves
 */
record OfferForm(
    @Nullable Pricing pricing,
    Sow.@Nullable Kind kind,
    @Nullable String title,
    @Nullable String scope,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String currency,
    @Nullable String amount,
    @Nullable List<String> work,
    @Nullable List<String> quantity,
    @Nullable List<String> names,
    @Nullable Set<Integer> serves) {

  private static final int SPARE_LINES = 3;

  /** A line of the estimate as it was typed. */
  public record Line(String work, String quantity) {}

  static OfferForm empty(String title) {
    return new OfferForm(
        Pricing.FIXED_PRICE,
        Sow.Kind.SOW,
        title,
        null,
        null,
        null,
        "EUR",
        null,
        null,
        null,
        null,
        null);
  }

  static OfferForm of(Offer offer) {
    List<String> names = new ArrayList<>();
    for (Deliverable one : offer.deliverables()) {
      while (names.size() < one.line() - 1) {
        names.add("");
      }
      names.add(one.name());
    }
    return new OfferForm(
        offer.pricing(),
        offer.kind(),
        offer.title(),
        offer.scope(),
        offer.from(),
        offer.until(),
        offer.price().currency().getCurrencyCode(),
        offer.pricing() == Pricing.FIXED_PRICE ? offer.price().amount().toPlainString() : null,
        offer.lines().stream().map(line -> line.role() + " " + line.unit()).toList(),
        offer.lines().stream().map(line -> line.quantity().toPlainString()).toList(),
        names,
        offer.deliverables().stream()
            .filter(Deliverable::supportServes)
            .map(Deliverable::line)
            .collect(Collectors.toSet()));
  }

  /** Returns the lines of the estimate, with some that are free. */
  public List<Line> estimates() {
    List<Line> lines = new ArrayList<>();
    List<String> roles = Objects.requireNonNullElse(work, List.of());
    List<String> amounts = Objects.requireNonNullElse(quantity, List.of());
    for (int at = 0; at < roles.size(); at++) {
      lines.add(new Line(roles.get(at), at < amounts.size() ? amounts.get(at) : ""));
    }
    for (int spare = 0; spare < SPARE_LINES; spare++) {
      lines.add(new Line("", ""));
    }
    return lines;
  }

  /** Returns the names of the deliverables, with some that are free. */
  public List<String> deliverables() {
    List<String> lines = new ArrayList<>(Objects.requireNonNullElse(names, List.of()));
    for (int spare = 0; spare < SPARE_LINES; spare++) {
      lines.add("");
    }
    return lines;
  }

  public boolean isServed(int line) {
    return serves != null && serves.contains(line);
  }

  /**
   * Returns what is wanted; of an offer at a fixed price, the estimate counts for nothing, nor does
   * a price by time and materials.
   *
   * @throws Problem naming the field that is wrong
   */
  NewOffer wanted() {
    boolean fixed = pricing == Pricing.FIXED_PRICE;
    List<OfferBody.EstimateBody> lines =
        estimates().stream().filter(line -> !line.work().isBlank()).map(OfferForm::line).toList();
    List<OfferBody.LineBody> made = new ArrayList<>();
    List<String> given = Objects.requireNonNullElse(names, List.of());
    for (int line = 1; line <= given.size(); line++) {
      if (!given.get(line - 1).isBlank()) {
        made.add(new OfferBody.LineBody(line, given.get(line - 1), isServed(line)));
      }
    }
    return new OfferBody(
            pricing,
            kind,
            title,
            scope,
            from,
            until,
            currency,
            fixed ? amount : null,
            fixed ? List.of() : lines,
            made)
        .wanted();
  }

  private static OfferBody.EstimateBody line(Line typed) {
    String[] parts = typed.work().split(" ", 2);
    Rate.Unit unit =
        Arrays.stream(Rate.Unit.values())
            .filter(one -> parts.length == 2 && one.name().equals(parts[1]))
            .findFirst()
            .orElseThrow(
                () -> Problem.field("estimates", "'%s' is no work.".formatted(typed.work())));
    return new OfferBody.EstimateBody(parts[0], unit, typed.quantity());
  }
}
