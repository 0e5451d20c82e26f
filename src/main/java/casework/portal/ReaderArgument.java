package casework.portal;

import casework.customer.Contacts;
import casework.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Looks up who reads a page of the portal, once a request, and gives it to page and method; and to
 * those pages of others to which staff and contacts come alike.
 */
@Component
class ReaderArgument implements HandlerInterceptor, HandlerMethodArgumentResolver {

  static final String READER = "reader";

  private final Contacts contacts;

  ReaderArgument(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn == null || !(signedIn.getPrincipal() instanceof Viewer.Contact viewer)) {
      if (request.getRequestURI().startsWith(request.getContextPath() + "/portal")) {
        throw new AccessDeniedException("The portal is the customers'");
      }
      return true;
    }
    request.setAttribute(
        READER,
        contacts
            .find(viewer.contactId())
            .map(contact -> new Reader(viewer, contact))
            .orElseThrow(() -> new AccessDeniedException("This contact has left")));
    // What is shown is one person's, and as of now.
    response.setHeader("Cache-Control", "no-store");
    return true;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Reader.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return Objects.requireNonNull(request.getAttribute(READER, RequestAttributes.SCOPE_REQUEST));
  }
}
