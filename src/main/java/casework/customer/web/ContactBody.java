package casework.customer.web;

import casework.customer.Contact;
import casework.customer.NewContact;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contact as it is sent in: by the API, by a form, by a line of a file. */
record ContactBody(
    @Nullable String name,
    @Nullable String email,
    Contact.@Nullable Standing standing,
    @Nullable String language,
    @Nullable String zone,
    @Nullable String phone) {

  NewContact toContact() {
    return new NewContact(
        Fields.needed("name", name),
        Fields.needed("email", email),
        Objects.requireNonNullElse(standing, Contact.Standing.MEMBER),
        language == null || language.isBlank() ? Locale.ENGLISH : Locale.forLanguageTag(language),
        zone == null || zone.isBlank() ? null : Fields.zone("zone", zone),
        phone);
  }
}
