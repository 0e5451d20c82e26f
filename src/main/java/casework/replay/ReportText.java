package casework.replay;

import java.util.Locale;
import java.util.stream.Collectors;

/** A replay's report as Markdown, which reads well on a console too, and as CSV. */
final class ReportText {

  private ReportText() {}

  static String markdown(ReplayReport report) {
    StringBuilder text = new StringBuilder();
    ReplayReport.Effort effort = report.effort();
    text.append(
        "%d incidents, %d changes, each under Silver and Gold; %d timers ran; %.1f s.%n%n"
            .formatted(
                report.incidents(),
                effort.changes(),
                effort.jobs(),
                effort.took().toMillis() / 1000.0));
    text.append(row("Plan", "Severity", "Target", "Met", "Breached", "Met of these", "Cancelled"));
    text.append(row("------", "--------:", "---------------", "---:", "-------:", "---:", "---:"));
    report
        .attainment()
        .lines()
        .forEach(
            line ->
                text.append(
                    row(
                        line.plan(),
                        String.valueOf(line.severity()),
                        line.measure().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        String.valueOf(line.met()),
                        String.valueOf(line.breached()),
                        line.attained(),
                        String.valueOf(line.cancelled()))));
    text.append(states(report));
    if (effort.leftOut() > 0) {
      text.append(
          "%n%d changes came after the desk had closed the case, and were left out.%n"
              .formatted(effort.leftOut()));
    }
    if (!report.isFinished()) {
      text.append("%nNot in a final state: %s%n".formatted(report.unfinished()));
    }
    return text.toString();
  }

  static String csv(ReplayReport report) {
    return report
        .attainment()
        .lines()
        .map(
            line ->
                "%s,%d,%s,%d,%d,%d,%d%n"
                    .formatted(
                        line.plan(),
                        line.severity(),
                        line.measure(),
                        line.met(),
                        line.breached(),
                        line.cancelled(),
                        line.open()))
        .collect(
            Collectors.joining(
                "", "plan,severity,measure,met,breached,cancelled,open%n".formatted(), ""));
  }

  private static String states(ReplayReport report) {
    return report.states().byPlan().entrySet().stream()
        .map(
            plan ->
                "%s: %s%n"
                    .formatted(
                        plan.getKey(),
                        plan.getValue().entrySet().stream()
                            .map(state -> state.getValue() + " " + state.getKey())
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining("", "%nFinal states%n%n".formatted(), ""));
  }

  private static String row(String... cells) {
    return "| %-6s | %9s | %-15s | %5s | %8s | %12s | %9s |%n".formatted((Object[]) cells);
  }
}
