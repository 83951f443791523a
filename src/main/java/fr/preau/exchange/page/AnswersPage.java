package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.platform.web.Templates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The answers that were written afterwards, for everybody; nobody reads there who asked. */
@Controller
class AnswersPage {

    private final Cycles cycles;
    private final SpeakerQuestions questions;
    private final Templates templates;

    AnswersPage(Cycles cycles, SpeakerQuestions questions, Templates templates) {
        this.cycles = cycles;
        this.questions = questions;
        this.templates = templates;
    }

    @GetMapping("/rencontre/{slug}/reponses")
    View show(@PathVariable String slug) {
        var cycle = cycles.withSlug(slug).filter(Cycle::visible).orElseThrow(AnswersPage::notFound);
        var byDay = questions.published(cycle.days().stream().map(Cycle.Day::id).toList()).stream()
                .collect(Collectors.groupingBy(SpeakerQuestion::dayId));
        if (byDay.isEmpty()) {
            throw notFound();
        }
        var days = cycle.days().stream()
                .filter(day -> byDay.containsKey(day.id()))
                .map(day -> new AnswersView.Day(
                        day.content().date(), Groups.of(day, byDay.getOrDefault(day.id(), List.of()))))
                .toList();
        return templates.page(
                "exchange/answers",
                Map.of(
                        "layout",
                        templates.unindexed("Réponses aux questions, " + cycle.title(), path(slug)),
                        "view",
                        new AnswersView(cycle.title(), slug, days)));
    }

    static String path(String slug) {
        return "/rencontre/" + slug + "/reponses";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
