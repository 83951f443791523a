package fr.preau.programme.importing;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.CityContract;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Funders;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.management.importing.RawTables;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.programme.importing.BroughtYears.Outcome;
import fr.preau.programme.importing.DraftOpening.Opened;
import fr.preau.programme.importing.Meaning.Kind;
import fr.preau.programme.importing.ProgrammeImportView.ImportFileView;
import fr.preau.programme.rules.Euros;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The first hour: last year's spreadsheet, what each column is, what would come of it, the gesture and its undoing. */
@Controller
@RequestMapping("/contrats/{slug}/importer")
class ProgrammeImportPages {

    private final ProgrammeImports imports;
    private final BroughtYears years;
    private final Funders funders;
    private final ContractLayout layout;
    private final DraftOpening drafts;

    ProgrammeImportPages(
            ProgrammeImports imports, BroughtYears years, DraftOpening drafts, Funders funders, ContractLayout layout) {
        this.imports = imports;
        this.years = years;
        this.drafts = drafts;
        this.funders = funders;
        this.layout = layout;
    }

    @GetMapping
    View ask(@RequestAttribute(Inside.HERE) Inside inside) {
        return file(HttpStatus.OK, inside.contract(), Optional.empty());
    }

    @PostMapping
    View take(
            @RequestAttribute(Inside.HERE) Inside inside,
            @RequestParam(name = "tableur", required = false) Optional<MultipartFile> sent)
            throws IOException {
        if (sent.isEmpty() || sent.get().isEmpty()) {
            return file(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside.contract(),
                    Optional.of("Choisissez un fichier XLSX, ODS ou CSV qui n’est pas vide."));
        }
        var bytes = sent.get().getBytes();
        return switch (RawTables.read(bytes)) {
            case RawTables.Reading.Refused(var why) ->
                file(HttpStatus.UNPROCESSABLE_CONTENT, inside.contract(), Optional.of(why));
            case RawTables.Reading.Good(var tabs) ->
                ChosenTabs.readable(tabs).isEmpty()
                        ? file(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                inside.contract(),
                                Optional.of(
                                        "Aucun tableau d’actions n’a été trouvé : il faut une ligne de titres, avec au moins l’intitulé des actions."))
                        : new RedirectView(inside.contract().address() + "/importer" + "/"
                                + imports.keep(inside.contract().id(), name(sent.get()), bytes));
        };
    }

