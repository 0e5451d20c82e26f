package casework.pagerduty;

import casework.oncall.Page;
import casework.oncall.PageCall;
import casework.oncall.PageState;
import casework.oncall.PageWay;
import casework.oncall.PageWriter;
import casework.outbox.Outbox;
import casework.outbox.Outgoing;
import casework.page.SiteAddress;
import casework.page.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Writes pages as alerts of PagerDuty's: one for each page, triggered again as each next person is
 * called, acknowledged and resolved with the page and its case.
 */
@Component
class PagerDutyPages implements PageWriter {

  private static final int LONGEST_SUMMARY = 1024;
  private static final String SOURCE = "casework";

  private final PagerDutySettings settings;
  private final SiteAddress site;
  private final Outbox outbox;
  private final ObjectMapper json;

  PagerDutyPages(PagerDutySettings settings, SiteAddress site, Outbox outbox, ObjectMapper json) {
    this.settings = settings;
    this.site = site;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public PageWay way() {
    return PageWay.PAGER_DUTY;
  }

  @Override
  public boolean reaches(PageCall call) {
    return !settings.keyOf(address(call.page())).isBlank();
  }

  @Override
  public void call(PageCall call) {
    Page page = call.page();
    String severity = Objects.toString(call.about().progress().severity(), "?");
    String summary =
        "%s%s, severity %s, %s: %s"
            .formatted(
                call.alarm() ? "NOBODY ANSWERS: " : "",
                call.about().number(),
                severity,
                call.customer(),
                call.about().request().subject());
    PagerDutyEvent.Payload payload =
        new PagerDutyEvent.Payload(
            summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY) : summary,
            SOURCE,
            severity(severity),
            page.raisedAt().toString(),
            call.about().number(),
            page.line().group(),
            Words.ofName(page.occasion().name()),
            Map.of(
                "page", page.number(),
                "called", call.person().fullName(),
                "level", Words.ofName(page.level().name())));
    put(page, new PagerDutyEvent("trigger", key(page), "Casework", site.of(call.path()), payload));
  }

  @Override
  public void ended(Page page) {
    tell(page, page.state() == PageState.ACKNOWLEDGED ? "acknowledge" : "resolve");
  }

  @Override
  public void done(Page page) {
    tell(page, "resolve");
  }

  private void tell(Page page, String action) {
    if (outbox.lastTo(page.caseId(), PagerDutyCarrier.CHANNEL, address(page)).isPresent()) {
      put(page, PagerDutyEvent.of(action, key(page)));
    }
  }

  /** One stream for each alert: what happened to it arrives in order. */
  private void put(Page page, PagerDutyEvent event) {
    outbox.put(
        new Outgoing(
            PagerDutyCarrier.CHANNEL,
            address(page),
            "pagerduty " + page.number(),
            page.caseId(),
            write(event)));
  }

  private static String address(Page page) {
    return page.line().group();
  }

  private String key(Page page) {
    return site.of("/on-call/pages/" + page.number());
  }

  private static String severity(String severity) {
    return switch (severity) {
      case "1" -> "critical";
      case "2" -> "error";
      default -> "warning";
    };
  }

  private String write(PagerDutyEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An event is plain values", impossible);
    }
  }
}
