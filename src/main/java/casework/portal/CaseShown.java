package casework.portal;

import casework.attachment.FileSettings;
import casework.sla.Clock;
import casework.supportcase.CaseAccess;
import casework.supportcase.CaseLinks;
import casework.supportcase.CaseState;
import casework.supportcase.CaseStory;
import casework.supportcase.CaseStory.Story;
import casework.supportcase.FollowUps;
import casework.supportcase.Rating;
import casework.supportcase.Ratings;
import casework.supportcase.SupportCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a customer one of its requests, with what can be done about it. */
@Component
class CaseShown {

  private final CaseStory stories;
  private final CaseAccess access;
  private final CaseLinks links;
  private final Ratings ratings;
  private final FollowUps followUps;
  private final StaffNames staff;
  private final FileSettings files;

  CaseShown(
      CaseStory stories,
      CaseAccess access,
      CaseLinks links,
      Ratings ratings,
      FollowUps followUps,
      StaffNames staff,
      FileSettings files) {
    this.stories = stories;
    this.access = access;
    this.links = links;
    this.ratings = ratings;
    this.followUps = followUps;
    this.staff = staff;
    this.files = files;
  }

  /**
   * Puts a request and its story into a page.
   *
   * @throws casework.problem.Problem if there is none that this reader may see
   */
  String show(String number, Reader reader, Model model) {
    Story story = stories.of(number);
    SupportCase shown = story.supportCase();
    access.require(reader.viewer(), shown);
    Rating rating = Ratings.isOpenFor(shown) ? ratings.of(shown.id()).orElse(null) : null;
    model.addAttribute("case", shown);
    model.addAttribute(
        "goesOnIn", shown.state() == CaseState.MERGED ? links.goesOnAt(number) : null);
    model.addAttribute("stages", Stage.of(shown, story.ledger()));
    model.addAttribute("story", Said.story(shown.request(), story.ledger(), staff::of));
    model.addAttribute("current", kept(story.clocks(), Kept::isCurrent));
    model.addAttribute("earlier", kept(story.clocks(), Predicate.not(Kept::isCurrent)));
    model.addAttribute("owner", owner(shown));
    model.addAttribute("rating", rating);
    model.addAttribute("canRate", Ratings.isOpenFor(shown) && rating == null);
    model.addAttribute("canAnswer", shown.state().isBeingWorked());
    model.addAttribute("canWithdraw", !shown.state().isFinal());
    model.addAttribute("canConfirm", shown.state() == CaseState.RESOLVED);
    model.addAttribute("reopenUntil", reopenUntil(shown, story.asOf()));
    model.addAttribute("mostFiles", files.mostPerMessage());
    model.addAttribute("largestFile", files.largest().toMegabytes());
    model.addAttribute("here", reader.here());
    model.addAttribute("contract", reader.here().in(story.terms().contractZone()));
    model.addAttribute("asOf", story.asOf());
    return "portal/case";
  }

  private static List<Kept> kept(List<Clock> clocks, Predicate<Clock> which) {
    return clocks.stream().filter(Kept::isPromise).filter(which).map(Kept::of).toList();
  }

  private String owner(SupportCase shown) {
    String owner = shown.progress().owner();
    return owner == null ? "" : staff.of(owner);
  }

  /** Until when a closed case can be taken up again; null if it cannot. */
  private @Nullable Instant reopenUntil(SupportCase shown, Instant now) {
    Instant ended = shown.progress().endedAt();
    if (shown.state() != CaseState.CLOSED || ended == null) {
      return null;
    }
    Instant last = ended.plus(Duration.ofDays(followUps.of(shown).reopenWithinDays()));
    return now.isAfter(last) ? null : last;
  }
}
