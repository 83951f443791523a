package fr.preau.management.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Answer;
import fr.preau.management.GestureView.Choice;
import fr.preau.management.Lookup;
import fr.preau.platform.French;
import fr.preau.registration.Person;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.list.RegistrationFile;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Erases somebody who asks for it, from one cycle or from all. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/inscriptions/{registration}/effacement")
class ErasurePages {

    private static final String HERE = "ici";
    private static final String EVERYWHERE = "partout";

    private final Lookup found;
    private final People people;
    private final Cycles cycles;
    private final Desk desk;
    private final BackOfficeLayout layout;

    ErasurePages(Lookup found, People people, Cycles cycles, Desk desk, BackOfficeLayout layout) {
        this.found = found;
        this.people = people;
        this.cycles = cycles;
        this.desk = desk;
        this.layout = layout;
    }

    @GetMapping
    View ask(@PathVariable String slug, @PathVariable long registration) {
        var cycle = found.cycle(slug);
        var file = found.file(cycle, registration);
        return page(HttpStatus.OK, question(cycle, file, registrations(file.person())));
    }

    @PostMapping
    @Journaled(AuditAction.PERSON_ERASED)
    View erase(
            @PathVariable String slug,
            @PathVariable long registration,
            @RequestParam(name = "portee", defaultValue = "") String scope) {
        var cycle = found.cycle(slug);
        var file = found.whoever(cycle, registration);
        if (!file.person().known()) {
            return back(slug, registration, Done.UNTOUCHED);
        }
        var all = registrations(file.person());
        if (all.size() > 1 && !scope.equals(HERE) && !scope.equals(EVERYWHERE)) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    question(cycle, file, all).wrong("portee", "Choisissez ce qui est effacé."));
        }
        if (scope.equals(EVERYWHERE)) {
            AuditContext.here().note("Toutes les inscriptions de son adresse, au nombre de " + all.size());
        }
        var erased = new LinkedHashMap<Long, List<Long>>();
        all.stream()
                .filter(one -> scope.equals(EVERYWHERE) && one.registrationId() != registration)
                .forEach(one -> erased.put(one.registrationId(), days(one.cycleId())));
        // The one whose page this is goes last: after a breakdown in between it can be asked again.
        erased.put(registration, days(cycle.id()));
        desk.erase(erased);
        return back(slug, registration, Done.ERASED);
    }

    /** All of that person's address, the oldest first. */
    private List<Someone> registrations(Person person) {
        return people.withEmail(person.email()).reversed();
    }

    private List<Long> days(long cycle) {
        return cycles.withId(cycle).orElseThrow(Lookup::nothing).days().stream()
                .map(Cycle.Day::id)
                .toList();
    }

    private GestureView question(Cycle cycle, RegistrationFile file, List<Someone> all) {
        var name = file.person().fullName();
        return new GestureView(
                cycle.title(),
                "Effacer %s ?".formatted(name),
                List.of(
                        "Son nom, son adresse, ses réponses et les messages qui lui ont été écrits sont effacés aussitôt. Rien ne permettra de les retrouver.",
                        "Ses places à venir sont rendues, et vont aux personnes qui attendent. Son lien personnel n’ouvre plus rien.",
                        "Les présences déjà notées restent dans les chiffres, sans son nom. Ses signatures sont effacées, et ses attestations ne disent plus de qui elles sont.",
                        "Restent les feuilles signées que vous avez jointes, et les copies de sauvegarde.",
                        Gestures.letter("Rien ne lui est écrit : pour lui répondre, notez d’abord son adresse, ", file)
                                .map(sentence -> sentence + ".")
                                .orElse("Rien ne lui est écrit.")),
                all.size() > 1 ? List.of(scope(all)) : List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Addresses.erasure(cycle.slug(), file.id()),
                Optional.of("Effacer cette personne"),
                true,
                Addresses.file(cycle.slug(), file.id()),
                List.of());
    }

    private Choice scope(List<Someone> all) {
        var titles = all.stream()
                .flatMap(one -> cycles.withId(one.cycleId()).stream())
                .map(cycle -> "« " + cycle.title() + " »")
                .toList();
        return new Choice(
                "portee",
                "Cette adresse est inscrite à plusieurs cycles",
                "",
                List.of(
                        new Answer(HERE, "Effacer cette inscription seulement"),
                        new Answer(
                                EVERYWHERE,
                                "Effacer ses %d inscriptions : %s".formatted(all.size(), French.enumeration(titles)))));
    }

    private View page(HttpStatus status, GestureView view) {
        return layout.page(status, Section.CYCLES, view.title(), "gesture", view, Optional.empty());
    }

    private static View back(String slug, long registration, Done done) {
        return done.redirect(Addresses.file(slug, registration));
    }
}
