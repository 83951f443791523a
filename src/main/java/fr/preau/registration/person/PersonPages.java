package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.address.NoAddress;
import fr.preau.platform.web.Templates;
import fr.preau.registration.Departments;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.person.PersonView.Detail;
import fr.preau.registration.rules.Questions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a person sees and does by their own link. A GET changes nothing: mail scanners follow links. */
@Controller
@RequestMapping("/inscription/{token}")
class PersonPages {

    private final Links links;
    private final Cycles cycles;
    private final PersonDays days;
    private final List<PersonPageParts> parts;
    private final WelcomeCodes codes;
    private final Templates templates;
    private final Questions questions;

    PersonPages(
            Links links,
            Cycles cycles,
            PersonDays days,
            List<PersonPageParts> parts,
            WelcomeCodes codes,
            Templates templates,
            Questions questions) {
        this.links = links;
        this.cycles = cycles;
        this.days = days;
        this.parts = parts;
        this.codes = codes;
        this.templates = templates;
        this.questions = questions;
    }

    @GetMapping
    View show(@PathVariable String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        var registration = owner(token);
        var cycle = cycle(registration);
        var known = days.places(registration);
        var person = registration.person();
        return templates.page(
                "registration/person",
                Map.of(
                        "layout",
                        templates.unindexed("Mon inscription", "/rencontre/" + cycle.slug()),
                        "view",
                        new PersonView(
                                cycle.slug(),
                                cycle.title(),
                                person.firstName(),
                                person.lastName(),
                                NoAddress.shown(person.email()),
                                days.rows(cycle, known),
                                PersonDone.of(done, templates.mailed()),
                                token,
                                links.url(registration),
                                codes.drawing(registration, cycle, known.values()),
                                details(registration),
                                PersonPageParts.of(parts, cycle, registration.id()))));
    }

    private List<Detail> details(Registration registration) {
        var person = registration.person();
        var answers = questions.answers(List.of(registration.id())).getOrDefault(registration.id(), List.of()).stream()
                .map(answer -> new Detail(answer.label(), answer.text()));
        var told = Stream.of(
                new Detail("Téléphone", person.phone()),
                new Detail("Vous êtes", person.profile().label()),
                new Detail("Fonction", person.job()),
                new Detail("Structure", person.organisation()),
                new Detail("Département", Departments.label(person.department())),
                new Detail("Pourquoi vous venez", registration.reason()),
                new Detail("À prévoir pour vous", person.accessNeeds()));
        return Stream.concat(told, answers)
                .filter(detail -> !detail.value().isEmpty())
                .toList();
    }

    private Registration owner(String token) {
        return links.owner(token).orElseThrow(DeadLink::new);
    }

    private Cycle cycle(Registration registration) {
        return cycles.withId(registration.cycleId()).orElseThrow(DeadLink::new);
    }
}
