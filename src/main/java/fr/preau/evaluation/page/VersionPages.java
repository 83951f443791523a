package fr.preau.evaluation.page;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.evaluation.FrameVersions;
import fr.preau.evaluation.page.FrameViews.VersionView;
import fr.preau.evaluation.page.FrameViews.VersionsView;
import fr.preau.platform.FieldError;
import fr.preau.platform.Markdown;
import java.util.ArrayList;
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

/** The versions of a frame: what it was on the day when each was kept. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/versions")
class VersionPages {

    private final EvaluationLookup lookup;
    private final FrameVersions versions;
    private final ContractLayout layout;

    VersionPages(EvaluationLookup lookup, FrameVersions versions, ContractLayout layout) {
        this.lookup = lookup;
        this.versions = versions;
        this.layout = layout;
    }

    @GetMapping
    View versions(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String fait) {
        return page(HttpStatus.OK, inside, Map.of(), List.of(), fait);
    }

    private View page(
            HttpStatus status, Inside inside, Map<String, String> values, List<FieldError> errors, String fait) {
        var kept = versions.of(inside.contract().id());
        var changed = kept.stream()
                .findFirst()
                .map(latest -> !FrameVersions.stands(inside.contract(), lookup.frame(inside), latest))
                .orElse(true);
        return layout.page(
                status,
                "Versions du référentiel",
                "evaluation/versions",
                new VersionsView(
                        inside.contract(), inside.role(), EvaluationLookup.base(inside), kept, changed, values, errors),
                ContractDone.of(fait));
    }

    @PostMapping
    @Noted("Version du référentiel gardée")
    View keep(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var form = new EvaluationForm(sent);
        var reason = form.text("reason", "Dites ce que cette version change.");
        var frame = lookup.frame(inside);
        var latest = versions.of(inside.contract().id()).stream().findFirst();
        var errors = new ArrayList<>(form.errors());
        if (frame.questions().isEmpty()) {
            errors.add(new FieldError("reason", "Rien à garder : le référentiel est vide."));
        } else if (latest.filter(one -> FrameVersions.stands(inside.contract(), frame, one))
                .isPresent()) {
            errors.add(new FieldError("reason", "Rien n’a changé depuis la dernière version."));
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, errors, "");
        }
        var number = versions.keep(inside.contract(), frame, lookup.today(), reason);
        ChangeNote.leave("Version %d : %s".formatted(number, reason));
        return ContractDone.VERSION.redirect(EvaluationLookup.base(inside) + "/versions");
    }

    @GetMapping("/{number}")
    View version(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable int number) {
        var version = versions.of(inside.contract().id(), number).orElseThrow(EvaluationLookup::nothing);
        return layout.page(
                HttpStatus.OK,
                "Version du référentiel",
                "evaluation/version",
                new VersionView(
                        inside.contract(),
                        EvaluationLookup.base(inside),
                        version,
                        Markdown.under(1, version.content())));
    }
}
