package fr.preau.evaluation.page;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.Frame.Question;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.page.FrameViews.QuestionView;
import fr.preau.platform.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A question of the frame: rewritten, completed by criteria, taken out. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/questions/{question}")
class FrameQuestionPages {

    private final EvaluationLookup lookup;
    private final Frames frames;
    private final ContractLayout layout;
    private final SeenBefore before;

    FrameQuestionPages(EvaluationLookup lookup, Frames frames, ContractLayout layout, SeenBefore before) {
        this.before = before;
        this.lookup = lookup;
        this.frames = frames;
        this.layout = layout;
    }

    @GetMapping
    View question(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long question,
            @RequestParam(defaultValue = "") String fait) {
        return page(HttpStatus.OK, inside, lookup.question(inside, question), Map.of(), List.of(), fait);
    }

    private View page(
            HttpStatus status,
            Inside inside,
            Question question,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        return layout.page(
                status,
                "Question évaluative",
                "evaluation/question",
                new QuestionView(
                        inside.contract(), inside.role(), EvaluationLookup.base(inside), question, values, errors),
                ContractDone.of(fait));
    }

    private static RedirectView back(Inside inside, Question question) {
        return ContractDone.FRAME.redirect(EvaluationLookup.base(inside) + "/questions/" + question.id());
    }

    @PostMapping
    @Noted("Question évaluative réécrite")
    View rewrite(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long question,
            @RequestParam Map<String, String> sent) {
        var known = lookup.question(inside, question);
        var form = new EvaluationForm(sent);
        var text = form.text("text", "Écrivez la question.");
        if (!form.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, form.errors(), "");
        }
        if (!before.write(
                inside.contract().id(),
                sent.getOrDefault(SeenBefore.FIELD, ""),
                () -> lookup.question(inside, question).text(),
                () -> frames.rewriteQuestion(question, text))) {
            var now = lookup.question(inside, question);
            return page(
                    HttpStatus.CONFLICT,
                    inside,
                    now,
                    Map.of("text", text),
                    SeenBefore.overtaken("text", now.text()),
                    "");
        }
        ChangeNote.leave(text);
        return back(inside, known);
    }

    @PostMapping("/criteres")
    @Noted("Critère ajouté")
    View addCriterion(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long question,
            @RequestParam Map<String, String> sent) {
        var known = lookup.question(inside, question);
        var form = new EvaluationForm(sent);
        var text = form.text("criterion", "Écrivez le critère.");
        if (!form.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, form.errors(), "");
        }
        frames.addCriterion(question, text);
        ChangeNote.leave(text);
        return back(inside, known);
    }

    @PostMapping("/retrait")
    @Noted("Question évaluative retirée du référentiel")
    View retire(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable long question) {
        var known = lookup.question(inside, question);
        frames.retireQuestion(question);
        ChangeNote.leave(known.text());
        return ContractDone.FRAME.redirect(EvaluationLookup.base(inside));
    }
}
