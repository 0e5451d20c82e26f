package casework.portal;

import casework.attachment.Attachments;
import casework.attachment.FileSettings;
import casework.customer.Customers;
import casework.customer.Sows;
import casework.deprecation.Feature;
import casework.deprecation.FeatureState;
import casework.deprecation.Features;
import casework.problem.Problem;
import casework.security.RaiseLimits;
import casework.supportcase.Category;
import casework.supportcase.Intake;
import casework.supportcase.Promise;
import casework.supportcase.Promises;
import casework.supportcase.RaiseCase;
import casework.supportcase.Severities;
import casework.supportcase.SubjectArea;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raises a request: first what kind, then a form for it that says what is promised (T26). */
@Controller
class NewRequestPage {

  private final Intake intake;
  private final Promises promises;
  private final Severities severities;
  private final Features features;
  private final Customers customers;
  private final RaiseLimits limits;
  private final Attachments attachments;
  private final FileSettings files;
  private final Sows sows;
  private final MessageSource messages;

  NewRequestPage(
      Intake intake,
      Promises promises,
      Severities severities,
      Features features,
      Customers customers,
      RaiseLimits limits,
      Attachments attachments,
      FileSettings files,
      Sows sows,
      MessageSource messages) {
    this.intake = intake;
    this.promises = promises;
    this.severities = severities;
    this.features = features;
    this.customers = customers;
    this.limits = limits;
    this.attachments = attachments;
    this.files = files;
    this.sows = sows;
    this.messages = messages;
  }

  @GetMapping("/portal/new")
  String categories(Model model) {
    model.addAttribute("troubles", troubles());
    model.addAttribute(
        "questions",
        Arrays.stream(Category.values()).filter(c -> !troubles().contains(c)).toList());
    return "portal/categories";
  }

  private static List<Category> troubles() {
    return List.of(Category.INCIDENT, Category.DEFECT, Category.TECHNICAL_SUPPORT, Category.LOGIN);
  }

  @GetMapping("/portal/new/{category}")
  String form(@PathVariable("category") String category, Reader reader, Model model) {
    RequestForm form = RequestForm.empty(UUID.randomUUID().toString());
    return show(category(category), form, Map.of(), reader, model);
  }

  /** Answers with the promise alone, for the facts that are ticked so far. */
  @GetMapping("/portal/new/{category}/promise")
  String promise(
      @PathVariable("category") String category,
      @ModelAttribute("form") RequestForm form,
      Reader reader,
      Model model) {
    addPromise(category(category), form, reader, model);
    return "portal/promise :: promise";
  }

  /**
   * Raises the request, or shows the form again.
   *
   * @param preview given where the customer only wants to see what would be promised
   */
  @PostMapping("/portal/new/{category}")
  String send(
      @PathVariable("category") String name,
      @ModelAttribute("form") RequestForm form,
      @RequestParam(name = "preview", required = false) @Nullable String preview,
      @RequestParam(name = "feature", defaultValue = "") String feature,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> enclosed,
      Reader reader,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    Category category = category(name);
    model.addAttribute("feature", feature);
    if (preview != null) {
      return show(category, form, Map.of(), reader, model);
    }
    Map<String, String> mistakes = form.mistakes(category);
    if (!mistakes.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(category, form, mistakes, reader, model);
    }
    try {
      limits.take(reader.viewer());
    } catch (Problem tooMany) {
      response.setStatus(tooMany.kind().status());
      response.setHeader(
          HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.more().get(Problem.RETRY_AFTER)));
      model.addAttribute("wait", true);
      return show(category, form, Map.of(), reader, model);
    }
    Intake.Raised raised = raise(category, form, feature, reader);
    String number = raised.supportCase().number();
    after.addFlashAttribute("done", "raised");
    if (raised.isNew()) {
      attach(number, Enclosed.in(enclosed), reader, after);
    }
    return "redirect:/portal/cases/" + number;
  }

  /** The same form with the same words is the same request; with other words, it is another one. */
  private Intake.Raised raise(Category category, RequestForm form, String feature, Reader reader) {
    String since = messages.getMessage("portal.new.since.told", null, reader.language());
    RaiseCase request = form.request(customer(reader), category, reader, since);
    String key = form.keyOr(UUID.randomUUID().toString());
    String once =
        "%s.%s".formatted(key, Integer.toHexString(31 * request.hashCode() + feature.hashCode()));
    // One that is not on the register any more is no reason to lose the request.
    String known = features.find(feature).map(Feature::key).orElse(null);
    return intake.raise(request, known, reader.actor(), reader.keyOf(once));
  }

  /** The request is raised, whatever becomes of its files. */
  private void attach(String number, Enclosed enclosed, Reader reader, RedirectAttributes after) {
    if (enclosed.isEmpty()) {
      return;
    }
    try {
      enclosed.open(sent -> attachments.add(number, sent, reader.actor(), true, () -> {}));
    } catch (Problem refused) {
      after.addFlashAttribute("done", "raisedWithoutFiles");
      after.addFlashAttribute("fileRefused", refused.getMessage());
    }
  }

  private String show(
      Category category,
      RequestForm form,
      Map<String, String> mistakes,
      Reader reader,
      Model model) {
    addPromise(category, form, reader, model);
    model.addAttribute("form", form);
    model.addAttribute("key", form.keyOr(UUID.randomUUID().toString()));
    model.addAttribute("mistakes", mistakes);
    model.addAttribute("asks", Question.of(category).stream().map(Enum::name).toList());
    model.addAttribute("mostFiles", files.mostPerMessage());
    model.addAttribute("largestFile", files.largest().toMegabytes());
    model.addAttribute(
        "features",
        features.all().stream().filter(one -> one.state() != FeatureState.RETIRED).toList());
    model.addAttribute("areas", SubjectArea.values());
    model.addAttribute("deliverables", sows.choices(customers.get(reader.viewer().customerId())));
    model.addAttribute("severities", severities.all());
    return "portal/request";
  }

  private void addPromise(Category category, RequestForm form, Reader reader, Model model) {
    Promise promise = promises.of(form.outline(customer(reader), category));
    model.addAttribute("category", category);
    model.addAttribute("promise", promise);
    model.addAttribute("here", reader.here());
    model.addAttribute("contract", reader.here().in(promise.contractZone()));
  }

  private String customer(Reader reader) {
    return customers.keyOf(reader.viewer().customerId());
  }

  private static Category category(String name) {
    return Arrays.stream(Category.values())
        .filter(known -> Addresses.of(known).equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.field("category", "There is no category '" + name + "'."));
  }
}
