package casework.webhook.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The webhooks of an organization and what went out to them, as staff see them. */
@Controller
@RequestMapping("/customers/{key}/webhooks")
class WebhookPages {

  private final WebhookSheets sheets;

  WebhookPages(WebhookSheets sheets) {
    this.sheets = sheets;
  }

  @GetMapping
  String list(@PathVariable("key") String key, Model model) {
    return sheets.list(key, model);
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable("key") String key,
      @PathVariable("id") long id,
      @RequestParam(name = "before", required = false) @Nullable Long before,
      Model model) {
    return sheets.show(key, id, before, model);
  }
}
