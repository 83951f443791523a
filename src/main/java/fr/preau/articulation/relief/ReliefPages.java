package fr.preau.articulation.relief;

import fr.preau.articulation.relief.Relief.AxisLine;
import fr.preau.articulation.relief.Relief.Sums;
import fr.preau.articulation.relief.ReliefViews.AxisWords;
import fr.preau.articulation.relief.ReliefViews.ReliefView;
import fr.preau.articulation.relief.ReliefViews.ReliefsView;
import fr.preau.articulation.relief.ReliefViews.SumLine;
import fr.preau.contract.ChangeNote;
import fr.preau.contract.CityContract;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.programme.rules.Euros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The landlords' reliefs of a contract: what is planned beside what is done, by landlord, neighbourhood, year and axis. */
@Controller
@RequestMapping("/contrats/{slug}/abattements")
class ReliefPages {

    private final Reliefs reliefs;
    private final ContractLayout layout;
    private final SeenBefore before;

    ReliefPages(Reliefs reliefs, ContractLayout layout, SeenBefore before) {
        this.reliefs = reliefs;
        this.layout = layout;
        this.before = before;
    }

    private static String base(CityContract contract) {
        return contract.address() + "/abattements";
    }

    @GetMapping
    View list(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        return list(HttpStatus.OK, inside, sent, List.of());
    }

    private View list(HttpStatus status, Inside inside, Map<String, String> sent, List<FieldError> errors) {
        var contract = inside.contract();
        var all = reliefs.of(contract.id());
        var years = all.stream().map(Relief::year).distinct().toList();
        var year = years.stream()
                .filter(one -> one.toString().equals(sent.getOrDefault("annee", "")))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .orElse(contract.firstYear());
        var shown = all.stream().filter(one -> one.year() == year).toList();
        var lines = Stream.concat(
                        shown.stream()
                                .map(one -> line(name(contract, one), base(contract) + "/" + one.id(), one.sums())),
                        shown.size() > 1 ? Stream.of(line("Total", "", Sums.of(shown))) : Stream.empty())
                .toList();
        return layout.page(
                status,
                "Abattements de TFPB",
                "articulation/reliefs",
                new ReliefsView(
                        contract, inside.role(), year, years, lines, axes(shown), sentences(shown), sent, errors),
                ContractDone.of(sent.getOrDefault(ContractDone.PARAMETER, "")));
    }

    private static String name(CityContract contract, Relief one) {
        return one.landlord() + ", " + contract.neighbourhood(one.neighbourhood());
    }

    private static SumLine line(String name, String href, Sums sums) {
        return new SumLine(
                name,
                href,
                Euros.words(sums.relief()),
                Euros.words(sums.planned()),
                Euros.words(sums.done()),
                Euros.words(sums.relief() - sums.done()));
    }

