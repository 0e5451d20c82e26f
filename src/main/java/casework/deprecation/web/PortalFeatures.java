package casework.deprecation.web;

import casework.deprecation.CustomersNotices;
import casework.deprecation.CustomersNotices.Told;
import casework.deprecation.Feature;
import casework.deprecation.FeatureState;
import casework.deprecation.Features;
import casework.problem.Problem;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is officially supported, and for how long, as customers see it (T30, T31). */
@Controller
class PortalFeatures {

  private final Features features;
  private final CustomersNotices notices;

  PortalFeatures(Features features, CustomersNotices notices) {
    this.features = features;
    this.notices = notices;
  }

  @GetMapping("/portal/features")
  String list(Viewer.Contact viewer, Model model) {
    List<Told> told = notices.inForceFor(viewer);
    List<Feature> all = features.all();
    model.addAttribute("notices", told);
    model.addAttribute(
        "supported", all.stream().filter(one -> one.state() != FeatureState.RETIRED).toList());
    model.addAttribute(
        "retired", all.stream().filter(one -> one.state() == FeatureState.RETIRED).toList());
    return "portal/features";
  }

  /** Opening it is on record: the customer has it. */
  @GetMapping("/portal/deprecations/{notice}")
  String one(@PathVariable("notice") String number, Viewer.Contact viewer, Model model) {
    model.addAttribute("told", notices.open(number, viewer));
    return "portal/deprecation";
  }

  @PostMapping("/portal/deprecations/{notice}/confirm")
  String confirm(
      @PathVariable("notice") String number, Viewer.Contact viewer, RedirectAttributes after) {
    notices.confirm(number, viewer);
    after.addFlashAttribute("done", "noticeConfirmed");
    return "redirect:/portal/deprecations/" + number;
  }

  /** On a page of the portal; without this, it would be one of the staff's. */
  @ExceptionHandler
  String problem(Problem problem, Model model, HttpServletResponse response) {
    response.setStatus(problem.kind().status());
    model.addAttribute("kind", problem.kind().slug());
    return "portal/problem";
  }
}
