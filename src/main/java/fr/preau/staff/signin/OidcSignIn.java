package fr.preau.staff.signin;

import fr.preau.platform.Settings;
import fr.preau.platform.Settings.Oidc;
import fr.preau.platform.web.ServerPort;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.signin.Identities.Identity;
import fr.preau.staff.signin.OidcProvider.Away;
import fr.preau.staff.signin.OidcProvider.Metadata;
import fr.preau.staff.signin.OidcProvider.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

/**
 * Signing in by an identity provider (OpenID Connect Core 1.0, authorization code with PKCE), such as
 * ProConnect. It only says who somebody is, with the role that their account has here. The first time, they come in
 * if an active account bears the address that it has verified; from then on the account is bound to the issuer and
 * its number for the person ({@link Identities}), whatever becomes of the address.
 */
@Service
class OidcSignIn {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Optional<Oidc> settings;
    private final Accounts accounts;
    private final Identities identities;
    private final ServerPort server;
    private final Clock clock;
    private final AtomicReference<@Nullable Provider> known = new AtomicReference<>();

    OidcSignIn(Settings settings, Accounts accounts, Identities identities, ServerPort server, Clock clock) {
        this.settings = settings.oidc();
        this.accounts = accounts;
        this.identities = identities;
        this.server = server;
        this.clock = clock;
    }

    /** A provider that has answered once: what it said of itself, and its keys, which renew themselves. */
    private record Provider(OidcProvider connection, Metadata metadata, NimbusJwtDecoder decoder) {}

    /** Who came back from the provider. */
    sealed interface Return {
        record Known(Account account) implements Return {}

        /** Somebody that the provider knows, but who has no active account at this address. */
        record WithoutAccount(String email) implements Return {}

        /** Somebody that the provider knows, whose account here is shut. */
        record Shut() implements Return {}

        /** The address is that of an account which is another person's there. */
        record Another(String email) implements Return {}

        record Unverified() implements Return {}

        record Failed() implements Return {}
    }

    boolean offered() {
        return settings.isPresent();
    }

    /** Where to send the browser for that trip; nothing while the provider does not answer. */
    Optional<URI> departure(OidcTrip trip) {
        try {
            var query = new TreeMap<>(Map.of(
                    "response_type", "code",
                    "client_id", oidc().client(),
                    "redirect_uri", redirect(),
                    "scope", "openid email",
                    "state", trip.state(),
                    "nonce", trip.nonce(),
                    "code_challenge", trip.challenge(),
                    "code_challenge_method", "S256"));
            var address = provider().metadata.authorization().toString();
            return Optional.of(URI.create(address + (address.contains("?") ? "&" : "?") + OidcProvider.encoded(query)));
        } catch (Away e) {
            log.warn("The identity provider is away: {}", e.getMessage());
            return Optional.empty();
        }
    }

    Return arrival(OidcTrip trip, String code) {
        try {
            var provider = provider();
            var tokens = provider.connection.tokens(provider.metadata, code, trip.verifier(), redirect());
            var token = provider.decoder.decode(tokens.id());
            if (!trip.nonce().equals(token.getClaimAsString("nonce"))) {
                throw new Away("the token answers another request");
            }
            var subject = Optional.ofNullable(token.getSubject()).orElseThrow(() -> new Away("the token names nobody"));
            return who(new Identity(oidc().issuer(), subject), claims(provider, tokens, token));
        } catch (Away | JwtException e) {
            log.warn("The identity provider's answer was refused: {}", e.getMessage());
            return new Return.Failed();
        }
    }

    /** The address stands in the token, or else in « userinfo », which must speak of the same person. */
    private static Map<String, Object> claims(Provider provider, Tokens tokens, Jwt token) throws Away {
        if (token.hasClaim("email") || provider.metadata.userinfo().isEmpty()) {
            return token.getClaims();
        }
        var info = provider.connection.userInfo(provider.metadata.userinfo().get(), tokens.access());
        var claims =
                info.signed() ? provider.decoder.decode(info.text()).getClaims() : OidcProvider.claims(info.text());
        if (!Objects.equals(token.getSubject(), claims.get(JwtClaimNames.SUB))) {
            throw new Away("userinfo speaks of another person");
        }
        return claims;
    }

    private Return who(Identity identity, Map<String, Object> claims) {
        var bound = identities.account(identity);
        return bound.isPresent()
                ? accounts.active(bound.get()).<Return>map(Return.Known::new).orElseGet(Return.Shut::new)
                : byAddress(identity, claims);
    }

    private Return byAddress(Identity identity, Map<String, Object> claims) {
        if (!(claims.get("email") instanceof String email)
                || !fr.preau.staff.Identity.mayBeKnown(email)
                || !verified(claims)) {
            return new Return.Unverified();
        }
        return accounts.withEmail(email)
                .flatMap(member -> accounts.active(member.id()))
                .<Return>map(account ->
                        identities.bind(account, identity) ? new Return.Known(account) : new Return.Another(email))
                .orElseGet(() -> new Return.WithoutAccount(email));
    }

    private boolean verified(Map<String, Object> claims) {
        var verified = claims.get("email_verified");
        return verified == null
                ? oidc().addressesTrusted()
                : verified.toString().equals("true");
    }

    private String redirect() {
        return server.url() + "/connexion/fournisseur/retour";
    }

    private Oidc oidc() {
        return settings.orElseThrow(() -> new IllegalStateException("no identity provider is set"));
    }

    /** Asked when somebody first signs in by it, so that a provider that is away keeps no instance from starting. */
    private Provider provider() throws Away {
        var ready = known.get();
        if (ready != null) {
            return ready;
        }
        var connection = new OidcProvider(oidc());
        var metadata = connection.discover();
        var provider = new Provider(connection, metadata, decoder(metadata));
        known.set(provider);
        return provider;
    }

    private NimbusJwtDecoder decoder(Metadata metadata) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        var decoder = NimbusJwtDecoder.withJwkSetUri(metadata.keys().toString())
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(oidc().issuer()),
                new JwtClaimValidator<Object>(JwtClaimNames.AUD, this::forUs),
                new JwtClaimValidator<Object>(JwtClaimNames.SUB, OidcSignIn::isSubject),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null)));
        return decoder;
    }

    /** 255 ASCII characters at most (OpenID Connect Core 1.0, 2). */
    private static boolean isSubject(@Nullable Object subject) {
        return subject instanceof String text && text.matches("\\p{Graph}[\\p{Graph} ]{0,254}");
    }

    /** A token for several readers at once is refused: it names nobody as the one who asked for it. */
    private boolean forUs(@Nullable Object audience) {
        return audience instanceof Iterable<?> all
                && all.iterator().hasNext()
                && StreamSupport.stream(all.spliterator(), false).allMatch(oidc().client()::equals);
    }
}
