package fr.preau.articulation;

import fr.preau.articulation.ArticulationViews.CellLine;
import fr.preau.articulation.ArticulationViews.Entry;
import fr.preau.articulation.ArticulationViews.MatrixView;
import fr.preau.articulation.ArticulationViews.Named;
import fr.preau.articulation.ArticulationViews.RowLine;
import fr.preau.articulation.Matrix.Cell;
import fr.preau.contract.ChangeNote;
import fr.preau.contract.CityContract.Theme;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.governance.Agendas;
import fr.preau.platform.FieldError;
import fr.preau.programme.YearActions;
import fr.preau.programme.YearActions.YearAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The matrix of a contract, its schemes, and what is done from an empty cell. */
@Controller
@RequestMapping("/contrats/{slug}/articulation")
class MatrixPages {

    private static final int LONGEST = 200;

    private final Schemes schemes;
    private final Commitments commitments;
    private final YearActions actions;
    private final Agendas agenda;
    private final ContractLayout layout;

    MatrixPages(Schemes schemes, Commitments commitments, YearActions actions, Agendas agenda, ContractLayout layout) {
        this.schemes = schemes;
        this.commitments = commitments;
        this.actions = actions;
        this.agenda = agenda;
        this.layout = layout;
    }

    @GetMapping
    View matrix(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        return matrix(HttpStatus.OK, inside, sent, List.of());
    }

    private View matrix(HttpStatus status, Inside inside, Map<String, String> sent, List<FieldError> errors) {
        var contract = inside.contract();
        var years = actions.years(contract);
        var year = years.stream()
                .filter(one -> one.toString().equals(sent.getOrDefault("annee", "")))
                .findFirst()
                .or(() -> years.stream()
                        .filter(one -> actions.of(contract, one).stream().anyMatch(action -> action.voted() > 0))
                        .findFirst())
                .or(() -> years.stream().findFirst())
                .orElse(contract.firstYear());
        var all = schemes.of(contract.id());
        var acting = actions.of(contract, year);
        var matrix =
                Matrix.of(contract.themes(), all, acting, schemes.links(contract.id()), commitments.of(contract.id()));
        return layout.page(
                status,
                "Articulation",
                "articulation/matrix",
                new MatrixView(
                        contract,
                        inside.role(),
                        year,
                        years,
                        all,
                        matrix.rows().stream().map(row -> line(inside, row)).toList(),
                        sentences(matrix),
                        acting.stream()
                                .map(one -> new Named(Long.toString(one.line()), one.title()))
                                .toList(),
                        sent,
                        errors),
                ContractDone.of(sent.getOrDefault(ContractDone.PARAMETER, "")));
    }

    private static List<String> sentences(Matrix matrix) {
        var sentences = new ArrayList<String>();
        sentences.add(
                matrix.underWorked().isEmpty()
                        ? "Aucun thème n’est peu travaillé."
                        : "Peu travaillés : " + String.join(", ", matrix.underWorked()) + ".");
        sentences.add(
                matrix.fragile().isEmpty()
                        ? "Aucun thème n’est fragile."
                        : "Fragiles : " + String.join(", ", matrix.fragile()) + ".");
        return sentences;
    }

    private RowLine line(Inside inside, Matrix.Row row) {
        return new RowLine(
                row.theme().name(),
                row.underWorked() ? "Peu travaillé" : row.fragile() ? "Fragile" : "",
                row.cells().stream()
                        .map(cell -> cell(inside, row.theme(), cell))
                        .toList());
    }

