package fr.preau.management.survey;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.spreadsheet.FrenchCsv;
import fr.preau.management.spreadsheet.Spreadsheet;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.survey.Survey;
import fr.preau.survey.Surveys;
import fr.preau.survey.result.Results;
import fr.preau.survey.result.SurveyResult;
import fr.preau.survey.urn.SlipCode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is taken away of a survey: its review on paper, its figures, its slips. */
@Controller
@RequestMapping("/gestion/questionnaires/{id}")
class SurveyFiles {

    private static final List<String> HEADINGS =
            List.of("Question", "Lecture", "Groupe", "Réponse", "Nombre", "Pourcentage");

    private final Surveys surveys;
    private final Results results;
    private final EarlierCycles earlier;
    private final Cycles cycles;
    private final PdfPress press;
    private final Centre centre;
    private final Settings settings;

    SurveyFiles(
            Surveys surveys,
            Results results,
            EarlierCycles earlier,
            Cycles cycles,
            PdfPress press,
            Centre centre,
            Settings settings) {
        this.earlier = earlier;
        this.surveys = surveys;
        this.results = results;
        this.cycles = cycles;
        this.press = press;
        this.centre = centre;
        this.settings = settings;
    }

    @GetMapping("/bilan.pdf")
    @Journaled(AuditAction.SURVEY_TAKEN)
    ResponseEntity<byte[]> review(@PathVariable long id) {
        var survey = closed(id);
        var cycle = cycle(survey);
        var told = results.of(survey);
        var view = new ReviewView(
                centre.name(),
                survey,
                cycle.title(),
                AfterPages.days(cycle, survey),
                survey.closedAt()
                        .map(at -> French.date(at.atZone(settings.zone()).toLocalDate()))
                        .orElse(""),
                earlier.words(survey, told),
                told);
        return Attachment.pdf(
                "bilan-%s-%d.pdf".formatted(cycle.slug(), id),
                press.print(Standard.ACCESSIBLE, "management/survey/review", Map.of("view", view), Map.of()));
    }

    @GetMapping("/resultats.csv")
    @Journaled(AuditAction.SURVEY_TAKEN)
    ResponseEntity<byte[]> figures(@PathVariable long id) {
        var survey = closed(id);
        var out = new StringWriter();
        try (var csv = FrenchCsv.on(out)) {
            csv.writeRecord(HEADINGS);
            results.of(survey).stream()
                    .flatMap(result -> lines(result).stream())
                    .forEach(line -> csv.writeRecord(
                            line.stream().map(Spreadsheet::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Attachment.text(
                "csv", "questionnaire-%s-%d.csv".formatted(cycle(survey).slug(), id), out.toString());
    }

    private static List<List<String>> lines(SurveyResult result) {
        var lines = new ArrayList<List<String>>();
        var question = result.question().text();
        result.bars()
                .forEach(bar -> lines.add(List.of(
                        question,
                        "Ensemble",
                        "",
                        bar.label(),
                        Integer.toString(bar.count()),
                        Integer.toString(bar.percent()))));
        result.crossings()
                .forEach(crossing -> crossing.rows().forEach(row -> {
                    for (var group = 0; group < crossing.groups().size(); group++) {
                        lines.add(List.of(
                                question,
                                crossing.by(),
                                crossing.groups().get(group),
                                row.label(),
                                row.cells().get(group),
                                ""));
                    }
                }));
        result.texts()
                .forEach(themed -> themed.texts()
                        .forEach(text ->
                                lines.add(List.of(question, "Réponses libres", themed.theme(), text, "1", ""))));
        return lines;
    }

    /** Each once, in an order that is nobody's; a screen shows them from the end. */
    @GetMapping("/bulletins.pdf")
    @Journaled(AuditAction.SLIPS_TAKEN)
    ResponseEntity<byte[]> slips(@PathVariable long id) {
        var survey = onPaper(id);
        var cycle = cycle(survey);
        var view = new SlipsView(
                centre.name(),
                cycle.title(),
                AfterPages.days(cycle, survey),
                survey.closesOn().map(French::day).orElse(""),
                surveys.slips(survey).stream().map(surveys::address).toList());
        return Attachment.pdf(
                "bulletins-%s-%d.pdf".formatted(cycle.slug(), id),
                press.print(Standard.ACCESSIBLE, "management/survey/slips", Map.of("view", view), Map.of()));
    }

    /** The same with the questions, to be filled in by hand and typed in by the team. */
    @GetMapping("/bulletins-a-remplir.pdf")
    @Journaled(AuditAction.SLIPS_TAKEN)
    ResponseEntity<byte[]> forms(@PathVariable long id) {
        var survey = onPaper(id);
        var cycle = cycle(survey);
        var view = new PaperFormsView(
                centre.name(),
                cycle.title(),
                AfterPages.days(cycle, survey),
                survey.closesOn().map(French::day).orElse(""),
                survey.questions(),
                surveys.slips(survey).stream()
                        .map(ticket -> new PaperFormsView.Slip(SlipCode.of(ticket), surveys.address(ticket)))
                        .toList());
        return Attachment.pdf(
                "bulletins-a-remplir-%s-%d.pdf".formatted(cycle.slug(), id),
                press.print(Standard.ACCESSIBLE, "management/survey/paper-forms", Map.of("view", view), Map.of()));
    }

    private Survey onPaper(long id) {
        var survey = surveys.withId(id)
                .filter(one -> one.open() && one.way() == Survey.Way.SLIPS)
                .orElseThrow(SurveyFiles::notFound);
        AuditContext.here().cycle(survey.cycleId());
        return survey;
    }

    private Survey closed(long id) {
        var survey = surveys.withId(id).filter(Survey::closed).orElseThrow(SurveyFiles::notFound);
        AuditContext.here().cycle(survey.cycleId());
        return survey;
    }

    private Cycle cycle(Survey survey) {
        return cycles.withId(survey.cycleId()).orElseThrow(SurveyFiles::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
