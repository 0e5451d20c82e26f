package casework.phone.web;

import casework.page.ViewerZone;
import casework.page.WallClock;
import casework.phone.CallSheet;
import casework.phone.CallSheets;
import casework.phone.CallWork;
import casework.phone.FoundBy;
import casework.phone.PhoneCall;
import casework.phone.PhoneCalls;
import casework.phone.PhoneRequest;
import casework.problem.Problem;
import casework.security.RaiseLimits;
import casework.security.Viewer;
import casework.supportcase.Category;
import casework.supportcase.ProductionImpact;
import casework.supportcase.Severities;
import casework.supportcase.SubjectArea;
import casework.supportcase.SupportCase;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form that first line fills in while a caller is on the line (T07). It works without scripts;
 * what is wrong is said in the form that was sent, and nothing that was typed is lost.
 */
@Controller
@RequestMapping("/phone")
class PhonePages {

  private static final int LONGEST_KEY = 100;

  private final PhoneCalls calls;
  private final CallSheets sheets;
  private final CallWork work;
  private final RaiseLimits limits;
  private final Severities severities;

  PhonePages(
      PhoneCalls calls,
      CallSheets sheets,
      CallWork work,
      RaiseLimits limits,
      Severities severities) {
    this.calls = calls;
    this.sheets = sheets;
    this.work = work;
    this.limits = limits;
    this.severities = severities;
  }

  @GetMapping
  String latest(Model model) {
    return list(FoundBy.CUSTOMER_NUMBER, model);
  }

  /** A PIN comes in the body, so that no log of addresses holds one; it is not shown again. */
  @PostMapping
  String take(
      @RequestParam("by") FoundBy by,
      @RequestParam("value") String value,
      @RequestParam(name = "from", defaultValue = "") String from,
      Principal user,
      Model model,
      HttpServletResponse response) {
    try {
      return "redirect:/phone/" + calls.take(by, value, from, user.getName()).id();
    } catch (Problem wrong) {
      say(wrong, "find", model, response);
      model.addAttribute("from", from);
      model.addAttribute("value", by == FoundBy.PIN ? "" : value);
      return list(by, model);
    }
  }

  @GetMapping("/{id}")
  String sheet(@PathVariable("id") long id, Model model) {
    return show(calls.get(id), PhoneRequest.EMPTY, UUID.randomUUID().toString(), model);
  }

  @PostMapping("/{id}/caller")
  String caller(
      @PathVariable("id") long id,
      @RequestParam(name = "contact", required = false) @Nullable Long contact,
      @RequestParam(name = "name", required = false) @Nullable String name,
      Model model,
      HttpServletResponse response) {
    try {
      calls.calls(id, contact, name);
      return "redirect:/phone/" + id;
    } catch (Problem wrong) {
      return again(wrong, "caller", id, PhoneRequest.EMPTY, "", model, response);
    }
  }

  /**
   * Raises the request, or says what it would come to.
   *
   * @param preview given where only the promise is asked for
   */
  @PostMapping("/{id}/request")
  String raise(
      @PathVariable("id") long id,
      @ModelAttribute("asked") PhoneRequest request,
      @RequestParam(name = "key", defaultValue = "") String key,
      @RequestParam(name = "preview", required = false) @Nullable String preview,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    String once = key.isBlank() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key;
    if (preview != null) {
      return show(calls.get(id), request, once, model);
    }
    try {
      limits.take(viewer);
      SupportCase raised = work.raise(id, request, once, viewer.getName());
      after.addFlashAttribute("done", raised.number());
      return "redirect:/phone/" + id;
    } catch (Problem wrong) {
      return again(wrong, "request", id, request, once, model, response);
    }
  }

  @PostMapping("/{id}/message")
  String add(
      @PathVariable("id") long id,
      @RequestParam(name = "number", defaultValue = "") String number,
      @RequestParam(name = "text", defaultValue = "") String text,
      Principal user,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    try {
      work.add(id, number, text, user.getName());
      after.addFlashAttribute("done", number);
      return "redirect:/phone/" + id;
    } catch (Problem wrong) {
      model.addAttribute("wrongCase", number);
      model.addAttribute("draft", text);
      return again(wrong, "message", id, PhoneRequest.EMPTY, "", model, response);
    }
  }

  private String list(FoundBy by, Model model) {
    model.addAttribute("calls", calls.latest());
    model.addAttribute("by", by);
    model.addAttribute("here", ViewerZone.ofThisRequest());
    return "phone";
  }

  private String show(PhoneCall call, PhoneRequest request, String key, Model model) {
    CallSheet sheet = sheets.of(call, request);
    model.addAttribute("sheet", sheet);
    model.addAttribute("call", call);
    model.addAttribute("asked", request);
    model.addAttribute("key", key.isEmpty() ? UUID.randomUUID().toString() : key);
    model.addAttribute("here", ViewerZone.ofThisRequest());
    model.addAttribute("contract", new WallClock(sheet.contractZone()));
    model.addAttribute("categories", Category.values());
    model.addAttribute("impacts", ProductionImpact.values());
    model.addAttribute("areas", SubjectArea.values());
    model.addAttribute("severities", severities.all());
    return "call";
  }

  private String again(
      Problem wrong,
      String form,
      long id,
      PhoneRequest request,
      String key,
      Model model,
      HttpServletResponse response) {
    String page = show(calls.get(id), request, key, model);
    say(wrong, form, model, response);
    return page;
  }

  private static void say(Problem wrong, String form, Model model, HttpServletResponse response) {
    Object wait = wrong.more().get(Problem.RETRY_AFTER);
    if (wait != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, wait.toString());
    }
    response.setStatus(wrong.kind().status());
    model.addAttribute("wrongForm", form);
    model.addAttribute("wrong", wrong.getMessage());
  }
}
