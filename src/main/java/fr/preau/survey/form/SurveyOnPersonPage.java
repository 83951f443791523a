package fr.preau.survey.form;

import fr.preau.cycle.Cycle;
import fr.preau.registration.person.People;
import fr.preau.registration.person.PersonPageParts;
import fr.preau.survey.OpenSurveys;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** From a person's own page, which the desk's code opens too, to the survey that they were asked to answer. */
@Controller
class SurveyOnPersonPage implements PersonPageParts {

    private final People people;
    private final OpenSurveys open;

    SurveyOnPersonPage(People people, OpenSurveys open) {
        this.people = people;
        this.open = open;
    }

    @Override
    public List<Part> parts(Cycle cycle, long registration) {
        return open.to(registration).stream()
                .map(survey -> new Part(
                        "Votre avis",
                        "Deux minutes suffisent, et personne ne pourra savoir ce que vous avez répondu.",
                        "Donner mon avis",
                        "/avis/" + survey,
                        Gesture.OPEN))
                .toList();
    }

    @GetMapping("/inscription/{token}/avis/{survey}")
    View lead(@PathVariable String token, @PathVariable long survey) {
        return people.behind(token)
                .flatMap(someone -> open.address(someone.registrationId(), survey))
                .map(RedirectView::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
