package casework.account.web;

import casework.account.Accounts;
import casework.account.ApiToken;
import casework.account.ApiTokens;
import casework.account.NewToken;
import casework.problem.Problem;
import casework.security.Scope;
import casework.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens. A token itself cannot make or end tokens: sign in with name and password. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "Tokens")
class TokensController {

  private final ApiTokens tokens;
  private final Accounts accounts;

  TokensController(ApiTokens tokens, Accounts accounts) {
    this.tokens = tokens;
    this.accounts = accounts;
  }

  record TokenView(
      long id,
      String name,
      String beginning,
      List<String> scopes,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant lastUsedAt) {

    static TokenView of(ApiToken token) {
      return new TokenView(
          token.id(),
          token.name(),
          token.beginning(),
          token.scopes().stream().map(Scope::text).sorted().toList(),
          token.createdAt(),
          token.expiresAt(),
          token.revokedAt(),
          token.lastUsedAt());
    }
  }

  /** The secret is in this answer alone. */
  record MadeView(String token, TokenView about) {}

  record TokenBody(@Nullable String name, @Nullable Set<String> scopes, @Nullable Integer days) {}

  @Operation(summary = "Your tokens, the latest first; never their secrets")
  @GetMapping
  List<TokenView> all(@Parameter(hidden = true) SignedIn me) {
    return tokens.of(accounts.get(me.account())).stream().map(TokenView::of).toList();
  }

  @Operation(
      summary = "Make a token; the answer shows it once",
      description =
          "Scopes are cases:read, cases:write, customers:read, customers:write and deadlines. A"
              + " token does what both its scopes and your groups allow, for 1 to 365 days.")
  @PostMapping
  ResponseEntity<MadeView> make(
      @RequestBody TokenBody body, @Parameter(hidden = true) SignedIn me) {
    ApiTokens.Made made =
        tokens.make(
            accounts.get(me.account()),
            new NewToken(
                Given.needed("name", body.name()),
                scopes(Given.needed("scopes", body.scopes())),
                Given.needed("days", body.days())));
    return ResponseEntity.created(URI.create("/api/tokens/" + made.token().id()))
        .header("Cache-Control", "no-store")
        .body(new MadeView(made.secret(), TokenView.of(made.token())));
  }

  @Operation(summary = "End a token at once")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable("id") long id, @Parameter(hidden = true) SignedIn me) {
    tokens.revoke(accounts.get(me.account()), id);
  }

  static Set<Scope> scopes(Set<String> texts) {
    return texts.stream()
        .map(
            text ->
                Scope.of(text)
                    .orElseThrow(
                        () ->
                            Problem.field(
                                "scopes",
                                "There is no scope '%s'; there are %s."
                                    .formatted(
                                        text, Scope.all().stream().map(Scope::text).toList()))))
        .collect(Collectors.toUnmodifiableSet());
  }
}
