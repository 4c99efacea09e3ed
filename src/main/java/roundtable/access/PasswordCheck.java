package roundtable.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** HTTP Basic against the accounts that the Tasklist uses too. */
@Component
class PasswordCheck implements AuthenticationProvider {

  private final Credentials credentials;

  PasswordCheck(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    return credentials.check(asked.getName(), String.valueOf(asked.getCredentials()))
        .map(PasswordCheck::token)
        .orElseThrow(() -> new BadCredentialsException("wrong password"));
  }

  private static Authentication token(SignedIn who) {
    return UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.createAuthorityList(who.groups()));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
