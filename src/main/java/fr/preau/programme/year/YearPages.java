package fr.preau.programme.year;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.platform.FieldError;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.Envelope;
import fr.preau.programme.Envelopes;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.board.BoardReading;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals;
import fr.preau.programme.sheet.ProgrammeLookup;
import fr.preau.programme.year.Steps.Step;
import fr.preau.programme.year.YearViews.EnvelopesView;
import fr.preau.programme.year.YearViews.Line;
import fr.preau.programme.year.YearViews.StepView;
import fr.preau.programme.year.YearViews.YearsView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The years of a contract: opening one, its steps, its envelopes. */
@Controller
@RequestMapping("/contrats/{slug}/programmes")
class YearPages {

    private final ProgrammeLookup places;
    private final Programmes programmes;
    private final Steps steps;
    private final Envelopes envelopes;
    private final Funders funders;
    private final BoardReading reading;
    private final ContractLayout layout;
    private final SeenBefore before;

    YearPages(
            ProgrammeLookup places,
            Programmes programmes,
            Steps steps,
            Envelopes envelopes,
            Funders funders,
            BoardReading reading,
            ContractLayout layout,
            SeenBefore before) {
        this.places = places;
        this.programmes = programmes;
        this.steps = steps;
        this.envelopes = envelopes;
        this.funders = funders;
        this.reading = reading;
        this.layout = layout;
        this.before = before;
    }

    @GetMapping
    View years(@RequestAttribute(Inside.HERE) Inside inside) {
        return years(HttpStatus.OK, inside, "", List.of());
    }

    private View years(HttpStatus status, Inside inside, String year, List<FieldError> errors) {
        return layout.page(
                status,
                "Programmations",
                "programme/years",
                new YearsView(
                        inside.contract(),
                        inside.role(),
                        programmes.of(inside.contract().id()),
                        year,
                        errors));
    }

