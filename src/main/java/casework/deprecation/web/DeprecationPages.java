package casework.deprecation.web;

import casework.customer.Customers;
import casework.deprecation.Audience;
import casework.deprecation.Deprecation;
import casework.deprecation.DeprecationState;
import casework.deprecation.Deprecations;
import casework.deprecation.Feature;
import casework.deprecation.FeatureState;
import casework.deprecation.Features;
import casework.deprecation.Finding;
import casework.deprecation.Proof;
import casework.deprecation.Reaching;
import casework.deprecation.VendorDays;
import casework.deprecation.web.Bodies.NoticeBody;
import casework.page.Attempt;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.problem.Problem.Kind;
import casework.security.Role;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff's pages of notices: written, decided, and the proof that customers have them (T31). */
@Controller
@RequestMapping("/deprecations")
class DeprecationPages {

  private static final Set<DeprecationState> OPEN =
      EnumSet.complementOf(EnumSet.of(DeprecationState.RETIRED, DeprecationState.WITHDRAWN));

  private final Deprecations deprecations;
  private final Reaching reaching;
  private final Features features;
  private final Customers customers;
  private final VendorDays days;

  DeprecationPages(
      Deprecations deprecations,
      Reaching reaching,
      Features features,
      Customers customers,
      VendorDays days) {
    this.deprecations = deprecations;
    this.reaching = reaching;
    this.features = features;
    this.customers = customers;
    this.days = days;
  }

  /**
   * What was typed into the form.
   *
   * @param names of plans or customers, one a line
   */
  record Written(
      @Nullable String feature,
      @Nullable String text,
      @Nullable String german,
      @Nullable LocalDate notice,
      @Nullable LocalDate change,
      @Nullable LocalDate supportEnd,
      Audience.@Nullable Kind audience,
      @Nullable String names) {

    static Written of(Deprecation notice, Feature feature) {
      return new Written(
          feature.key(),
          notice.draft().text(),
          notice.draft().german(),
          notice.draft().notice(),
          notice.draft().change(),
          notice.draft().supportEnd(),
          notice.draft().audience().kind(),
          notice.draft().audience().lines());
    }

    NoticeBody body() {
      return new NoticeBody(
          feature,
          text,
          german,
          notice,
          change,
          supportEnd,
          audience,
          names == null ? List.of() : names.lines().toList());
    }
  }

  @GetMapping
  String list(
      @RequestParam(name = "all", defaultValue = "false") boolean all,
      Viewer.Staff viewer,
      Model model) {
    Map<Long, Feature> named =
        features.all().stream().collect(Collectors.toMap(Feature::id, Function.identity()));
    model.addAttribute(
        "notices", deprecations.list(all ? EnumSet.allOf(DeprecationState.class) : OPEN));
    model.addAttribute("features", named);
    model.addAttribute("all", all);
    model.addAttribute("mayAct", mayAct(viewer));
    return "deprecations";
  }

  @GetMapping("/new")
  String form(
      @RequestParam(name = "feature", required = false) @Nullable String feature, Model model) {
    LocalDate today = days.today();
    Written empty = new Written(feature, null, null, today, null, null, Audience.Kind.ALL, null);
    return form(empty, null, model);
  }

  @PostMapping
  String draft(
      @ModelAttribute("written") Written written,
      Viewer.Staff by,
      Model model,
      HttpServletResponse response) {
    try {
      Deprecation drafted =
          deprecations.draft(
              Bodies.needed("feature", written.feature()), written.body().wanted(), by.getName());
      return "redirect:/deprecations/" + drafted.number();
    } catch (Problem wrong) {
      return again(written, null, wrong, model, response);
    }
  }

  @GetMapping("/{notice}/edit")
  String edit(@PathVariable("notice") String number, Model model) {
    Deprecation notice = deprecations.get(number);
    return form(Written.of(notice, deprecations.featureOf(notice)), number, model);
  }

  @PostMapping("/{notice}/edit")
  String rewrite(
      @PathVariable("notice") String number,
      @ModelAttribute("written") Written written,
      Viewer.Staff by,
      Model model,
      HttpServletResponse response) {
    deprecations.get(number);
    try {
      deprecations.rewrite(number, written.body().wanted(), by.getName());
      return "redirect:/deprecations/" + number;
    } catch (Problem wrong) {
      return again(written, number, wrong, model, response);
    }
  }

