package fr.preau.staff.signin;

import fr.preau.platform.InstanceSecret;
import fr.preau.platform.Settings;
import fr.preau.platform.web.VisitorRates;
import fr.preau.staff.access.AccessWatch;
import fr.preau.staff.access.StaffSessions;
import fr.preau.staff.access.Way;
import fr.preau.staff.signin.OidcSignIn.Return;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * To the identity provider and back. Leaving is a link and not a form, because the site's own policy lets
 * no form lead to another host; it changes nothing here.
 */
@Controller
@RequestMapping("/connexion/fournisseur")
class OidcPages {

    private static final String COOKIE = "preau-fournisseur";

    private final OidcSignIn signIn;
    private final StaffSessions sessions;
    private final AccessWatch watch;
    private final SignInPage page;
    private final InstanceSecret secret;
    private final Settings settings;
    private final VisitorRates rates;
    private final Clock clock;

    OidcPages(
            OidcSignIn signIn,
            StaffSessions sessions,
            AccessWatch watch,
            SignInPage page,
            InstanceSecret secret,
            Settings settings,
            VisitorRates rates,
            Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.watch = watch;
        this.page = page;
        this.secret = secret;
        this.settings = settings;
        this.rates = rates;
        this.clock = clock;
    }

    @GetMapping
    View leave(@RequestParam(name = "suite", defaultValue = "") String next, HttpServletResponse response) {
        if (!signIn.offered()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var trip = OidcTrip.begin(next);
        return signIn.departure(trip)
                .map(address -> {
                    setCookie(response, trip.cookie(secret, clock.instant()), OidcTrip.LIFE);
                    var away = new RedirectView(address.toString());
                    away.setExpandUriTemplateVariables(false);
                    return (View) away;
                })
                .orElseGet(() -> refused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "%s ne répond pas pour le moment. Réessayez dans un instant, ou entrez autrement."
                                .formatted(provider()),
                        next));
    }

    /** Each time is a call to the provider: it is counted as a form that is sent; refused, it may be tried again. */
    @GetMapping("/retour")
    View arrive(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!signIn.offered()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var trip = trip(request).filter(one -> same(one.state(), state));
        if (trip.isPresent()) {
            rates.admitOrRefuse(request);
        }
        setCookie(response, "", Duration.ZERO);
        if (trip.isEmpty() || code.isEmpty()) {
            return refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "La connexion par %s a été interrompue. Recommencez.".formatted(provider()),
                    trip.map(OidcTrip::next).orElse(""));
        }
        var next = trip.get().next();
        var arrival = signIn.arrival(trip.get(), code);
        switch (arrival) {
            case Return.Known _ -> {}
            case Return.Another(var email) -> watch.failed(email, Way.PROVIDER);
            case Return.WithoutAccount _, Return.Shut _, Return.Unverified _, Return.Failed _ ->
                watch.failed(Way.PROVIDER);
        }
        return switch (arrival) {
            case Return.Known(var account) -> {
                sessions.begin(request, account, Way.PROVIDER);
                yield new RedirectView(SignInPage.after(account, next));
            }
            case Return.WithoutAccount(var email) ->
                refused(
                        HttpStatus.FORBIDDEN,
                        "Aucun compte actif ne porte l’adresse %s. Un administrateur de votre centre peut vous inviter."
                                .formatted(email),
                        next);
            case Return.Shut _ ->
                refused(
                        HttpStatus.FORBIDDEN,
                        "Votre compte n’est pas actif. Un administrateur de votre centre peut le réactiver.",
                        next);
            case Return.Another(var email) ->
                refused(
                        HttpStatus.FORBIDDEN,
                        "Le compte de %s est lié à une autre identité de %s. Entrez autrement ; si votre identité a changé, un administrateur de votre centre peut délier ce compte."
                                .formatted(email, provider()),
                        next);
            case Return.Unverified _ ->
                refused(
                        HttpStatus.FORBIDDEN,
                        "%s n’a pas donné d’adresse vérifiée pour vous. Entrez autrement, et signalez-le à un administrateur de votre centre."
                                .formatted(provider()),
                        next);
            case Return.Failed _ ->
                refused(
                        HttpStatus.BAD_GATEWAY,
                        "La réponse de %s n’a pas pu être vérifiée. Réessayez, ou entrez autrement."
                                .formatted(provider()),
                        next);
        };
    }

    private View refused(HttpStatus status, String sentence, String next) {
        return page.show(status, Optional.of(sentence), "", next);
    }

    private String provider() {
        return settings.oidc().map(Settings.Oidc::name).orElse("");
    }

    private Optional<OidcTrip> trip(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> OidcTrip.read(cookie.getValue(), secret, clock.instant()));
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Lax: the browser comes back by a link from another site. */
    private void setCookie(HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/connexion/fournisseur")
                        .httpOnly(true)
                        .secure(settings.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
