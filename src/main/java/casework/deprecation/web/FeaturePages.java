package casework.deprecation.web;

import casework.deprecation.Deprecation;
import casework.deprecation.DeprecationState;
import casework.deprecation.Deprecations;
import casework.deprecation.Feature;
import casework.deprecation.FeatureFile;
import casework.deprecation.Features;
import casework.deprecation.web.Bodies.FeatureBody;
import casework.page.Attempt;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff's page of the register of features (T30). */
@Controller
@RequestMapping("/features")
class FeaturePages {

  private final Features features;
  private final Deprecations deprecations;

  FeaturePages(Features features, Deprecations deprecations) {
    this.features = features;
    this.deprecations = deprecations;
  }

  @GetMapping
  String list(Model model) {
    Map<Long, Deprecation> notices =
        deprecations.list(EnumSet.complementOf(EnumSet.of(DeprecationState.WITHDRAWN))).stream()
            .collect(
                Collectors.toMap(
                    Deprecation::featureId, Function.identity(), (newest, older) -> newest));
    model.addAttribute("features", features.all());
    model.addAttribute("notices", notices);
    return "features";
  }

  @GetMapping("/{key}")
  String one(@PathVariable("key") String key, Model model) {
    model.addAttribute("feature", features.get(key));
    return "feature";
  }

  @PostMapping
  String add(
      @RequestParam("key") String key,
      @RequestParam("name") String name,
      @RequestParam("documentation") String documentation,
      @RequestParam(name = "since", required = false) @Nullable LocalDate since,
      @RequestParam(name = "api", defaultValue = "false") boolean api,
      @RequestParam(name = "material", defaultValue = "false") boolean material,
      RedirectAttributes after) {
    return act(
        after,
        "/features",
        () ->
            features.add(
                new FeatureBody(key, name, documentation, since, api, material).wanted(null)));
  }

  @PostMapping("/{key}")
  String change(
      @PathVariable("key") String key,
      @RequestParam("name") String name,
      @RequestParam("documentation") String documentation,
      @RequestParam(name = "since", required = false) @Nullable LocalDate since,
      @RequestParam(name = "api", defaultValue = "false") boolean api,
      @RequestParam(name = "material", defaultValue = "false") boolean material,
      RedirectAttributes after) {
    Feature known = features.get(key);
    return act(
        after,
        "/features/" + known.key(),
        () ->
            features.change(
                new FeatureBody(key, name, documentation, since, api, material)
                    .wanted(known.key())));
  }

  @PostMapping("/list")
  String take(@RequestParam("csv") String csv, RedirectAttributes after) {
    return act(after, "/features", () -> features.take(FeatureFile.read(csv)));
  }

  private static String act(RedirectAttributes after, String back, Runnable act) {
    if (Attempt.of(act, after, null)) {
      after.addFlashAttribute("done", "saved");
    }
    return "redirect:" + back;
  }
}
