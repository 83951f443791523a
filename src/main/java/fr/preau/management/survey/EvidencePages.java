package fr.preau.management.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.survey.EvidenceView.Asked;
import fr.preau.management.survey.EvidenceView.Improvement;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.survey.Survey;
import fr.preau.survey.Surveys;
import fr.preau.survey.complaint.Complaints;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/**
 * The evidence for Qualiopi's indicators 30 (opinions are asked for), 31 (difficulties and complaints are answered)
 * and 32 (improvements follow), as the « guide de lecture » of the référentiel national qualité asks for it.
 */
@Controller
class EvidencePages {

    private static final int YEARS = 3;

    private final Surveys surveys;
    private final Complaints complaints;
    private final Cycles cycles;
    private final BackOfficeLayout layout;
    private final Settings settings;
    private final Clock clock;

    EvidencePages(
            Surveys surveys,
            Complaints complaints,
            Cycles cycles,
            BackOfficeLayout layout,
            Settings settings,
            Clock clock) {
        this.surveys = surveys;
        this.complaints = complaints;
        this.cycles = cycles;
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/gestion/preuves")
    View show() {
        var since = LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(YEARS);
        var all = surveys.openedSince(since);
        var register = complaints.all().stream()
                .filter(one -> !one.receivedOn().isBefore(since))
                .toList();
        var view = new EvidenceView(
                all.stream().map(this::asked).toList(),
                register.size(),
                (int) register.stream()
                        .filter(one -> one.answeredOn().isPresent())
                        .count(),
                improvements(all),
                French.date(since));
        return layout.page(
                HttpStatus.OK, Section.FIGURES, "Preuves d’écoute", "survey/evidence", view, Optional.empty());
    }

    private Asked asked(Survey survey) {
        var answered = surveys.answered(survey);
        return new Asked(
                survey.id(),
                survey.title(),
                title(survey),
                survey.openedAt()
                        .map(at -> French.date(at.atZone(settings.zone()).toLocalDate()))
                        .orElse(""),
                survey.destroyed() ? "Moins de cinq réponses" : survey.state().label(),
                survey.issued(),
                survey.reminded(),
                answered,
                survey.issued() == 0 ? 0 : Math.round(100f * answered / survey.issued()),
                survey.decidedOn().map(French::date).orElse(""));
    }

    private String title(Survey survey) {
        return cycles.withId(survey.cycleId()).map(Cycle::title).orElse("");
    }

    /** What a complaint led to is read in the register, which names people: not here. */
    private List<Improvement> improvements(List<Survey> all) {
        return all.stream()
                .flatMap(survey -> survey.decidedOn().stream()
                        .map(on -> new Improvement(
                                survey.title() + ", " + title(survey), French.date(on), survey.decision())))
                .toList();
    }
}
