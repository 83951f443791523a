package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.contract.ContractEntrance;
import fr.preau.contract.ContractJournal;
import fr.preau.contract.Inside;
import fr.preau.evaluation.Aggregation;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.Measures.Wanted;
import fr.preau.evaluation.page.EvaluationForm;
import fr.preau.evaluation.page.MeasureIntake;
import fr.preau.platform.FieldError;
import fr.preau.platform.Json;
import fr.preau.platform.web.Problem;
import fr.preau.staff.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * What a contract measures, and bringing a measure of it: by the rules of the form, for the contract in which whoever
 * made the token writes. Whatever the role, a pilot validates it. Figures leave by no program: secrecy hides some of
 * them, and what is shown follows from all.
 */
@Controller
@RequestMapping(path = "/api/v1/contracts/{contract}/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
class IndicatorsEndpoint {

    private static final List<String> FIGURES =
            List.of("numerator", "denominator", "women", "womenOf", "men", "menOf", "unknown", "unknownOf");
    private static final List<String> OF = List.of("denominator", "womenOf", "menOf", "unknownOf");
    private static final List<String> SEXES = List.of("women", "womenOf", "men", "menOf", "unknown", "unknownOf");
    private static final List<String> MEASURE = List.of(
            "year",
            "place",
            "numerator",
            "denominator",
            "women",
            "womenOf",
            "men",
            "menOf",
            "unknown",
            "unknownOf",
            "source",
            "reason");

    private final ContractEntrance entrance;
    private final ContractJournal journal;
    private final Accounts accounts;
    private final Frames frames;
    private final Measures measures;
    private final MeasureIntake intake;

    IndicatorsEndpoint(
            ContractEntrance entrance,
            ContractJournal journal,
            Accounts accounts,
            Frames frames,
            Measures measures,
            MeasureIntake intake) {
        this.entrance = entrance;
        this.journal = journal;
        this.accounts = accounts;
        this.frames = frames;
        this.measures = measures;
        this.intake = intake;
    }

    /** @param bySex whether women and men may be told apart */
    private record Measured(long id, String name, String unit, Aggregation aggregation, boolean bySex, String source) {

        static Measured of(Indicator one) {
            return new Measured(one.id(), one.name(), one.unit(), one.aggregation(), one.bySex(), one.source());
        }
    }

    /** @param measures what is measured already, without its figures */
    private record Detailed(
            long id,
            String name,
            String unit,
            Aggregation aggregation,
            boolean bySex,
            String source,
            List<Told> measures) {}

    /** @param place empty for all of the contract */
    private record Told(long id, int year, String place, Measure.State state, String source) {}

    private Optional<Inside> inside(ApiToken token, String contract) {
        return token.maker().flatMap(accounts::active).flatMap(account -> entrance.enter(contract, account));
    }

    @GetMapping
    @NeedsScope(Scope.CONTRACTS_READ)
    View list(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @PathVariable String contract,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        return inside(token, contract)
                .map(here -> frames.of(here.contract().id()).indicators())
                .map(all -> Slice.of(cursor, limit, asked -> Slice.cut(all, Indicator::id, asked, Measured::of)))
                .orElseGet(() -> Answers.nothingThere().view());
    }

    @GetMapping("/{id}")
    @NeedsScope(Scope.CONTRACTS_READ)
    View one(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token, @PathVariable String contract, @PathVariable long id) {
        return inside(token, contract)
                .flatMap(here -> frames.indicator(here.contract().id(), id))
                .map(one -> Answers.one(HttpStatus.OK, json(one, measures.of(id))))
                .orElseGet(() -> Answers.nothingThere().view());
    }

    private static String json(Indicator one, List<Measure> known) {
        return Json.write(new Detailed(
                one.id(),
                one.name(),
                one.unit(),
                one.aggregation(),
                one.bySex(),
                one.source(),
                known.stream()
                        .map(measure -> new Told(
                                measure.id(), measure.year(), measure.place(), measure.state(), measure.source()))
                        .toList()));
    }

    /** A year and place that is measured already is corrected, and the request says why. */
    @PostMapping(path = "/{id}/measures", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.CONTRACTS_WRITE)
    View bring(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @PathVariable String contract,
            @PathVariable long id,
            HttpServletRequest request)
            throws IOException {
        var here = inside(token, contract);
        var indicator =
                here.flatMap(inside -> frames.indicator(inside.contract().id(), id));
        if (indicator.isEmpty()) {
            return Answers.nothingThere().view();
        }
        if (!here.orElseThrow().role().writes()) {
            return readsAlone().view();
        }
        var known = measures.of(id);
        return RequestBodies.readOver(
                request,
                json(indicator.get(), known),
                MEASURE,
                (body, faults) ->
                        brought(token, new Bringing(here.orElseThrow(), indicator.get(), known), body, faults));
    }

    private static Problem readsAlone() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "role-missing",
                "Lecture seule dans ce contrat",
                "Rien n’a été enregistré : la personne qui a créé ce jeton lit ce contrat sans y écrire. Demandez à l’un de ses pilotes le rôle « Contribution ».");
    }

    /** @param known as the program saw it */
    private record Bringing(Inside inside, Indicator indicator, List<Measure> known) {}

    private View brought(ApiToken token, Bringing to, JsonObject body, Faults faults) {
        var old = read(to, body, faults);
        if (!faults.none()) {
            return Refusals.invalid(faults.found()).view();
        }
        var wanted = old.wanted.orElseThrow();
        var fault = old.measure
                .map(measure -> intake.correct(to.inside, to.indicator, measure, wanted, old.reason))
                .orElseGet(() -> intake.record(to.inside, to.indicator, wanted));
        if (fault.isPresent()) {
            faults.add(body.at(fault.get().field()), fault.get().message());
            return Refusals.invalid(faults.found()).view();
        }
        journal.add(
                to.inside.contract().id(),
                token.named(),
                old.measure.isPresent() ? "Mesure corrigée" : "Mesure enregistrée",
                "%s, %d".formatted(to.indicator.name(), wanted.year()));
        var id = to.indicator.id();
        return Answers.one(HttpStatus.OK, json(to.indicator, measures.of(id)));
    }

    /** What the indicator does not know is not taken in silence: its sender would believe it kept. */
    private static void unless(boolean known, List<String> names, String why, JsonObject body, Faults faults) {
        if (!known) {
            names.stream().filter(body::has).forEach(name -> faults.add(body.at(name), why));
        }
    }

    /** @param measure that it corrects, if there is one; {@code wanted} is empty where the faults say why */
    private record Read(Optional<Measure> measure, Optional<Wanted> wanted, String reason) {}

    private static Read read(Bringing to, JsonObject body, Faults faults) {
        var fields = new HashMap<String, String>();
        FIGURES.forEach(name -> fields.put(name, body.figure(name)));
        fields.put("year", body.number("year").map(Object::toString).orElse(""));
        List.of("place", "source", "reason").forEach(name -> fields.put(name, body.text(name)));
        unless(
                to.indicator.aggregation() == Aggregation.RATIO,
                OF,
                "Cet indicateur n’est pas une part : omettez ce champ.",
                body,
                faults);
        unless(
                to.indicator.bySex(),
                SEXES,
                "Cet indicateur ne se partage pas entre femmes et hommes : omettez ce champ.",
                body,
                faults);
        var form = new EvaluationForm(fields);
        var year = form.year("year");
        var line = form.line(to.indicator);
        var source = form.text("source", "Dites d’où vient le chiffre.");
        var place = body.text("place");
        var old = to.known.stream()
                .filter(one -> one.year() == year && one.place().equals(place))
                .findFirst();
        var reason = old.isPresent()
                ? form.text("reason", "Cette année est déjà mesurée à cet endroit : dites pourquoi vous la corrigez.")
                : form.optional("reason");
        if (!MeasureIntake.knows(to.inside.contract(), place)) {
            faults.add(
                    body.at("place"),
                    "Mettez ici le code d’un quartier du contrat, COMMUNE ou REGION ; rien pour l’ensemble.");
        }
        for (FieldError error : form.errors()) {
            faults.add(body.at(error.field()), error.message());
        }
        return new Read(
                old,
                line.filter(_ -> faults.none())
                        .map(one -> new Wanted(to.indicator.id(), year, place, one, Measure.State.COLLECTED, source)),
                reason);
    }
}
