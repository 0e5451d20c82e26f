package casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/**
 * Gives pages the zone that the viewer's browser is in, as a {@link WallClock}. A script leaves it
 * in a cookie; without one, times are those of UTC.
 */
public class ViewerZone implements HandlerMethodArgumentResolver {

  private static final String COOKIE = "casework-zone";
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == WallClock.class;
  }

  @Override
  public WallClock resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    var cookie = servlet == null ? null : WebUtils.getCookie(servlet, COOKIE);
    return new WallClock(zone(cookie == null ? null : cookie.getValue()));
  }

  /** Returns the zone of whoever sent the request that this thread serves. */
  public static WallClock ofThisRequest() {
    var attributes = RequestContextHolder.getRequestAttributes();
    var cookie =
        attributes instanceof ServletRequestAttributes servlet
            ? WebUtils.getCookie(servlet.getRequest(), COOKIE)
            : null;
    return new WallClock(zone(cookie == null ? null : cookie.getValue()));
  }

  /** A cookie may hold anything. */
  static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? UTC : ZoneId.of(name.replace("%2F", "/"));
    } catch (DateTimeException none) {
      return UTC;
    }
  }
}
