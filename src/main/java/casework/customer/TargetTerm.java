package casework.customer;

import static java.util.stream.Collectors.joining;

import casework.sla.Measure;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key of one value of a target, such as {@code firstResponse.severity1.amount}. */
record TargetTerm(Measure measure, int severity, Aspect aspect) {

  /** What there is to say about a target; the names are those of the table's outputs. */
  enum Aspect {
    AMOUNT("amount"),
    HOURS("hours"),
    STARTS_FROM("startsFrom"),
    PAUSES_WHILE_WAITING("pausesWhileWaiting"),
    REPEATS("repeats"),
    EFFORT("effort");

    private final String output;

    Aspect(String output) {
      this.output = output;
    }

    String output() {
      return output;
    }
  }

  private static final Pattern KEY =
      Pattern.compile(
          "(%s)\\.severity(\\d)\\.(%s)"
              .formatted(
                  Arrays.stream(Measure.values()).map(m -> m.key(1)).collect(joining("|")),
                  Arrays.stream(Aspect.values()).map(Aspect::output).collect(joining("|"))));

  static Optional<TargetTerm> parse(String key) {
    var matcher = KEY.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var measure =
        Arrays.stream(Measure.values()).filter(m -> m.key(1).equals(matcher.group(1))).findAny();
    var aspect =
        Arrays.stream(Aspect.values()).filter(a -> a.output().equals(matcher.group(3))).findAny();
    return Optional.of(
        new TargetTerm(
            measure.orElseThrow(), Integer.parseInt(matcher.group(2)), aspect.orElseThrow()));
  }

  TargetTerm with(Aspect other) {
    return new TargetTerm(measure, severity, other);
  }

  String key() {
    return measure.key(1) + ".severity" + severity + "." + aspect.output();
  }
}
