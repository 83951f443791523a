package fr.preau.evaluation.comparison;

import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.evaluation.comparison.ComparisonView.AtCentre;
import fr.preau.evaluation.comparison.ComparisonView.InContract;
import fr.preau.evaluation.page.EvaluationLookup;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Contracts side by side: for those that agreed, and for the centre. */
@Controller
class ComparisonPages {

    private static final String CENTRE = "/gestion/comparaison";
    private static final String CONTRACT = "/contrats/{slug}/suivi/comparaison";
    private static final String TITLE = "Comparer des contrats";

    private final Comparison comparison;
    private final ComparedContracts compared;
    private final EvaluationLookup lookup;
    private final ContractLayout layout;

    ComparisonPages(Comparison comparison, ComparedContracts compared, EvaluationLookup lookup, ContractLayout layout) {
        this.comparison = comparison;
        this.compared = compared;
        this.lookup = lookup;
        this.layout = layout;
    }

    @GetMapping(CENTRE)
    View atCentre(@RequestParam(defaultValue = "") String indicateur) {
        return layout.page(
                HttpStatus.OK, TITLE, "evaluation/comparison/centre", new AtCentre(comparison.of(number(indicateur))));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    @GetMapping(CONTRACT)
    View inContract(
            @RequestAttribute(Inside.HERE) Inside inside,
            @RequestParam(defaultValue = "") String indicateur,
            @RequestParam(defaultValue = "") String fait) {
        var agrees = compared.has(inside.contract().id());
        return layout.page(
                HttpStatus.OK,
                TITLE,
                "evaluation/comparison/contract",
                new InContract(
                        inside.contract(),
                        inside.role(),
                        EvaluationLookup.base(inside),
                        agrees,
                        agrees ? comparison.of(number(indicateur)) : Optional.empty()),
                ContractDone.of(fait));
    }

    @PostMapping(CONTRACT)
    @Noted("Comparaison avec d’autres contrats acceptée ou quittée")
    View choose(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        if (sent.containsKey("accord")) {
            compared.agree(inside.contract().id(), lookup.today());
        } else {
            compared.leave(inside.contract().id());
        }
        return ContractDone.COMPARED.redirect(EvaluationLookup.base(inside) + "/comparaison");
    }
}
