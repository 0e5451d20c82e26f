package casework.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The portal speaks its reader's language; everything else speaks English. */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return request.getAttribute(ReaderArgument.READER) instanceof Reader reader
        ? reader.language()
        : Locale.ENGLISH;
  }

  /** A contact's language is on record: see {@link AccountPage}. */
  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The language is kept with the contact");
  }
}