    @PostMapping
    @Noted("Année ouverte")
    View open(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String year) {
        var contract = inside.contract();
        var wanted = Optional.of(year.strip())
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::parseInt);
        if (wanted.filter(contract::covers).isEmpty()) {
            return years(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    year,
                    List.of(new FieldError(
                            "year",
                            "Donnez une année du contrat, entre %d et %d."
                                    .formatted(contract.firstYear(), contract.lastYear()))));
        }
        var programme = programmes.open(contract.id(), wanted.get(), ProgrammeState.DRAFT);
        ChangeNote.leave(Integer.toString(programme.year()));
        return ContractDone.YEAR.redirect(programme.address(contract));
    }

    @GetMapping("/{year}/etape")
    View askStep(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable int year) {
        return step(HttpStatus.OK, inside, places.programme(inside, year), Map.of(), List.of());
    }

    private View step(
            HttpStatus status,
            Inside inside,
            AnnualProgramme programme,
            Map<String, String> values,
            List<FieldError> errors) {
        return layout.page(
                status,
                "Changer d’étape",
                "programme/step",
                new StepView(
                        inside.contract(),
                        programme,
                        programme.address(inside.contract()),
                        steps.next(programme),
                        values,
                        errors));
    }

    @PostMapping("/{year}/etape")
    @Noted("Étape de la programmation changée")
    View step(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        var programme = places.programme(inside, year);
        var wanted = Arrays.stream(ProgrammeState.values())
                .filter(state -> state.name().equals(sent.get("state")))
                .findFirst();
        var errors = wanted.map(state -> steps.take(programme, new Step(state, sent.getOrDefault("reason", ""))))
                .orElseGet(() -> List.of(new FieldError("state", "Choisissez une étape.")));
        if (!errors.isEmpty()) {
            return step(HttpStatus.UNPROCESSABLE_CONTENT, inside, programme, sent, errors);
        }
        ChangeNote.leave("%d : %s%s"
                .formatted(
                        year,
                        wanted.map(ProgrammeState::label).orElse(""),
                        sent.getOrDefault("reason", "").isBlank() ? "" : ", " + sent.get("reason")));
        return ContractDone.STEP.redirect(programme.address(inside.contract()));
    }

    @GetMapping("/{year}/enveloppes")
    View envelopes(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String fait) {
        return envelopes(HttpStatus.OK, inside, places.programme(inside, year), Map.of(), List.of(), fait);
    }

    private View envelopes(
            HttpStatus status,
            Inside inside,
            AnnualProgramme programme,
            Map<String, String> typed,
            List<FieldError> errors,
            String fait) {
        var data = reading.of(inside.contract(), programme).counted();
        var all = funders.of(inside.contract().id());
        var sums = ProgrammeTotals.byFunder(all.stream().map(Funder::id).toList(), data.requests(), data.envelopes());
        var lines = sums.stream()
                .map(one -> {
                    var name = all.stream()
                            .filter(funder -> funder.id() == one.funder())
                            .map(Funder::name)
                            .findFirst()
                            .orElse("");
                    var known = data.envelopes().stream()
                            .filter(envelope -> envelope.funderId() == one.funder())
                            .findFirst();
                    return new Line(
                            one.funder(),
                            name,
                            typed.getOrDefault("e" + one.funder(), Euros.figures(one.envelope())),
                            known.filter(Envelope::notified).isPresent(),
                            Euros.words(one.sums().proposed()),
                            Euros.words(one.sums().voted()),
                            one.left().map(Euros::words).orElse(""),
                            one.over() == 0 ? "" : Euros.words(one.over()),
                            known.map(Envelope::overReason).orElse(""),
                            one.confirmed());
                })
                .toList();
        return layout.page(
                status,
                "Enveloppes de " + programme.year(),
                "programme/envelopes",
                new EnvelopesView(
                        inside.contract(),
                        inside.role(),
                        programme,
                        programme.address(inside.contract()),
                        lines,
                        typed.getOrDefault(SeenBefore.FIELD, SeenBefore.of(envelopes.of(programme.id()))),
                        errors),
                ContractDone.of(fait));
    }

    @PostMapping("/{year}/enveloppes")
    @Noted("Enveloppes changées")
    View setEnvelopes(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        var programme = places.programme(inside, year);
        var errors = new ArrayList<FieldError>();
        var known = envelopes.of(programme.id());
        var work = new ArrayList<Runnable>();
        for (var funder : funders.of(inside.contract().id())) {
            var field = "e" + funder.id();
            var before =
                    known.stream().filter(one -> one.funderId() == funder.id()).findFirst();
            var notified = sent.containsKey("n" + funder.id());
            switch (Euros.read(sent.getOrDefault(field, ""))) {
                case Euros.Reading.Wrong(var why) -> errors.add(new FieldError(field, why));
                case Euros.Reading.Nothing _ -> {}
                case Euros.Reading.Good(var cents) -> {
                    if (before.filter(one -> one.cents() == cents && one.notified() == notified)
                            .isEmpty()) {
                        work.add(() -> envelopes.set(programme.id(), funder.id(), cents, notified));
                    }
                }
            }
            if (sent.containsKey("confirm" + funder.id())) {
                work.add(() -> envelopes.confirm(programme.id(), funder.id()));
            }
        }
        if (!errors.isEmpty()) {
            return envelopes(HttpStatus.UNPROCESSABLE_CONTENT, inside, programme, sent, errors, "");
        }
        var saved = before.write(
                inside.contract().id(),
                sent.getOrDefault(SeenBefore.FIELD, ""),
                () -> {
                    programmes.lock(programme.id());
                    return envelopes.of(programme.id());
                },
                () -> work.forEach(Runnable::run));
        if (!saved) {
            return overtaken(inside, programme, sent);
        }
        return ContractDone.ENVELOPE.redirect(programme.address(inside.contract()) + "/enveloppes");
    }

    /** What differs from what somebody else saved meanwhile is told at its field. */
    private View overtaken(Inside inside, AnnualProgramme programme, Map<String, String> sent) {
        var now = envelopes.of(programme.id());
        var errors = now.stream()
                .filter(one -> !Euros.read(sent.getOrDefault("e" + one.funderId(), ""))
                        .equals(new Euros.Reading.Good(one.cents())))
                .flatMap(one -> SeenBefore.overtaken("e" + one.funderId(), Euros.words(one.cents())).stream())
                .toList();
        var typed = new HashMap<>(sent);
        typed.put(SeenBefore.FIELD, SeenBefore.of(now));
        return envelopes(HttpStatus.CONFLICT, inside, programme, typed, errors, "");
    }
}
