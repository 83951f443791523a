package fr.preau.management.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.Lookup;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.QrCode;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Templates;
import fr.preau.staff.journal.ChangesNothing;
import fr.preau.survey.Survey;
import fr.preau.survey.Surveys;
import fr.preau.survey.urn.ShownSlips;
import fr.preau.survey.urn.SlipCode;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * At the way out of a day whose survey is answered on the spot: a code that a phone reads, one slip after the other, and
 * the way in for those that were filled in by hand. Slips belong to nobody: each look shows another one.
 */
@Controller
@RequestMapping("/accueil/{day}/avis")
class OnSitePages {

    private static final int LONGEST_CODE = 40;

    private final Cycles cycles;
    private final Surveys surveys;
    private final ShownSlips shown;
    private final Templates templates;

    OnSitePages(Cycles cycles, Surveys surveys, ShownSlips shown, Templates templates) {
        this.cycles = cycles;
        this.surveys = surveys;
        this.shown = shown;
        this.templates = templates;
    }

    @GetMapping
    View show(@PathVariable long day) {
        return page(HttpStatus.OK, day, "", List.of());
    }

    @PostMapping
    @ChangesNothing("finds a slip of paper; answering it is nobody's of the team")
    View find(@PathVariable long day, @RequestParam(name = "code", defaultValue = "") String typed) {
        cycle(day);
        var code = TypedLine.of(typed);
        if (open(day).isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, day, code.length() <= LONGEST_CODE ? code : "", List.of());
        }
        return open(day)
                .filter(_ -> code.length() <= LONGEST_CODE)
                .flatMap(survey -> surveys.slips(survey).stream()
                        .filter(ticket -> SlipCode.says(code, ticket))
                        .findFirst())
                .<View>map(ticket -> new RedirectView(surveys.path(ticket)))
                .orElseGet(
                        () -> page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                day,
                                code,
                                List.of(
                                        new FieldError(
                                                "code",
                                                "Aucun bulletin qui reste n’a ce code : relisez-le. S’il est juste, quelqu’un a déjà répondu avec ce code, par téléphone peut-être. Si ce papier-là n’est pas encore saisi, ne le jetez pas : « Répondre sur cet appareil » donne un code neuf pour le saisir."))));
    }

    private View page(HttpStatus status, long day, String code, List<FieldError> errors) {
        var cycle = cycle(day);
        var survey = open(day);
        var slips = survey.map(surveys::slips).orElse(List.of());
        var view = new OnSiteView(
                day,
                cycle.title(),
                cycle.day(day).map(one -> French.date(one.content().date())).orElse(""),
                survey.isPresent(),
                slips.size(),
                shown.next(slips)
                        .map(ticket -> new OnSiteView.Slip(
                                surveys.path(ticket),
                                new QrCode(surveys.address(ticket)).svg("Code QR du questionnaire"),
                                "/accueil/%d/avis".formatted(day))),
                code,
                errors);
        return templates.page(
                status,
                "management/survey/on-site",
                Map.of(
                        "layout",
                        templates.unindexed((errors.isEmpty() ? "" : "Erreur : ") + "Recueillir les avis", "/accueil"),
                        "view",
                        view));
    }

    /** The survey of that day that is answered on the spot, as long as it is. */
    private Optional<Survey> open(long day) {
        return surveys.ofCycle(cycle(day).id()).stream()
                .filter(one -> one.open()
                        && one.way() == Survey.Way.SLIPS
                        && one.days().contains(day))
                .findFirst();
    }

    private Cycle cycle(long day) {
        return cycles.all().stream()
                .filter(cycle -> cycle.day(day).isPresent())
                .findFirst()
                .orElseThrow(Lookup::nothing);
    }
}