  private String again(
      Written written,
      @Nullable String number,
      Problem wrong,
      Model model,
      HttpServletResponse response) {
    response.setStatus(wrong.kind().status());
    model.addAttribute("wrong", wrong.getMessage());
    return form(written, number, model);
  }

  private String form(Written written, @Nullable String number, Model model) {
    model.addAttribute("written", written);
    model.addAttribute("number", number);
    model.addAttribute(
        "features",
        features.all().stream().filter(one -> one.state() != FeatureState.RETIRED).toList());
    model.addAttribute("audiences", Audience.Kind.values());
    model.addAttribute("customers", customers.all());
    return "deprecation-form";
  }

  @GetMapping("/{notice}")
  String one(
      @PathVariable("notice") String number, Viewer.Staff viewer, WallClock here, Model model) {
    Deprecation notice = deprecations.get(number);
    List<Proof> proof = deprecations.proofOf(notice);
    Finding finding = notice.finding();
    model.addAttribute("notice", notice);
    model.addAttribute("feature", deprecations.featureOf(notice));
    model.addAttribute("proof", proof);
    model.addAttribute("reached", proof.stream().filter(Proof::isReached).count());
    model.addAttribute("late", proof.stream().filter(Proof::late).count());
    model.addAttribute("latest", deprecations.latestNotice(notice));
    model.addAttribute("unlawful", finding != null && finding.isUnlawfulDate());
    model.addAttribute("history", deprecations.historyOf(notice));
    model.addAttribute("mayAct", mayAct(viewer));
    model.addAttribute(
        "mayApprove",
        viewer.roles().contains(Role.LEADERSHIP) && !viewer.getName().equals(notice.author()));
    model.addAttribute("today", days.today());
    model.addAttribute("here", here);
    return "deprecation";
  }

  @GetMapping(path = "/{notice}/proof.csv", produces = "text/csv;charset=UTF-8")
  void proof(@PathVariable("notice") String number, HttpServletResponse response)
      throws java.io.IOException {
    Deprecation notice = deprecations.get(number);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"%s-proof.csv\"".formatted(number));
    ProofFile.write(notice, deprecations.proofOf(notice), response.getWriter());
  }

  @PostMapping("/{notice}/submit")
  String submit(@PathVariable("notice") String number, Viewer.Staff by, RedirectAttributes after) {
    return act(number, after, () -> deprecations.submit(number, by.getName()));
  }

  @PostMapping("/{notice}/approve")
  String approve(@PathVariable("notice") String number, Viewer.Staff by, RedirectAttributes after) {
    return act(number, after, () -> deprecations.answer(number, true, null, by));
  }

  @PostMapping("/{notice}/refuse")
  String refuse(
      @PathVariable("notice") String number,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(number, after, () -> deprecations.answer(number, false, reason, by));
  }

  @PostMapping("/{notice}/dates")
  String dates(
      @PathVariable("notice") String number,
      @RequestParam("change") LocalDate change,
      @RequestParam("supportEnd") LocalDate supportEnd,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(
        number, after, () -> deprecations.changeDates(number, change, supportEnd, by.getName()));
  }

  @PostMapping("/{notice}/withdraw")
  String withdraw(
      @PathVariable("notice") String number,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(number, after, () -> deprecations.withdraw(number, reason, by.getName()));
  }

  @PostMapping("/{notice}/customers/{customer}/reached")
  String reached(
      @PathVariable("notice") String number,
      @PathVariable("customer") String customer,
      @RequestParam("on") LocalDate on,
      @RequestParam(name = "how", required = false) @Nullable String how,
      Viewer.Staff by,
      RedirectAttributes after) {
    return act(
        number, after, () -> reaching.reachedOtherwise(number, customer, on, how, by.getName()));
  }

  private static String act(String number, RedirectAttributes after, Runnable act) {
    Attempt.of(act, after, Kind.UNKNOWN_DEPRECATION);
    return "redirect:/deprecations/" + number;
  }

  private static boolean mayAct(Viewer.Staff viewer) {
    return viewer.worksOnCases();
  }
}
