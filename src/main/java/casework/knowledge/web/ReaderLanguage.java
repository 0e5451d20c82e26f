package casework.knowledge.web;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.knowledge.Language;
import casework.security.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the language in which somebody reads: the one asked for, else the person's own. */
@Component
class ReaderLanguage {

  private final Contacts contacts;

  ReaderLanguage(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * Returns the language.
   *
   * @param asked two letters; null or "" for the person's own
   * @throws casework.problem.Problem if nothing is written in it
   */
  Locale of(@Nullable String asked, Viewer viewer) {
    return asked == null || asked.isEmpty() ? of(viewer) : Language.of(asked).locale();
  }

  private Locale of(Viewer viewer) {
    return viewer instanceof Viewer.Contact contact
        ? contacts.find(contact.contactId()).map(Contact::language).orElse(Locale.ENGLISH)
        : Locale.ENGLISH;
  }
}
