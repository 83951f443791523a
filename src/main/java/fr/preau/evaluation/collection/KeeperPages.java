package fr.preau.evaluation.collection;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measure.State;
import fr.preau.evaluation.Measures.Wanted;
import fr.preau.evaluation.collection.CollectionViews.ItemLine;
import fr.preau.evaluation.collection.CollectionViews.KeeperItemView;
import fr.preau.evaluation.collection.CollectionViews.KeeperView;
import fr.preau.evaluation.page.EvaluationForm;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.evaluation.page.IndicatorViews.MeasureFields;
import fr.preau.evaluation.page.IndicatorViews.Place;
import fr.preau.evaluation.page.MeasureIntake;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.web.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * What somebody who answers for a source brings by their own link. No figure is given back by these pages: links get
 * forwarded, and a small count is nobody's to read; nor is said whether a figure agrees with others, which would tell them one try after the other.
 */
@Controller
@RequestMapping("/collecte/{token}")
class KeeperPages {

    private final SignedLinks links;
    private final SourceKeepers keepers;
    private final Progress progress;
    private final MeasureIntake taking;
    private final Contracts contracts;
    private final Templates templates;

    KeeperPages(
            SignedLinks links,
            SourceKeepers keepers,
            Progress progress,
            MeasureIntake taking,
            Contracts contracts,
            Templates templates) {
        this.links = links;
        this.keepers = keepers;
        this.progress = progress;
        this.taking = taking;
        this.contracts = contracts;
        this.templates = templates;
    }

    private MeasureRequest request(String token) {
        return links.read(Purpose.MEASURES, token, id -> keepers.request(id).map(MeasureRequest::signed))
                .flatMap(keepers::request)
                .orElseThrow(EvaluationLookup::nothing);
    }

    private CityContract contract(MeasureRequest request) {
        return contracts.withId(request.keeper().contractId()).orElseThrow(EvaluationLookup::nothing);
    }

    private Progress.Item item(MeasureRequest request, long indicator) {
        return progress.of(request).stream()
                .filter(one -> one.indicator().id() == indicator)
                .findFirst()
                .orElseThrow(EvaluationLookup::nothing);
    }

    @GetMapping
    View asked(@PathVariable String token) {
        var request = request(token);
        var keeper = request.keeper();
        return templates.page(
                HttpStatus.OK,
                "evaluation/collection/keeper",
                Map.of(
                        "layout",
                        templates.unindexed("Vos mesures de " + request.year(), "/collecte"),
                        "view",
                        new KeeperView(
                                contract(request).name(),
                                keeper.name(),
                                keeper.source(),
                                request.year(),
                                French.date(request.due()),
                                progress.of(request).stream()
                                        .map(one -> new ItemLine(
                                                one.indicator().name(),
                                                "/collecte/%s/%d"
                                                        .formatted(
                                                                token,
                                                                one.indicator().id()),
                                                CollectionPages.state(one)))
                                        .toList())));
    }

    @GetMapping("/{indicator}")
    View one(@PathVariable String token, @PathVariable long indicator, @RequestParam(defaultValue = "") String fait) {
        return page(HttpStatus.OK, token, indicator, Map.of(), List.of(), fait.equals("mesure"));
    }

    private View page(
            HttpStatus status,
            String token,
            long indicator,
            Map<String, String> values,
            List<FieldError> errors,
            boolean saved) {
        var request = request(token);
        var contract = contract(request);
        var item = item(request, indicator);
        var places = Place.of(contract);
        return templates.page(
                status,
                "evaluation/collection/keeper-item",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (errors.isEmpty() ? "" : "Erreur : ")
                                        + item.indicator().name(),
                                "/collecte"),
                        "view",
                        new KeeperItemView(
                                contract.name(),
                                request.year(),
                                "/collecte/" + token,
                                item.indicator().limits(),
                                places,
                                places.stream()
                                        .flatMap(place ->
                                                item.at(place.code()).stream().map(one -> given(place, one)))
                                        .toList(),
                                saved,
                                new MeasureFields(item.indicator(), values, errors))));
    }

    private static String given(Place place, Measure one) {
        return "%s : %s"
                .formatted(
                        place.label(),
                        one.state() == State.VALIDATED
                                ? "validé, ne change plus par ce lien"
                                : "donné, à valider ; donnez-le encore pour le corriger");
    }

    @PostMapping("/{indicator}")
    View give(@PathVariable String token, @PathVariable long indicator, @RequestParam Map<String, String> sent) {
        var request = request(token);
        var contract = contract(request);
        var item = item(request, indicator);
        var form = new EvaluationForm(sent);
        var place = sent.getOrDefault("place", "");
        var line = form.line(item.indicator());
        var source = form.text("source", "Dites d’où vient le chiffre : un document, une adresse, une extraction.");
        var errors = new ArrayList<>(form.errors());
        if (!MeasureIntake.knows(contract, place)) {
            errors.add(new FieldError("place", "Choisissez un endroit."));
        }
        if (errors.isEmpty()) {
            var wanted = new Wanted(indicator, request.year(), place, line.orElseThrow(), State.COLLECTED, source);
            taking.collect(item.indicator(), wanted, request.keeper().name()).ifPresent(errors::add);
        }
        return errors.isEmpty()
                ? new RedirectView("/collecte/%s/%d?fait=mesure".formatted(token, indicator))
                : page(HttpStatus.UNPROCESSABLE_CONTENT, token, indicator, sent, errors, false);
    }
}
