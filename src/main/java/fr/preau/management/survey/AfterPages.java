package fr.preau.management.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.platform.French;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.survey.Survey;
import fr.preau.survey.SurveyKind;
import fr.preau.survey.Surveys;
import fr.preau.survey.after.AfterDay;
import fr.preau.survey.after.AfterDay.ToWrite;
import fr.preau.survey.after.HeldDays;
import java.util.ArrayList;
import java.util.List;
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

/** « Après »: the message after each day of a cycle, and its surveys. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/apres")
class AfterPages {

    private final Cycles cycles;
    private final Surveys surveys;
    private final AfterDay afterDay;
    private final HeldDays held;
    private final BackOfficeLayout layout;

    AfterPages(Cycles cycles, Surveys surveys, AfterDay afterDay, HeldDays held, BackOfficeLayout layout) {
        this.cycles = cycles;
        this.surveys = surveys;
        this.afterDay = afterDay;
        this.held = held;
        this.layout = layout;
    }

    @GetMapping
    View show(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = cycle(slug);
        var view = new AfterView(
                slug,
                cycle.days().stream().map(day -> line(cycle, day)).toList(),
                surveys.ofCycle(cycle.id()).stream()
                        .map(survey -> line(cycle, survey))
                        .toList(),
                List.of(SurveyKind.values()));
        return layout.page(
                HttpStatus.OK, Section.CYCLES, "Après, " + cycle.title(), "survey/after", view, Done.of(done));
    }

    private AfterView.Day line(Cycle cycle, Cycle.Day day) {
        var wanted = afterDay.toWrite(cycle, day);
        return new AfterView.Day(
                day.id(),
                day.content().date(),
                held.over(day),
                wanted.present().size(),
                wanted.absent().size());
    }

    private AfterView.SurveyLine line(Cycle cycle, Survey survey) {
        return new AfterView.SurveyLine(
                survey.id(),
                survey.title(),
                days(cycle, survey),
                survey.state().label(),
                survey.issued() == 0 ? "" : French.outOf(surveys.answered(survey), survey.issued()));
    }

    static String days(Cycle cycle, Survey survey) {
        var dates = survey.days().stream()
                .flatMap(day -> cycle.day(day).stream())
                .map(day -> day.content().date())
                .toList();
        return dates.isEmpty() ? "" : French.days(dates);
    }

    @PostMapping
    @Journaled(AuditAction.SURVEY_WRITTEN)
    View draft(
            @PathVariable String slug,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "day", required = false) Optional<Long> day) {
        var cycle = cycle(slug);
        var wanted = SurveyKind.named(kind).orElseThrow(AfterPages::notFound);
        var days = day.map(id -> List.of(cycle.day(id).orElseThrow(AfterPages::notFound)))
                .orElse(cycle.days());
        var id = surveys.draft(cycle, wanted, days);
        return Done.SURVEY_SAVED.redirect("/gestion/questionnaires/" + id);
    }

    /** A message cannot be taken back: who gets one is said before. */
    @GetMapping("/message/{day}")
    View ask(@PathVariable String slug, @PathVariable long day) {
        var cycle = cycle(slug);
        var on = cycle.day(day).orElseThrow(AfterPages::notFound);
        var wanted = afterDay.toWrite(cycle, on);
        var count = wanted.present().size() + wanted.absent().size();
        var back = "/gestion/cycles/" + slug + "/apres";
        var question = new GestureView(
                cycle.title(),
                "Écrire après la journée du " + French.day(on.content().date()),
                happens(on, wanted),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                back + "/message/" + day,
                Optional.of("Envoyer à " + French.count(count, "personne", "personnes"))
                        .filter(_ -> count > 0),
                false,
                back,
                List.of());
        return layout.page(HttpStatus.OK, Section.CYCLES, question.title(), "gesture", question, Optional.empty());
    }

    private List<String> happens(Cycle.Day day, ToWrite wanted) {
        if (!held.over(day)) {
            return List.of("La journée n’est pas terminée, ou a été annulée : ce message ne part qu’après sa fin.");
        }
        if (wanted.nobody()) {
            return List.of("Chaque personne présente a déjà reçu ce message : il n’y a rien à envoyer.");
        }
        var sentences = new ArrayList<String>();
        sentences.add(
                "%s recevra son attestation, le lien du questionnaire s’il est ouvert, et ce qui a été partagé, en un seul message."
                        .formatted(French.count(wanted.present().size(), "personne présente", "personnes présentes"))
                        .replace("personnes présentes recevra son", "personnes présentes recevront chacune leur"));
        sentences.add(
                wanted.absent().isEmpty()
                        ? "Rien n’est encore partagé de cette journée : les personnes absentes ne reçoivent rien."
                        : "%s ce qui a été partagé, et rien d’autre."
                                .formatted(French.count(
                                        wanted.absent().size(),
                                        "personne absente recevra",
                                        "personnes absentes recevront")));
        sentences.add("Personne ne le reçoit deux fois. Un message parti ne se reprend pas.");
        layout.kept().ifPresent(sentences::add);
        return sentences;
    }

    @PostMapping("/message/{day}")
    @Journaled(AuditAction.AFTER_DAY_WRITTEN)
    View write(@PathVariable String slug, @PathVariable long day) {
        var cycle = cycle(slug);
        var count = afterDay.write(cycle, cycle.day(day).orElseThrow(AfterPages::notFound));
        AuditContext.here().note(French.count(count, "personne", "personnes"));
        var done = count == 0 ? Done.AFTER_DAY_NOBODY : Done.AFTER_DAY_WRITTEN;
        return done.redirect("/gestion/cycles/" + slug + "/apres");
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(AfterPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
