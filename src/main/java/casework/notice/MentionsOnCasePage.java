package casework.notice;

import casework.account.Account;
import casework.page.Markdown;
import casework.security.Viewer;
import casework.supportcase.CasePart;
import casework.supportcase.SupportCase;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Shows on the staff's page of a case who can be mentioned, and who is. */
@Component
class MentionsOnCasePage implements CasePart {

  private final People people;

  MentionsOnCasePage(People people) {
    this.people = people;
  }

  /**
   * What the page shows.
   *
   * @param names the full names of those who can be mentioned, by the name to mention them by
   */
  record Shown(Map<String, String> names) {

    /** What somebody wrote, as HTML; only a text of staff mentions anybody. */
    public String html(String text, boolean byStaff) {
      return byStaff ? Markdown.message(text, names::containsKey) : Markdown.message(text);
    }
  }

  @Override
  public String name() {
    return "mentions";
  }

  @Override
  public Object of(SupportCase shown, Viewer viewer) {
    Map<String, String> names = new TreeMap<>();
    for (Account account : people.staff()) {
      names.put(account.name(), account.fullName());
    }
    return new Shown(names);
  }
}
