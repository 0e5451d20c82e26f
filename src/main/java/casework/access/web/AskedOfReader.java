package casework.access.web;

import casework.access.GrantState;
import casework.access.Grants;
import casework.portal.WaitingForReader;
import casework.security.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Requests for access, which an administrator of the organization answers (T28). */
@Component
class AskedOfReader implements WaitingForReader {

  private static final Set<GrantState> ASKED = EnumSet.of(GrantState.ASKED);

  private final Grants grants;

  AskedOfReader(Grants grants) {
    this.grants = grants;
  }

  @Override
  public List<Waiting> of(Viewer.Contact reader) {
    if (!reader.administrator()) {
      return List.of();
    }
    return grants.list(null, ASKED, reader).stream()
        .map(one -> new Waiting("portal.waiting.access", one.number(), path(one.number())))
        .toList();
  }

  private static String path(String number) {
    return "/portal/access/" + number;
  }
}
