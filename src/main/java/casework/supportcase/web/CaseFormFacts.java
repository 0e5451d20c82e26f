package casework.supportcase.web;

import casework.engine.TaskFormFacts;
import casework.page.FormText;
import casework.page.Markdown;
import casework.page.ViewerZone;
import casework.page.WallClock;
import casework.page.Words;
import casework.sla.Clock;
import casework.supportcase.CaseStory;
import casework.supportcase.CaseStory.Story;
import casework.supportcase.LineCourses;
import casework.supportcase.PreparedReplies;
import casework.supportcase.Severities;
import casework.supportcase.SupportCase;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the task forms show of a case: the same story as its page tells, in short. */
@Component
class CaseFormFacts implements TaskFormFacts {

  private static final int LATEST = 8;
  private static final int LONGEST = 600;

  private final CaseStory stories;
  private final Severities severities;
  private final LineCourses courses;
  private final PreparedReplies replies;

  CaseFormFacts(
      CaseStory stories, Severities severities, LineCourses courses, PreparedReplies replies) {
    this.stories = stories;
    this.severities = severities;
    this.courses = courses;
    this.replies = replies;
  }

  @Override
  public Map<String, Object> of(String number, @Nullable String line) {
    // Other rooms have tasks, too.
    if (!SupportCase.isNumber(number)) {
      return Map.of();
    }
    Story story = stories.of(number);
    var shown = story.supportCase();
    var request = shown.request();
    int severity = Objects.requireNonNullElse(shown.progress().severity(), 0);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("caseNumber", number);
    facts.put("subject", FormText.escaped(request.subject()));
    facts.put("description", request.description());
    facts.put("customerName", FormText.escaped(story.customer().name()));
    facts.put("contactName", FormText.escaped(request.contact()));
    facts.put("plan", FormText.escaped(shown.plan()));
    facts.put("channelText", Words.ofName(request.channel().name()));
    facts.put("stateText", Words.ofName(shown.state().name()));
    facts.put("severityText", severityText(severity, shown.progress().severityConfirmed()));
    facts.put("severityReason", FormText.escaped(Timeline.severityReason(story.ledger())));
    facts.put("casePage", "/cases/" + number);
    facts.put("clocks", clocks(story));
    facts.put("conversation", conversation(story));
    facts.put("earlierSteps", earlierSteps(story));
    facts.put("wanted", FormText.escaped(Timeline.wantedOfLeadership(story.ledger())));
    facts.put("severityOptions", severityOptions());
    facts.put("courseOptions", courses.optionsOf(line));
    facts.put("triageSeverity", String.valueOf(severity));
    List<PreparedReplies.Prepared> prepared = replies.of(story, agent());
    facts.put("replyOptions", prepared.stream().map(CaseFormFacts::option).toList());
    facts.put("replyTexts", prepared.stream().map(CaseFormFacts::text).toList());
    // What an earlier form chose is no choice here.
    facts.put("course", "");
    return facts;
  }

  private static Map<String, String> option(PreparedReplies.Prepared reply) {
    return Map.of("value", reply.choice(), "label", reply.label());
  }

  private static Map<String, String> text(PreparedReplies.Prepared reply) {
    String above = reply.canBeSent() ? "As the customer will read it:" : "It cannot be sent now:";
    return Map.of("choice", reply.choice(), "text", "**" + above + "**\n\n" + reply.text());
  }

  /** Whoever looks at the form will answer by it. */
  private static String agent() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn == null ? "" : signedIn.getName();
  }

  private String severityText(int severity, boolean confirmed) {
    return "Severity %d, %s%s"
        .formatted(severity, severities.require(severity).name(), confirmed ? "" : " (suggested)");
  }

  private static List<Map<String, String>> clocks(Story story) {
    WallClock agent = ViewerZone.ofThisRequest();
    WallClock contract = new WallClock(story.terms().contractZone());
    return story.clocks().stream()
        .filter(clock -> clock.state().isLive() || clock.occurrence() == 1)
        .map(clock -> clock(clock, agent, contract))
        .toList();
  }

  private static Map<String, String> clock(Clock clock, WallClock agent, WallClock contract) {
    ClockStory told = ClockStory.of(clock, contract);
    return Map.of(
        "name", told.title(),
        "state", told.stateInWords(),
        "dueAgent", agent.of(told.due()),
        "dueContract", contract.of(told.due()),
        "left", told.left());
  }

  private static List<Map<String, String>> conversation(Story story) {
    WallClock agent = ViewerZone.ofThisRequest();
    return Timeline.of(story.supportCase().request(), story.ledger()).stream()
        .filter(entry -> entry.text() != null && (entry.isMessage() || entry.tone().equals("note")))
        .sorted(Comparator.comparing(TimelineEntry::seq).reversed())
        .limit(LATEST)
        .map(
            entry ->
                Map.of(
                    "when", agent.of(entry.at()),
                    "who", entry.who() + (entry.tone().equals("note") ? " (internal)" : ""),
                    "text", shortened(Markdown.text(Objects.requireNonNull(entry.text())))))
        .toList();
  }

  private static String earlierSteps(Story story) {
    StringBuilder steps = new StringBuilder();
    Timeline.of(story.supportCase().request(), story.ledger()).stream()
        .filter(entry -> entry.tone().equals("fact") || entry.tone().equals("alarm"))
        .forEach(
            entry ->
                steps
                    .append("- ")
                    .append(FormText.escaped(entry.who() + " " + entry.what()))
                    .append('\n'));
    return steps.toString();
  }

  private List<Map<String, String>> severityOptions() {
    return severities.all().stream()
        .map(
            severity ->
                Map.of(
                    "value", String.valueOf(severity.level()),
                    "label",
                        "%d %s: %s"
                            .formatted(severity.level(), severity.name(), severity.impact())))
        .toList();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