    /** Of each axis that something is written of. */
    private static List<SumLine> axes(List<Relief> shown) {
        return Arrays.stream(ReliefAxis.values())
                .map(axis ->
                        shown.stream().flatMap(one -> one.line(axis).stream()).toList())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new SumLine(
                        lines.getFirst().axis().label(),
                        "",
                        "",
                        Euros.words(lines.stream().mapToLong(AxisLine::planned).sum()),
                        Euros.words(lines.stream().mapToLong(AxisLine::done).sum()),
                        ""))
                .toList();
    }

    private static List<String> sentences(List<Relief> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var sums = Sums.of(shown);
        var sentences = new ArrayList<String>();
        sentences.add("Abattement : %s. Programmé : %s (%s). Réalisé : %s (%s)."
                .formatted(
                        Euros.words(sums.relief()),
                        Euros.words(sums.planned()),
                        Euros.percent(sums.planned(), sums.relief()),
                        Euros.words(sums.done()),
                        Euros.percent(sums.done(), sums.relief())));
        if (sums.planned() < sums.relief()) {
            sentences.add("Reste à programmer : %s.".formatted(Euros.words(sums.relief() - sums.planned())));
        } else if (sums.planned() > sums.relief()) {
            sentences.add(
                    "Le programme dépasse l’abattement de %s.".formatted(Euros.words(sums.planned() - sums.relief())));
        }
        var bare = shown.stream()
                .flatMap(one -> one.lines().stream())
                .filter(AxisLine::lacksEvidence)
                .count();
        if (bare > 0) {
            sentences.add(French.count(bare, "axe réalisé sans preuve.", "axes réalisés sans preuve."));
        }
        return sentences;
    }

    @PostMapping
    @Noted("Abattement de TFPB ajouté")
    View add(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var form = new ReliefForm(sent);
        var wanted = form.read(inside.contract());
        if (wanted.isEmpty()) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, form.errors());
        }
        var added = reliefs.add(wanted.get());
        if (added.isEmpty()) {
            return list(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    sent,
                    List.of(new FieldError(
                            "landlord", "Ce bailleur a déjà un abattement dans ce quartier cette année-là.")));
        }
        ChangeNote.leave("%s, %d"
                .formatted(name(inside.contract(), wanted.get()), wanted.get().year()));
        return ContractDone.RELIEF.redirect(base(inside.contract()) + "/" + added.get());
    }

    private Relief known(Inside inside, long id) {
        return reliefs.withId(id)
                .filter(one -> one.contractId() == inside.contract().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{relief}")
    View show(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long relief,
            @RequestParam(defaultValue = "") String fait) {
        var one = known(inside, relief);
        return show(HttpStatus.OK, inside, one, SeenBefore.of(one), ReliefForm.values(one), List.of(), fait);
    }

    private View show(
            HttpStatus status,
            Inside inside,
            Relief one,
            String seen,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        return layout.page(
                status,
                "Abattement de TFPB",
                "articulation/relief",
                new ReliefView(
                        inside.contract(),
                        inside.role(),
                        base(inside.contract()) + "/" + one.id(),
                        "%s, %d".formatted(name(inside.contract(), one), one.year()),
                        one.lines().isEmpty(),
                        sentences(List.of(one)),
                        one.lines().stream()
                                .map(line -> new AxisWords(
                                        line.axis().label(),
                                        line.what(),
                                        Euros.words(line.planned()),
                                        Euros.words(line.done()),
                                        line.evidence()))
                                .toList(),
                        seen,
                        values,
                        errors),
                ContractDone.of(fait));
    }

    @PostMapping("/{relief}")
    @Noted("Abattement de TFPB changé")
    View write(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long relief,
            @RequestParam Map<String, String> sent) {
        var one = known(inside, relief);
        var seen = sent.getOrDefault(SeenBefore.FIELD, "");
        var form = new ReliefForm(sent);
        var cents = form.relief();
        var lines = form.lines();
        if (!form.errors().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, inside, one, seen, sent, form.errors(), "");
        }
        if (!before.write(
                inside.contract().id(),
                seen,
                () -> known(inside, relief),
                () -> reliefs.write(one.id(), cents, lines))) {
            var now = known(inside, relief);
            return show(
                    HttpStatus.CONFLICT,
                    inside,
                    now,
                    SeenBefore.of(now),
                    sent,
                    SeenBefore.overtaken("cents", String.join(" ", sentences(List.of(now)))),
                    "");
        }
        ChangeNote.leave("%s, %d".formatted(name(inside.contract(), one), one.year()));
        return ContractDone.RELIEF.redirect(base(inside.contract()) + "/" + one.id());
    }

    @PostMapping("/{relief}/retrait")
    @Noted("Abattement de TFPB retiré")
    View remove(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable long relief) {
        var one = known(inside, relief);
        if (!reliefs.removeBlank(one.id())) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    one,
                    SeenBefore.of(one),
                    ReliefForm.values(one),
                    List.of(new FieldError("cents", "Rien n’a changé : videz d’abord ses lignes.")),
                    "");
        }
        ChangeNote.leave("%s, %d".formatted(name(inside.contract(), one), one.year()));
        return ContractDone.RELIEF.redirect(base(inside.contract()));
    }
}
