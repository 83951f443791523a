package fr.preau.resource.testimony;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleCache;
import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import fr.preau.registration.person.People;
import fr.preau.registration.person.PersonPageParts;
import fr.preau.resource.testimony.TestimonyView.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody who came says in public what they made of it, and takes it back. */
@Controller
@RequestMapping("/inscription/{token}/temoignage")
class TestimonyPages implements PersonPageParts {

    private final People people;
    private final CycleCache cycles;
    private final Testimonies testimonies;
    private final Templates templates;
    private final Settings settings;
    private final Clock clock;

    TestimonyPages(
            People people,
            CycleCache cycles,
            Testimonies testimonies,
            Templates templates,
            Settings settings,
            Clock clock) {
        this.people = people;
        this.cycles = cycles;
        this.testimonies = testimonies;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Part> parts(Cycle cycle, long registration) {
        return testimonies.came(registration, today())
                ? List.of(new Part(
                        "Témoignage",
                        "Dites en quelques lignes ce que cette rencontre a changé pour vous. Rien n’est publié sans votre accord.",
                        "Témoigner",
                        "/temoignage",
                        Gesture.OPEN))
                : List.of();
    }

    private record Witness(long registration, Cycle cycle, String own, String signature) {}

    @GetMapping
    View show(@PathVariable String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        var witness = witness(token);
        var given = testimonies.of(witness.registration);
        var told = switch (done) {
            case "donne" -> "Votre témoignage est reçu. L’équipe le relit avant de le publier.";
            case "repris" -> "Votre témoignage est retiré. Il n’est plus nulle part.";
            default -> "";
        };
        return page(
                HttpStatus.OK,
                witness,
                given.map(one -> new Typed(one.text(), one.named())).orElse(new Typed("", false)),
                told,
                List.of());
    }

    @PostMapping
    View give(@PathVariable String token, @RequestParam Map<String, String> sent) {
        var witness = witness(token);
        var typed = new Typed(sent.getOrDefault("text", ""), sent.containsKey("named"));
        var text =
                Composed.text(typed.text().replace("\r", "").replace('\0', ' ').strip());
        var faults = new ArrayList<FieldError>();
        if (text.isEmpty() || text.length() > Testimony.LONGEST) {
            faults.add(new FieldError("text", "Écrivez votre témoignage, en 600 caractères au plus."));
        }
        if (!sent.containsKey("consent")) {
            faults.add(new FieldError("consent", "Cochez votre accord : sans lui, rien n’est envoyé."));
        }
        if (!faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, witness, typed, "", faults);
        }
        testimonies.give(witness.registration, text, typed.named());
        return new RedirectView(witness.own + "/temoignage?fait=donne");
    }

    @PostMapping("/retrait")
    View takeBack(@PathVariable String token) {
        var witness = witness(token);
        testimonies.takeBack(List.of(witness.registration));
        return new RedirectView(witness.own + "/temoignage?fait=repris");
    }

    private View page(HttpStatus status, Witness witness, Typed typed, String told, List<FieldError> errors) {
        var view = new TestimonyView(
                witness.cycle.title(),
                witness.own + "/temoignage",
                witness.own,
                testimonies.of(witness.registration),
                witness.signature,
                typed,
                told,
                errors);
        return templates.page(
                status,
                "resource/testimony",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (errors.isEmpty() ? "" : "Erreur : ") + "Témoigner",
                                "/rencontre/" + witness.cycle.slug()),
                        "view",
                        view));
    }

    /** Whoever had a seat on a day that is past; nobody else finds a page. */
    private Witness witness(String token) {
        return people.behind(token)
                .filter(someone -> testimonies.came(someone.registrationId(), today()))
                .flatMap(someone -> cycles.withId(someone.cycleId())
                        .map(cycle -> new Witness(
                                someone.registrationId(),
                                cycle,
                                "/inscription/" + token,
                                Optional.of(someone.person().organisation())
                                        .filter(name -> !name.isEmpty())
                                        .map(name -> someone.person().fullName() + ", " + name)
                                        .orElse(someone.person().fullName()))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
