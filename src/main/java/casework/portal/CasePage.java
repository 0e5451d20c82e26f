package casework.portal;

import casework.attachment.Attachments;
import casework.attachment.Download;
import casework.problem.Problem;
import casework.supportcase.CaseAccess;
import casework.supportcase.CaseBook;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseLinks;
import casework.supportcase.CaseReader;
import casework.supportcase.Conversation;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.Rating;
import casework.supportcase.Ratings;
import casework.supportcase.SupportCase;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request: how it stands, and what its customer does about it. */
@Controller("portalCasePage")
@RequestMapping("/portal/cases/{number}")
class CasePage {

  private static final int LONGEST_TEXT = 50_000;

  private final CaseShown shown;
  private final CaseReader reader;
  private final CaseAccess access;
  private final CaseLinks links;
  private final CaseBook book;
  private final Conversation conversation;
  private final CaseCourse course;
  private final Ratings ratings;
  private final Attachments attachments;
  private final Download download;
  private final MessageSource messages;

  CasePage(
      CaseShown shown,
      CaseReader reader,
      CaseAccess access,
      CaseLinks links,
      CaseBook book,
      Conversation conversation,
      CaseCourse course,
      Ratings ratings,
      Attachments attachments,
      Download download,
      MessageSource messages) {
    this.shown = shown;
    this.reader = reader;
    this.access = access;
    this.links = links;
    this.book = book;
    this.conversation = conversation;
    this.course = course;
    this.ratings = ratings;
    this.attachments = attachments;
    this.download = download;
    this.messages = messages;
  }

  /** What a command shows again where it was refused. */
  private record Sent(
      String number,
      Reader by,
      String field,
      @Nullable String text,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {}

  @GetMapping
  String page(@PathVariable("number") String number, Reader by, Model model) {
    return shown.show(number, by, model);
  }

  @PostMapping("/answer")
  String answer(
      @PathVariable("number") String number,
      @RequestParam(name = "text", required = false) @Nullable String text,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      Reader by,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    Enclosed enclosed = Enclosed.in(files);
    boolean onlyFiles = !enclosed.isEmpty() && (text == null || text.isBlank());
    String words =
        onlyFiles ? messages.getMessage("portal.case.seeFiles", null, by.language()) : text;
    return words(
        new Sent(number, by, "text", words, model, response, after),
        "answered",
        said -> write(links.goesOnAt(number), by, said, enclosed));
  }

  /** Gives out a file of the case. */
  @GetMapping("/attachments/{id}")
  void file(
      @PathVariable("number") String number,
      @PathVariable("id") long id,
      Reader by,
      ServletWebRequest request,
      HttpServletResponse response)
      throws IOException {
    SupportCase of = reader.get(number);
    access.require(by.viewer(), of);
    download.send(of.id(), id, by.viewer(), request, response);
  }

  @PostMapping("/confirm")
  String confirm(
      @PathVariable("number") String number,
      Reader by,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    return command(
        new Sent(number, by, "confirm", null, model, response, after),
        "confirmed",
        () -> course.confirm(number, null, by.actor()));
  }

  @PostMapping("/reopen")
  String reopen(
      @PathVariable("number") String number,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Reader by,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    return words(
        new Sent(number, by, "reopen", reason, model, response, after),
        "reopened",
        why -> course.reopen(number, null, by.actor(), why));
  }

  @PostMapping("/withdraw")
  String withdraw(
      @PathVariable("number") String number,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      Reader by,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    return words(
        new Sent(number, by, "withdraw", reason, model, response, after),
        "withdrawn",
        why -> course.withdraw(number, null, by.actor(), why));
  }

  @PostMapping("/rating")
  String rate(
      @PathVariable("number") String number,
      @RequestParam(name = "stars", required = false) @Nullable String stars,
      @RequestParam(name = "comment", required = false) @Nullable String comment,
      Reader by,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    Sent sent = new Sent(number, by, "stars", comment, model, response, after);
    if (stars == null || !stars.matches("[1-5]")) {
      return wrong(sent, "portal.wrong.stars");
    }
    if (comment != null && comment.length() > Rating.LONGEST_COMMENT) {
      model.addAttribute("starsGiven", stars);
      return wrong(sent, "portal.wrong.comment");
    }
    return command(
        sent, "rated", () -> ratings.rate(number, by.actor(), Integer.parseInt(stars), comment));
  }

  private void write(String number, Reader by, String text, Enclosed enclosed) {
    if (enclosed.isEmpty()) {
      write(number, by, text);
    } else {
      enclosed.open(
          files ->
              attachments.add(
                  number,
                  files,
                  by.actor(),
                  true,
                  () -> conversation.customerWrites(number, null, by.actor(), text)));
    }
  }

  /** The same words twice in a row, from one person, were sent twice rather than said twice. */
  private void write(String number, Reader by, String text) {
    book.update(
        number,
        change -> {
          List<LedgerEntry> ledger = reader.ledgerOf(change.current());
          LedgerEntry last = ledger.get(ledger.size() - 1);
          boolean again =
              last.kind() == EntryKind.CUSTOMER_MESSAGE
                  && last.actor().equals(by.actor().id())
                  && text.equals(last.text("text"));
          if (!again) {
            conversation.customerWrites(number, null, by.actor(), text);
          }
        });
  }

  private interface Words {
    void take(String words);
  }

  private String words(Sent sent, String done, Words work) {
    String text = sent.text();
    if (text == null || text.isBlank()) {
      return wrong(sent, "portal.wrong.text.empty");
    }
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      return wrong(sent, "portal.wrong.text.long");
    }
    return command(sent, done, () -> work.take(text.strip()));
  }

  private String command(Sent sent, String done, Runnable work) {
    access.require(sent.by().viewer(), reader.get(sent.number()));
    try {
      work.run();
    } catch (Problem refused) {
      if (Enclosed.isRefusal(refused)) {
        sent.model().addAttribute("fileRefused", refused.getMessage());
        return wrong(sent, "portal.wrong.file");
      }
      return switch (refused.kind()) {
        case NOT_POSSIBLE_NOW, CASE_CLOSED, EXISTS_ALREADY, CHANGED_MEANWHILE ->
            again(sent, "portal.wrong.moved", HttpStatus.CONFLICT);
        default -> throw refused;
      };
    }
    sent.after().addFlashAttribute("done", done);
    return "redirect:/portal/cases/" + links.goesOnAt(sent.number());
  }

  private String wrong(Sent sent, String code) {
    return again(sent, code, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private String again(Sent sent, String code, HttpStatus status) {
    String page = shown.show(sent.number(), sent.by(), sent.model());
    sent.response().setStatus(status.value());
    sent.model().addAttribute("wrong", code);
    sent.model().addAttribute("wrongField", sent.field());
    sent.model().addAttribute("draft", sent.text());
    return page;
  }
}
