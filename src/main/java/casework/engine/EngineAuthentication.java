package casework.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks names and passwords against the engine's users (hashed and salted by the engine, locked
 * for a while after a wrong password). Each group of a user becomes an authority of the same name.
 */
@Component
class EngineAuthentication implements AuthenticationProvider {

  private final IdentityService identity;

  EngineAuthentication(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String user = request.getName();
    if (!passwordFits(user, String.valueOf(request.getCredentials()))) {
      throw new BadCredentialsException("Wrong name or password, or locked for a moment");
    }
    List<SimpleGrantedAuthority> groups =
        identity.createGroupQuery().groupMember(user).list().stream()
            .map(Group::getId)
            .map(SimpleGrantedAuthority::new)
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
  }

  private boolean passwordFits(String user, String password) {
    try {
      return identity.checkPassword(user, password);
    } catch (AuthenticationException locked) {
      return false;
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
