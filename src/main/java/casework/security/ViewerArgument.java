package casework.security;

import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives web methods who is signed in, as a parameter of type {@link Viewer} or of one of its kinds.
 * Whoever is of another kind is refused; nobody at all, too, unless the parameter is nullable.
 */
class ViewerArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Viewer.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    Object principal = signedIn == null ? null : signedIn.getPrincipal();
    if (parameter.getParameterType().isInstance(principal)) {
      return principal;
    }
    if (isNullable(parameter)) {
      return null;
    }
    throw new AccessDeniedException("Not for " + (principal == null ? "nobody" : "this viewer"));
  }

  private static boolean isNullable(MethodParameter parameter) {
    AnnotatedType[] types = parameter.getExecutable().getAnnotatedParameterTypes();
    return types[parameter.getParameterIndex()].isAnnotationPresent(Nullable.class);
  }
}
