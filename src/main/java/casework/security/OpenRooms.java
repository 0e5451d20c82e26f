package casework.security;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page which rooms its reader may enter, so that it leads to no closed door. */
@ControllerAdvice(annotations = Controller.class)
class OpenRooms {

  private static final Set<String> LINES = Set.copyOf(Arrays.asList(ApiDoors.LINES));

  /** Whether the reader works on cases, in one of the lines. */
  @ModelAttribute("worksOnCases")
  boolean worksOnCases(@Nullable Authentication reader) {
    return isOf(reader, LINES);
  }

  /** Whether the reader offers Professional Services. */
  @ModelAttribute("offersServices")
  boolean offersServices(@Nullable Authentication reader) {
    return isOf(reader, Set.of(ApiDoors.SERVICES));
  }

  @ModelAttribute("administers")
  boolean administers(@Nullable Authentication reader) {
    return isOf(reader, Set.of(Role.ADMINISTRATORS.group()));
  }

  private static boolean isOf(@Nullable Authentication reader, Set<String> groups) {
    return reader != null
        && reader.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch(groups::contains);
  }
}
