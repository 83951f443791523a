package fr.preau.staff.signin;

import fr.preau.platform.Settings;
import fr.preau.platform.Settings.Oidc;
import fr.preau.platform.web.ServerPort;
import fr.preau.staff.signin.OidcProvider.Away;
import fr.preau.staff.signin.OidcProvider.Metadata;
import fr.preau.staff.signin.OidcProvider.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.modulith.NamedInterface;
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
 * To an identity provider and back (OpenID Connect Core 1.0, authorization code with PKCE), whatever is then made of
 * what it says of somebody.
 */
@NamedInterface("signin")
@Service
public class OidcTrips {

    private static final Logger log = LoggerFactory.getLogger(OidcTrips.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Optional<Oidc> settings;
    private final ServerPort server;
    private final Clock clock;
    private final AtomicReference<@Nullable Provider> known = new AtomicReference<>();

    OidcTrips(Settings settings, ServerPort server, Clock clock) {
        this.settings = settings.oidc();
        this.server = server;
        this.clock = clock;
    }

    /** A provider that has answered once: what it said of itself, and its keys, which renew themselves. */
    private record Provider(OidcProvider connection, Metadata metadata, NimbusJwtDecoder decoder) {}

    /**
     * Where to send the browser for that trip; nothing while the provider does not answer.
     *
     * @param scope what is asked, « openid » among it
     * @param back the path here that the browser comes back to, declared at the provider
     */
    public Optional<URI> departure(OidcTrip trip, String scope, String back) {
        try {
            var query = new TreeMap<>(Map.of(
                    "response_type",
                    "code",
                    "client_id",
                    oidc().client(),
                    "redirect_uri",
                    server.url() + back,
                    "scope",
                    scope,
                    "state",
                    trip.state(),
                    "nonce",
                    trip.nonce(),
                    "code_challenge",
                    trip.challenge(),
                    "code_challenge_method",
                    "S256"));
            var address = provider().metadata.authorization().toString();
            return Optional.of(URI.create(address + (address.contains("?") ? "&" : "?") + OidcProvider.encoded(query)));
        } catch (Away e) {
            log.warn("The identity provider is away: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Who came back, as the provider tells; nothing where its answer is not to be believed.
     *
     * @param wanted what its token must tell, or else its « userinfo » is asked
     */
    public Optional<Told> arrival(OidcTrip trip, String code, String back, Set<String> wanted) {
        try {
            var provider = provider();
            var tokens = provider.connection.tokens(provider.metadata, code, trip.verifier(), server.url() + back);
            var token = provider.decoder.decode(tokens.id());
            if (!trip.nonce().equals(token.getClaimAsString("nonce"))) {
                throw new Away("the token answers another request");
            }
            var subject = Optional.ofNullable(token.getSubject()).orElseThrow(() -> new Away("the token names nobody"));
            return Optional.of(new Told(subject, claims(provider, tokens, token, wanted)));
        } catch (Away | JwtException e) {
            log.warn("The identity provider's answer was refused: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * What the provider tells of somebody.
     *
     * @param subject its number for them
     */
    @NamedInterface("signin")
    public record Told(String subject, Map<String, Object> claims) {}

    /** What is wanted stands in the token, or else in « userinfo », which must speak of the same person. */
    private static Map<String, Object> claims(Provider provider, Tokens tokens, Jwt token, Set<String> wanted)
            throws Away {
        if (wanted.stream().allMatch(token::hasClaim)
                || provider.metadata.userinfo().isEmpty()) {
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

    private Oidc oidc() {
        return settings.orElseThrow(() -> new IllegalStateException("no identity provider is set"));
    }

    /** Asked when somebody first goes there, so that a provider that is away keeps no instance from starting. */
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
                new JwtClaimValidator<Object>(JwtClaimNames.SUB, OidcTrips::isSubject),
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
