package casework.supportcase.web;

import casework.audit.CasePlaces;
import casework.audit.DecisionsTaken;
import casework.audit.Whereabouts;
import casework.page.WallClock;
import casework.security.Viewer;
import casework.supportcase.CasePart;
import casework.supportcase.CaseStory;
import casework.supportcase.CaseStory.Story;
import casework.supportcase.Ratings;
import casework.supportcase.SupportCase;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A case's page for staff and auditors. It shows; Tasklist and the API act. */
@Controller
class CasePage {

  private final CaseStory stories;
  private final DecisionsTaken decisions;
  private final CasePlaces places;
  private final Ratings ratings;
  private final List<CasePart> parts;

  CasePage(
      CaseStory stories,
      DecisionsTaken decisions,
      CasePlaces places,
      Ratings ratings,
      List<CasePart> parts) {
    this.stories = stories;
    this.decisions = decisions;
    this.places = places;
    this.ratings = ratings;
    this.parts = List.copyOf(parts);
  }

  @GetMapping("/cases/{number}")
  String page(@PathVariable("number") String number, WallClock here, Viewer viewer, Model model) {
    Story story = stories.of(number);
    SupportCase told = story.supportCase();
    WallClock contract = new WallClock(story.terms().contractZone());
    model.addAttribute("case", told);
    model.addAttribute("customer", story.customer());
    model.addAttribute("terms", story.terms().effective());
    model.addAttribute(
        "clocks", story.clocks().stream().map(clock -> ClockStory.of(clock, contract)).toList());
    model.addAttribute("timeline", Timeline.of(told.request(), story.ledger()));
    model.addAttribute("decisions", decisions.of(told.number()));
    model.addAttribute("places", places.of(told.number()).places());
    model.addAttribute("severityReason", Timeline.severityReason(story.ledger()));
    model.addAttribute("rating", ratings.of(told.id()).orElse(null));
    model.addAttribute("here", here);
    model.addAttribute("contract", contract);
    model.addAttribute("sameZone", here.zone().equals(contract.zone()));
    model.addAttribute("asOf", story.asOf());
    parts.forEach(part -> model.addAttribute(part.name(), part.of(told, viewer)));
    return "case";
  }

  /** Returns the diagrams of the case's processes, with where it is and has been. */
  @GetMapping(path = "/cases/{number}/diagram", produces = "application/json")
  @ResponseBody
  Whereabouts diagram(@PathVariable("number") String number) {
    return places.of(number);
  }
}