    private static String name(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename())
                .orElse("")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.substring(0, Math.min(100, name.length()));
    }

    private View file(HttpStatus status, CityContract contract, Optional<String> error) {
        return layout.page(
                status, "Reprendre un tableur", "programme/import-file", new ImportFileView(contract, error));
    }

    private Opened open(Inside inside, UUID id, MultiValueMap<String, String> sent) {
        return drafts.open(inside.contract(), id, sent).orElseThrow(ProgrammeImportPages::gone);
    }

    @GetMapping("/{draft}")
    View look(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable UUID draft,
            @RequestParam MultiValueMap<String, String> sent) {
        return page(HttpStatus.OK, inside, draft, open(inside, draft, sent), List.of(), sent.getFirst("fait"));
    }

    @PostMapping("/{draft}")
    @Noted("Tableur repris")
    View bring(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable UUID draft,
            @RequestParam MultiValueMap<String, String> sent) {
        var opened = open(inside, draft, sent);
        if (!opened.year().matches("20\\d\\d")) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    draft,
                    opened,
                    List.of(new FieldError("annee", "Donnez l’année de ce tableur, en quatre chiffres.")),
                    "");
        }
        var lastYear = inside.contract().lastYear();
        if (Integer.parseInt(opened.year()) > lastYear) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    draft,
                    opened,
                    List.of(new FieldError(
                            "annee", "Ce contrat finit en %d : donnez l’année de ce tableur.".formatted(lastYear))),
                    "");
        }
        var read = opened.read(inside.contract());
        if (read.actions().isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inside,
                    draft,
                    opened,
                    List.of(
                            new FieldError(
                                    "c0",
                                    "Aucune action n’est lue ainsi : choisissez la colonne de l’intitulé et celle du porteur.")),
                    "");
        }
        var year = Integer.parseInt(opened.year());
        return switch (years.bring(inside.contract(), draft, year, opened.meanings(), read.actions())) {
            case Outcome.Brought(var actions) -> {
                ChangeNote.leave("%s de %d".formatted(French.count(actions, "action", "actions"), year));
                yield ContractDone.IMPORTED.redirect(inside.contract().address() + "/importer" + "/" + draft);
            }
            case Outcome.Already _ ->
                ContractDone.IMPORTED_ALREADY.redirect(inside.contract().address() + "/importer/" + draft);
            case Outcome.YearTaken(var taken) ->
                page(
                        HttpStatus.CONFLICT,
                        inside,
                        draft,
                        opened,
                        List.of(new FieldError(
                                "annee",
                                "La programmation %d a déjà des actions, ou elle est commencée : rien n’a été repris. Choisissez une autre année."
                                        .formatted(taken))),
                        "");
        };
    }

    @PostMapping("/{draft}/annulation")
    @Noted("Reprise d’un tableur annulée")
    View undo(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable UUID draft) {
        if (imports.run(inside.contract().id(), draft).isEmpty()) {
            throw gone();
        }
        var done = years.undo(draft, inside.contract()) ? ContractDone.UNDONE : ContractDone.NOT_UNDONE;
        return done.redirect(inside.contract().address() + "/importer" + "/" + draft);
    }

    private View page(
            HttpStatus status, Inside inside, UUID id, Opened opened, List<FieldError> errors, @Nullable String fait) {
        var contract = inside.contract();
        var read = opened.read(contract);
        var columns = new ArrayList<ProgrammeImportView.Column>();
        opened.meanings()
                .forEach((heading, meaning) -> columns.add(new ProgrammeImportView.Column(
                        opened.numbers().getOrDefault(heading, 0), heading, meaning.value())));
        var view = new ProgrammeImportView(
                contract,
                inside.contract().address() + "/importer" + "/" + id,
                opened.fileName(),
                opened.year(),
                tabs(opened.tabs()),
                columns,
                choices(contract, opened.meanings()),
                read.actions().stream().map(action -> action(contract, action)).toList(),
                read.named().stream()
                        .map(cell -> new ProgrammeImportView.Cell(cell.address(), cell.text(), cell.why()))
                        .toList(),
                read.notes(),
                ProgrammeImportView.totals(read.actions()),
                opened.brought() ? imports.years(id) : List.of(),
                errors);
        return layout.page(
                status,
                "Reprendre un tableur",
                "programme/import",
                view,
                Optional.ofNullable(fait).flatMap(ContractDone::of));
    }

    /** Nothing is asked where there is one alone. */
    private static List<ProgrammeImportView.TabChoice> tabs(ChosenTabs tabs) {
        var names = ChosenTabs.readable(tabs.all()).stream()
                .map(table -> table.tab().name())
                .toList();
        return names.size() < 2
                ? List.of()
                : names.stream()
                        .map(name -> new ProgrammeImportView.TabChoice(
                                name, tabs.chosen().contains(name)))
                        .toList();
    }

    private static ProgrammeImportView.Action action(CityContract contract, BroughtAction action) {
        return new ProgrammeImportView.Action(
                action.address(),
                action.title(),
                action.carrier(),
                action.theme(),
                String.join(
                        ", ",
                        action.neighbourhoods().stream()
                                .map(contract::neighbourhood)
                                .toList()),
                Euros.figures(action.cost()),
                ProgrammeImportView.money(action));
    }

    private List<ProgrammeImportView.Choice> choices(CityContract contract, Map<String, Meaning> meanings) {
        var names = new LinkedHashSet<String>();
        meanings.values().stream().filter(one -> one.kind().ofFunder()).forEach(one -> names.add(one.funder()));
        funders.of(contract.id()).forEach(funder -> names.add(funder.name()));
        names.addAll(List.of("État", contract.lead()));
        var choices = new ArrayList<ProgrammeImportView.Choice>();
        for (var kind : Kind.values()) {
            if (!kind.ofFunder()) {
                var meaning = new Meaning(kind, "");
                choices.add(new ProgrammeImportView.Choice(meaning.value(), meaning.label()));
            }
        }
        names.forEach(name -> List.of(Kind.REQUESTED, Kind.PROPOSED, Kind.VOTED).forEach(kind -> {
            var meaning = new Meaning(kind, name);
            choices.add(new ProgrammeImportView.Choice(meaning.value(), meaning.label()));
        }));
        return choices;
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