    private CellLine cell(Inside inside, Theme theme, Cell cell) {
        var contract = inside.contract();
        var scheme = cell.scheme().map(one -> Long.toString(one.id())).orElse("");
        return new CellLine(
                theme.name() + cell.scheme().map(one -> ", " + one.name()).orElse(", sans dispositif"),
                theme.id(),
                scheme,
                Stream.concat(
                                cell.actions().stream().map((YearAction one) -> new Entry(one.href(), one.title())),
                                cell.commitments().stream()
                                        .map(one -> new Entry(
                                                CommitmentPages.address(inside, one),
                                                one.objective() + " (" + one.signatory() + ", "
                                                        + one.state().label().toLowerCase(Locale.FRENCH)
                                                        + ")")))
                        .toList(),
                actions.proposing(contract)
                        .map(at -> at + "?theme=" + theme.id())
                        .orElse(""),
                "%s/engagements?theme=%d&dispositif=%s#signatory".formatted(contract.address(), theme.id(), scheme));
    }

    @PostMapping("/dispositifs")
    @Noted("Dispositif ajouté")
    View addScheme(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var name = sent.getOrDefault("name", "").strip();
        var lead = sent.getOrDefault("lead", "").strip();
        var years = sent.getOrDefault("years", "").strip();
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("name", "Donnez le nom du dispositif, en 200 caractères au plus."));
        }
        if (lead.length() > LONGEST) {
            errors.add(new FieldError("lead", "Écrivez 200 caractères au plus."));
        }
        if (years.length() > LONGEST) {
            errors.add(new FieldError("years", "Écrivez 200 caractères au plus."));
        }
        if (errors.isEmpty() && !schemes.add(new Scheme(0, inside.contract().id(), name, lead, years))) {
            errors.add(new FieldError("name", "Ce contrat a déjà un dispositif de ce nom."));
        }
        if (!errors.isEmpty()) {
            return matrix(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, errors);
        }
        ChangeNote.leave(name);
        return done(inside);
    }

    @PostMapping("/liens")
    @Noted("Lien entre une action et un dispositif")
    View link(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var scheme = scheme(inside, sent.getOrDefault("scheme", ""));
        var contract = inside.contract();
        var action = actions.years(contract).stream()
                .flatMap(year -> actions.of(contract, year).stream())
                .filter(one -> Long.toString(one.line()).equals(sent.get("line")))
                .findFirst();
        var errors = new ArrayList<FieldError>();
        if (scheme.isEmpty()) {
            errors.add(new FieldError("scheme", "Choisissez un dispositif."));
        }
        if (action.isEmpty()) {
            errors.add(new FieldError("line", "Choisissez une action."));
        }
        if (!errors.isEmpty()) {
            return matrix(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, errors);
        }
        var known = scheme.orElseThrow();
        var line = action.orElseThrow();
        Scheme.Link.named(sent.getOrDefault("kind", ""))
                .ifPresentOrElse(
                        kind -> schemes.link(known.id(), line.line(), kind),
                        () -> schemes.unlink(known.id(), line.line()));
        ChangeNote.leave(line.title() + ", " + known.name());
        return done(inside);
    }

    private Optional<Scheme> scheme(Inside inside, String id) {
        return schemes.of(inside.contract().id()).stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst();
    }

    @PostMapping("/en-parler")
    @Noted("Point proposé à la prochaine séance")
    View talk(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var contract = inside.contract();
        var theme = contract.themes().stream()
                .filter(one -> Long.toString(one.id()).equals(sent.get("theme")))
                .findFirst();
        var title = theme.map(one -> one.name()
                + scheme(inside, sent.getOrDefault("dispositif", ""))
                        .map(scheme -> ", avec " + scheme.name())
                        .orElse(""));
        var at = title.flatMap(words -> agenda.talk(contract, "Articulation : " + words));
        if (at.isEmpty()) {
            return matrix(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    sent,
                    List.of(new FieldError(
                            "matrix-title",
                            "Rien n’a changé : aucune séance n’est prévue. Prévoyez-en une dans une instance.")));
        }
        ChangeNote.leave(title.orElseThrow());
        return ContractDone.SITTING.redirect(at.get());
    }

    private static View done(Inside inside) {
        return ContractDone.LINKED.redirect(inside.contract().address() + "/articulation");
    }
}
