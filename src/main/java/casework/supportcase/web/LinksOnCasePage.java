package casework.supportcase.web;

import casework.problem.Problem;
import casework.security.Viewer;
import casework.supportcase.Actor;
import casework.supportcase.Broadcasts;
import casework.supportcase.CaseLinks;
import casework.supportcase.CasePart;
import casework.supportcase.Duplicates;
import casework.supportcase.ParentCases;
import casework.supportcase.SupportCase;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows on the staff's page of a case what it is linked with, and links it. */
@Controller
@RequestMapping("/cases/{number}")
class LinksOnCasePage implements CasePart {

  private final CaseLinks links;
  private final Duplicates duplicates;
  private final ParentCases parents;
  private final Broadcasts broadcasts;

  LinksOnCasePage(
      CaseLinks links, Duplicates duplicates, ParentCases parents, Broadcasts broadcasts) {
    this.links = links;
    this.duplicates = duplicates;
    this.parents = parents;
    this.broadcasts = broadcasts;
  }

  /**
   * What the page shows.
   *
   * @param mayAct whether the viewer may link it
   * @param isOpen whether it can still be merged, or made a child
   * @param isSolved whether its solution can be proposed to its children
   * @param key with which a form that is sent twice sends once
   */
  record Shown(CaseLinks.Links all, boolean mayAct, boolean isOpen, boolean isSolved, String key) {}

  @Override
  public String name() {
    return "links";
  }

  @Override
  public Object of(SupportCase shown, Viewer viewer) {
    return new Shown(
        links.of(shown),
        viewer instanceof Viewer.Staff staff && staff.worksOnCases(),
        !shown.state().isFinal(),
        Broadcasts.isSolved(shown),
        UUID.randomUUID().toString());
  }

  @PostMapping("/merge")
  String merge(
      @PathVariable("number") String number,
      @RequestParam(name = "into", required = false) @Nullable String into,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Viewer viewer,
      RedirectAttributes after) {
    return act(
        number,
        "merge",
        reason,
        after,
        () -> {
          duplicates.merge(
              number, null, number(into), Given.staff(viewer), Given.text("reason", reason));
          return "Merged.";
        });
  }

  @PostMapping("/children")
  String link(
      @PathVariable("number") String number,
      @RequestParam(name = "child", required = false) @Nullable String child,
      Viewer viewer,
      RedirectAttributes after) {
    return act(
        number,
        "child",
        null,
        after,
        () -> {
          parents.link(number, number(child), Given.staff(viewer));
          return "Linked.";
        });
  }

  @PostMapping("/children/remove")
  String unlink(
      @PathVariable("number") String number,
      @RequestParam(name = "child", required = false) @Nullable String child,
      Viewer viewer,
      RedirectAttributes after) {
    return act(
        number,
        "child",
        null,
        after,
        () -> {
          parents.unlink(number, number(child), Given.staff(viewer));
          return "No longer linked.";
        });
  }

  @PostMapping("/broadcasts")
  String broadcast(
      @PathVariable("number") String number,
      @RequestParam(name = "text", required = false) @Nullable String text,
      @RequestParam(name = "key", required = false) @Nullable String key,
      Viewer viewer,
      RedirectAttributes after) {
    return act(
        number,
        "broadcast",
        text,
        after,
        () -> {
          Actor by = Given.staff(viewer);
          return told(broadcasts.say(number, by, Given.text("key", key), Given.text("text", text)));
        });
  }

  @PostMapping("/proposals")
  String propose(
      @PathVariable("number") String number,
      @RequestParam(name = "text", required = false) @Nullable String text,
      @RequestParam(name = "key", required = false) @Nullable String key,
      Viewer viewer,
      RedirectAttributes after) {
    return act(
        number,
        "propose",
        text,
        after,
        () -> {
          Actor by = Given.staff(viewer);
          return told(
              broadcasts.propose(number, by, Given.text("key", key), Given.text("text", text)));
        });
  }

  private interface Act {
    String run();
  }

  /** What was refused is shown on the page again, with the reason and what was written. */
  private static String act(
      String number, String form, @Nullable String draft, RedirectAttributes after, Act act) {
    try {
      after.addFlashAttribute("linksDone", act.run());
    } catch (Problem refused) {
      if (refused.kind() == Problem.Kind.UNKNOWN_CASE && !form.equals("child")) {
        throw refused;
      }
      after.addFlashAttribute("linksWrong", refused.getMessage());
      after.addFlashAttribute("linksForm", form);
      after.addFlashAttribute("linksDraft", draft);
    }
    return "redirect:/cases/" + number + "#links";
  }

  private static String number(@Nullable String given) {
    return Given.text("case", given).strip().toUpperCase(Locale.ROOT);
  }

  private static String told(Broadcasts.Outcome outcome) {
    String told =
        "Sent to " + (outcome.told().isEmpty() ? "none" : String.join(", ", outcome.told()));
    return outcome.leftOut().isEmpty()
        ? told + "."
        : outcome.leftOut().values().stream()
            .collect(Collectors.joining(" ", told + ". Left out: ", ""));
  }
}
