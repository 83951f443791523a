package fr.preau.evaluation.page;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.CityContract.Theme;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.evaluation.Frame;
import fr.preau.evaluation.FrameVersions;
import fr.preau.evaluation.FrameVersions.FrameVersion;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.StartingFrame;
import fr.preau.evaluation.page.FrameViews.CriterionLine;
import fr.preau.evaluation.page.FrameViews.FrameView;
import fr.preau.evaluation.page.FrameViews.IndicatorLine;
import fr.preau.evaluation.page.FrameViews.OfferedSection;
import fr.preau.evaluation.page.FrameViews.QuestionLine;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The reference frame of a contract: its questions with their latest figures, what it lacks, what it can begin with. */
@Controller
@RequestMapping("/contrats/{slug}/suivi")
class FramePages {

    private final EvaluationLookup lookup;
    private final Frames frames;
    private final FrameVersions versions;
    private final Measures measures;
    private final StartingFrame starting;
    private final ContractLayout layout;

    FramePages(
            EvaluationLookup lookup,
            Frames frames,
            FrameVersions versions,
            Measures measures,
            StartingFrame starting,
            ContractLayout layout) {
        this.lookup = lookup;
        this.frames = frames;
        this.versions = versions;
        this.measures = measures;
        this.starting = starting;
        this.layout = layout;
    }

    @GetMapping
    View frame(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String fait) {
        return frame(HttpStatus.OK, inside, Map.of(), List.of(), fait);
    }

    private View frame(
            HttpStatus status, Inside inside, Map<String, String> values, List<FieldError> errors, String fait) {
        var contract = inside.contract();
        var frame = lookup.frame(inside);
        var measured = measures.ofContract(contract.id()).stream().collect(Collectors.groupingBy(Measure::indicatorId));
        return layout.page(
                status,
                "Suivi et évaluation",
                "evaluation/frame",
                new FrameView(
                        contract,
                        inside.role(),
                        EvaluationLookup.base(inside),
                        frame.questions().stream()
                                .map(question -> line(inside, question, measured))
                                .toList(),
                        gaps(inside, frame, measured),
                        offered(inside, frame),
                        version(inside, frame),
                        values,
                        errors),
                ContractDone.of(fait));
    }

    private static QuestionLine line(Inside inside, Frame.Question question, Map<Long, List<Measure>> measured) {
        var contract = inside.contract();
        return new QuestionLine(
                EvaluationLookup.base(inside) + "/questions/" + question.id(),
                question.text(),
                question.theme().flatMap(contract::theme).map(Theme::name).orElse(""),
                question.criteria().stream()
                        .map(criterion -> new CriterionLine(
                                criterion.text(),
                                criterion.indicators().stream()
                                        .map(one -> new IndicatorLine(
                                                contract.address() + one.path(),
                                                one.name(),
                                                one.kind().label(),
                                                IndicatorWords.latest(
                                                        one,
                                                        IndicatorSeries.of(
                                                                contract,
                                                                one,
                                                                measured.getOrDefault(one.id(), List.of())))))
                                        .toList()))
                        .toList());
    }

    private static List<String> gaps(Inside inside, Frame frame, Map<Long, List<Measure>> measured) {
        var gaps = new ArrayList<String>();
        if (frame.questions().isEmpty()) {
            return gaps;
        }
        var asked = frame.questions().stream()
                .flatMap(question -> question.theme().stream())
                .toList();
        inside.contract().themes().stream()
                .filter(theme -> !asked.contains(theme.id()))
                .forEach(theme -> gaps.add("Thème sans question : %s.".formatted(theme.name())));
        frame.questions().stream()
                .filter(question -> question.criteria().isEmpty())
                .forEach(question -> gaps.add("Question sans critère : %s".formatted(question.text())));
        frame.criteria()
                .filter(criterion -> criterion.indicators().isEmpty())
                .forEach(criterion -> gaps.add("Critère sans indicateur : %s.".formatted(criterion.text())));
        var unmeasured = frame.indicators().stream()
                .filter(one -> !measured.containsKey(one.id()))
                .count();
        if (unmeasured > 0) {
            gaps.add("%s sans mesure.".formatted(French.count(unmeasured, "indicateur", "indicateurs")));
        }
        return gaps;
    }

    private static List<OfferedSection> offered(Inside inside, Frame frame) {
        var sections = StartingFrame.sections();
        return IntStream.range(0, sections.size())
                .filter(at -> frame.questions().stream()
                        .noneMatch(one -> one.text().equals(sections.get(at).question())))
                .mapToObj(at -> new OfferedSection(
                        at, sections.get(at), sections.get(at).fits(inside.contract())))
                .toList();
    }

    private String version(Inside inside, Frame frame) {
        return versions.of(inside.contract().id()).stream()
                .findFirst()
                .map(latest -> words(inside, frame, latest))
                .orElse("Aucune version n’est gardée pour l’instant.");
    }

    private static String words(Inside inside, Frame frame, FrameVersion latest) {
        var since = FrameVersions.stands(inside.contract(), frame, latest) ? "" : " Le référentiel a changé depuis.";
        return "Version %d, gardée le %s.%s".formatted(latest.number(), French.date(latest.keptOn()), since);
    }

    @PostMapping("/referentiel")
    @Noted("Référentiel de départ repris")
    View take(
            @RequestAttribute(Inside.HERE) Inside inside,
            @RequestParam(name = "section", required = false) Optional<List<String>> chosen) {
        var sections = StartingFrame.sections();
        var wanted = IntStream.range(0, sections.size())
                .filter(at -> chosen.orElse(List.of()).contains(Integer.toString(at)))
                .mapToObj(sections::get)
                .toList();
        if (wanted.isEmpty()) {
            return frame(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    Map.of(),
                    List.of(new FieldError("sections", "Choisissez au moins un sujet.")),
                    "");
        }
        starting.take(inside.contract(), wanted);
        ChangeNote.leave(French.count(wanted.size(), "sujet", "sujets"));
        return ContractDone.FRAME.redirect(EvaluationLookup.base(inside));
    }

    @PostMapping("/questions")
    @Noted("Question évaluative ajoutée")
    View add(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var form = new EvaluationForm(sent);
        var text = form.text("text", "Écrivez la question.");
        if (!form.errors().isEmpty()) {
            return frame(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, form.errors(), "");
        }
        var theme = inside.contract().themes().stream()
                .filter(one -> Long.toString(one.id()).equals(sent.get("theme")))
                .map(Theme::id)
                .findFirst();
        var id = frames.addQuestion(inside.contract().id(), theme, text);
        ChangeNote.leave(text);
        return ContractDone.FRAME.redirect(EvaluationLookup.base(inside) + "/questions/" + id);
    }
}
