package casework.portal;

import casework.customer.Customers;
import casework.problem.Problem;
import casework.supportcase.Category;
import casework.supportcase.Intake;
import casework.supportcase.ProductionImpact;
import casework.supportcase.Promise;
import casework.supportcase.Promises;
import casework.supportcase.Severities;
import casework.supportcase.SubjectArea;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raises a request: first what kind, then a form for it that says what is promised (T26). */
@Controller
class NewRequestPage {

  private final Intake intake;
  private final Promises promises;
  private final Severities severities;
  private final Customers customers;
  private final MessageSource messages;

  NewRequestPage(
      Intake intake,
      Promises promises,
      Severities severities,
      Customers customers,
      MessageSource messages) {
    this.intake = intake;
    this.promises = promises;
    this.severities = severities;
    this.customers = customers;
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
      Reader reader,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    Category category = category(name);
    if (preview != null) {
      return show(category, form, Map.of(), reader, model);
    }
    Map<String, String> mistakes = form.mistakes(category);
    if (!mistakes.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(category, form, mistakes, reader, model);
    }
    String since = messages.getMessage("portal.new.since.told", null, reader.language());
    Intake.Raised raised =
        intake.raise(
            form.request(customer(reader), category, reader, since),
            reader.actor(),
            reader.keyOf(form.keyOr(UUID.randomUUID().toString())));
    after.addFlashAttribute("done", "raised");
    return "redirect:/portal/cases/" + raised.supportCase().number();
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
    model.addAttribute("impacts", ProductionImpact.values());
    model.addAttribute("areas", SubjectArea.values());
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
