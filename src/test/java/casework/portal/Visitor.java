package casework.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.NewContact;
import casework.security.Viewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A contact who visits the portal. */
final class Visitor {

  private final MockMvc pages;
  private final Contact contact;

  private Visitor(MockMvc pages, Contact contact) {
    this.pages = pages;
    this.contact = contact;
  }

  /** Makes contacts of customers. */
  record Door(MockMvc pages, Customers customers, Contacts contacts) {

    Visitor member(String customer, Locale language, String zone) {
      return visitor(customer, Contact.Standing.MEMBER, language, zone);
    }

    Visitor administrator(String customer, Locale language, String zone) {
      return visitor(customer, Contact.Standing.ADMINISTRATOR, language, zone);
    }

    private Visitor visitor(
        String customer, Contact.Standing standing, Locale language, String zone) {
      String email = UUID.randomUUID() + "@" + customer + ".example";
      return new Visitor(
          pages,
          contacts.add(
              customers.get(customer),
              new NewContact("Kim <i>Ott</i>", email, standing, language, ZoneId.of(zone), null)));
    }
  }

  /** What a page answers. */
  record Answer(int status, String body, MockHttpServletResponse raw) {

    /** The number of the case that it leads to. */
    String number() {
      String to = Objects.requireNonNull(raw.getRedirectedUrl(), "leads nowhere: " + body);
      return to.substring(to.lastIndexOf('/') + 1);
    }

    /** Its words, without markup. */
    String words() {
      return body.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
  }

  Contact contact() {
    return contact;
  }

  Viewer.Contact viewer() {
    return new Viewer.Contact(
        contact.email(),
        contact.name(),
        contact.id(),
        contact.customerId(),
        contact.isAdministrator());
  }

  Answer sees(String address) {
    return perform(get(URI.create(address)));
  }

  /** Sends a form. */
  Answer sends(String address, @Nullable String... fields) {
    MockHttpServletRequestBuilder request = post(URI.create(address)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(Objects.requireNonNull(fields[i]), fields[i + 1]);
    }
    return perform(request);
  }

  /** Sends a form with a file. */
  Answer sendsFile(String address, String name, byte[] content, String... fields) {
    var request =
        multipart(URI.create(address))
            .file(new MockMultipartFile("file", name, "text/plain", content));
    request.with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return perform(request);
  }

  /** Raises an incident of Severity 2 and returns its number. */
  String raises() {
    return sends(
            "/portal/new/incident",
            "subject",
            "Bills are slow",
            "description",
            "A bill takes ten minutes.",
            "impact",
            "REDUCED")
        .number();
  }

  Answer perform(AbstractMockHttpServletRequestBuilder<?> request) {
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            viewer(), null, List.of(new SimpleGrantedAuthority(Viewer.CUSTOMER)));
    try {
      MockHttpServletResponse answer =
          pages.perform(request.with(authentication(signedIn))).andReturn().getResponse();
      return new Answer(
          answer.getStatus(), answer.getContentAsString(StandardCharsets.UTF_8), answer);
    } catch (Exception failed) {
      throw new AssertionError("The request came out as an exception", failed);
    }
  }
}
