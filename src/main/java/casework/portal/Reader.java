package casework.portal;

import casework.customer.Contact;
import casework.security.Viewer;
import casework.supportcase.Actor;
import java.util.Locale;

/**
 * Who reads a page of the portal.
 *
 * @param contact as on record now: its language and zone may have changed since it signed in
 */
record Reader(Viewer.Contact viewer, Contact contact) {

  Locale language() {
    return contact.language();
  }

  public Times here() {
    return new Times(contact.language(), contact.zone());
  }

  Actor actor() {
    return Actor.customer(contact.name());
  }

  /** A key of this person's own, from one that its form carried. */
  String keyOf(String form) {
    return contact.id() + ":" + form;
  }
}
