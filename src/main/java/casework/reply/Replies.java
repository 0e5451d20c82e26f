package casework.reply;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.problem.Problem;
import casework.supportcase.CaseStory;
import casework.supportcase.CaseStory.Story;
import casework.supportcase.PreparedReplies;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Fills templates in for a case, for whoever answers. */
@Service
public class Replies implements PreparedReplies {

  private final ReplyTemplates templates;
  private final CaseValues values;
  private final CaseStory stories;
  private final Contacts contacts;

  Replies(ReplyTemplates templates, CaseValues values, CaseStory stories, Contacts contacts) {
    this.templates = templates;
    this.values = values;
    this.stories = stories;
    this.contacts = contacts;
  }

  @Override
  public List<Prepared> of(Story story, String agent) {
    Locale language = languageOf(story);
    return templates.offered().stream()
        .sorted(Comparator.comparing(template -> !template.language().equals(language)))
        .map(template -> prepared(template, story, agent))
        .toList();
  }

  @Override
  public String text(String choice, String number, String agent) {
    return fill(templates.chosen(choice), stories.of(number), agent);
  }

  /**
   * Fills in a template that may not be on record yet.
   *
   * @throws Problem if there is no such case, or it lacks what the template needs
   */
  public String preview(ReplyText text, Locale language, String number, String agent) {
    return TemplateText.of(text.body()).fill(values.of(stories.of(number), agent, language));
  }

  /** Fills in the variables' names: what a template looks like before there is a case. */
  public String sample(ReplyText text) {
    return TemplateText.of(text.body())
        .fill(
            Arrays.stream(ReplyVariable.values())
                .collect(Collectors.toMap(ReplyVariable::key, one -> "{" + one.key() + "}")));
  }

  private Prepared prepared(ReplyTemplate template, Story story, String agent) {
    String label = "%s (%s)".formatted(template.text().title(), template.language().getLanguage());
    try {
      return new Prepared(template.choice(), label, fill(template, story, agent), true);
    } catch (Problem lacking) {
      return new Prepared(template.choice(), label, String.valueOf(lacking.getMessage()), false);
    }
  }

  private String fill(ReplyTemplate template, Story story, String agent) {
    Map<String, String> known = values.of(story, agent, template.language());
    return TemplateText.of(template.text().body()).fill(known);
  }

  /** The contact's language, or English for somebody who is not on record. */
  private Locale languageOf(Story story) {
    Long contact = story.supportCase().request().contactId();
    return contact == null
        ? Locale.ENGLISH
        : contacts.find(contact).map(Contact::language).orElse(Locale.ENGLISH);
  }
}
