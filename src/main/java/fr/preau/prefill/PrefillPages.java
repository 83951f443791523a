package fr.preau.prefill;

import fr.preau.platform.ErrorView;
import fr.preau.platform.InstanceSecret;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorRates;
import fr.preau.registration.form.FormFiller;
import fr.preau.registration.form.FormSheet;
import fr.preau.staff.signin.OidcTrip;
import fr.preau.staff.signin.OidcTrips;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * The public form's trip to the identity provider and back. Whatever becomes of it, the form comes back with what was
 * typed, and only sending it registers anybody.
 */
@Controller
@RequestMapping("/pre-remplir")
class PrefillPages implements FormFiller {

    private static final String BACK = "/pre-remplir/retour";
    private static final String SCOPE = "openid given_name usual_name email";
    private static final String TRIP = "preau-aller-retour";
    private static final String DRAFT = "preau-saisie";
    private static final int LONGEST = 200;

    /** Fields of the form by what the provider calls them. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "lastName", List.of("usual_name", "family_name"),
            "firstName", List.of("given_name"),
            "email", List.of("email"));

    private final OidcTrips trips;
    private final FormSheet sheet;
    private final Templates templates;
    private final InstanceSecret secret;
    private final Settings settings;
    private final VisitorRates rates;
    private final Clock clock;

    PrefillPages(
            OidcTrips trips,
            FormSheet sheet,
            Templates templates,
            InstanceSecret secret,
            Settings settings,
            VisitorRates rates,
            Clock clock) {
        this.trips = trips;
        this.sheet = sheet;
        this.templates = templates;
        this.secret = secret;
        this.settings = settings;
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public Optional<String> name() {
        return settings.oidc().filter(Settings.Oidc::onForm).map(Settings.Oidc::name);
    }

    /** The site's own policy lets no form lead to another host: the answer is a page that does. */
    @PostMapping("/{slug}")
    View leave(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> form, HttpServletResponse response) {
        var provider = provider();
        var draft = Draft.written(form, secret);
        if (draft.isEmpty()) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    slug,
                    form,
                    Optional.of("Vous avez déjà trop écrit pour que %s complète : rien n’est perdu, continuez ici."
                            .formatted(provider)),
                    Optional.empty());
        }
        var trip = OidcTrip.begin(slug);
        var address = trips.departure(trip, SCOPE, BACK);
        if (address.isEmpty()) {
            return form(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    slug,
                    form,
                    Optional.of(
                            "%s ne répond pas pour le moment. Rien n’est perdu : remplissez vous-même, ou réessayez."
                                    .formatted(provider)),
                    Optional.empty());
        }
        setCookie(response, TRIP, trip.cookie(secret, clock.instant()), OidcTrip.LIFE);
        setCookie(response, DRAFT, draft.get(), OidcTrip.LIFE);
        response.setHeader("Refresh", "0; url=" + address.get());
        return templates.page(new ErrorView(
                200,
                "Vous allez chez " + provider,
                List.of("Ce que vous avez saisi reste dans votre navigateur, dix minutes."),
                Optional.of(address.get().toString()),
                Optional.of("Continuer")));
    }

    /** Each time is a call to the provider: it is counted as a form that is sent; refused, it may be tried again. */
    @GetMapping("/retour")
    View arrive(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = provider();
        var trip = cookie(request, TRIP).flatMap(value -> OidcTrip.read(value, secret, clock.instant()));
        var draft = cookie(request, DRAFT).flatMap(value -> Draft.read(value, secret));
        if (trip.isPresent()) {
            rates.admitOrRefuse(request);
        }
        setCookie(response, TRIP, "", Duration.ZERO);
        setCookie(response, DRAFT, "", Duration.ZERO);
        if (trip.isEmpty()) {
            return templates.page(new ErrorView(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    "Aller-retour interrompu",
                    List.of("L’aller-retour chez %s a pris plus de dix minutes, ou a commencé dans un autre navigateur."
                            .formatted(provider)),
                    Optional.of("/"),
                    Optional.of("Revenir aux rencontres")));
        }
        var typed = new LinkedMultiValueMap<>(draft.orElseGet(LinkedMultiValueMap::new));
        var told = Optional.of(trip.get())
                .filter(one -> same(one.state(), state) && !code.isEmpty())
                .flatMap(one -> trips.arrival(one, code, BACK, Set.of("given_name", "email")));
        if (told.isEmpty()) {
            return form(
                    HttpStatus.OK,
                    trip.get().next(),
                    typed,
                    Optional.of("%s n’a rien donné. Rien n’est perdu : remplissez vous-même, ou réessayez."
                            .formatted(provider)),
                    Optional.empty());
        }
        fill(typed, told.get().claims());
        return form(
                HttpStatus.OK,
                trip.get().next(),
                typed,
                Optional.empty(),
                Optional.of(
                        "%s a complété ce qu’il sait. Vérifiez, changez ce que vous voulez, puis envoyez : rien n’est encore enregistré."
                                .formatted(provider)));
    }

    /** What is typed stays; only texts are taken, and nothing but what a field asks. */
    private static void fill(MultiValueMap<String, String> typed, Map<String, Object> claims) {
        FIELDS.forEach((field, names) -> {
            if (Optional.ofNullable(typed.getFirst(field)).orElse("").isBlank()) {
                names.stream()
                        .map(claims::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                        .findFirst()
                        .ifPresent(text -> typed.set(field, text));
            }
        });
    }

    private View form(
            HttpStatus status,
            String slug,
            MultiValueMap<String, String> typed,
            Optional<String> problem,
            Optional<String> notice) {
        return sheet.filled(status, slug, typed, problem, notice)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String provider() {
        return name().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .map(cookie -> cookie.getValue());
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Lax: the browser comes back by a link from another site. */
    private void setCookie(HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(BACK)
                        .httpOnly(true)
                        .secure(settings.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
