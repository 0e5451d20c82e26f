package casework.customer.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The customers, as staff see them; administrators change them by {@link CustomerForms}. */
@Controller
class CustomerPages {

  private final CustomerSheets sheets;

  CustomerPages(CustomerSheets sheets) {
    this.sheets = sheets;
  }

  @GetMapping("/customers")
  String list(Model model) {
    return sheets.list(model);
  }

  @GetMapping("/customers/{key}")
  String show(@PathVariable("key") String key, Model model) {
    return sheets.show(key, model);
  }
}
