package fr.preau.evaluation.importing;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.CityContract;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.evaluation.FigureWords;
import fr.preau.evaluation.Measure.State;
import fr.preau.evaluation.importing.MeasureImportView.ImportFileView;
import fr.preau.evaluation.importing.MeasureImports.Run;
import fr.preau.evaluation.importing.MeasureReading.Read;
import fr.preau.evaluation.importing.MeasureReading.Standing;
import fr.preau.evaluation.page.EvaluationForm;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.evaluation.page.IndicatorViews.Place;
import fr.preau.management.importing.RawTables;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A spreadsheet of measures: what each column is, what would come of it line by line, the gesture and its undoing. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/importer")
class MeasureImportPages {

    private static final String PATH = "/importer";
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_NAME = 100;
    private static final String NO_TABLE =
            "Aucun tableau de mesures n’a été trouvé : il faut une ligne de titres, comme « Indicateur », « Année », « Quartier », « Nombre ».";

    private final MeasureImports imports;
    private final EvaluationLookup lookup;
    private final ContractLayout layout;

    MeasureImportPages(MeasureImports imports, EvaluationLookup lookup, ContractLayout layout) {
        this.imports = imports;
        this.lookup = lookup;
        this.layout = layout;
    }

    @GetMapping
    View ask(@RequestAttribute(Inside.HERE) Inside inside) {
        return file(HttpStatus.OK, inside, Optional.empty());
    }

    @PostMapping
    View take(
            @RequestAttribute(Inside.HERE) Inside inside,
            @RequestParam(name = "tableur", required = false) Optional<MultipartFile> sent)
            throws IOException {
        if (sent.isEmpty() || sent.get().isEmpty()) {
            return refused(inside, "Choisissez un fichier XLSX, ODS ou CSV qui n’est pas vide.");
        }
        var bytes = sent.get().getBytes();
        return switch (RawTables.read(bytes)) {
            case RawTables.Reading.Refused(var why) -> refused(inside, why);
            case RawTables.Reading.Good(var tabs) ->
                MeasureTab.in(tabs).isEmpty()
                        ? refused(inside, NO_TABLE)
                        : new RedirectView(EvaluationLookup.base(inside) + PATH + "/"
                                + imports.keep(inside.contract().id(), name(sent.get()), bytes));
        };
    }

    private static String name(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename())
                .orElse("")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private View refused(Inside inside, String why) {
        return file(HttpStatus.UNPROCESSABLE_CONTENT, inside, Optional.of(why));
    }

    private View file(HttpStatus status, Inside inside, Optional<String> error) {
        return layout.page(
                status,
                "Reprendre des mesures",
                "evaluation/importing/file",
                new ImportFileView(inside.contract(), EvaluationLookup.base(inside), error));
    }

    /** What was sent, read again: the file is the one truth. */
    private record Opened(Run run, String tab, Map<String, ColumnMeaning> meanings, Read read) {}

    private Opened open(Inside inside, UUID id, Map<String, String> sent) {
        var contract = inside.contract();
        var run = imports.run(contract.id(), id).orElseThrow(EvaluationLookup::nothing);
        if (run.brought()) {
            return new Opened(run, "", Map.of(), new Read(List.of(), List.of(), 0));
        }
        var tab = RawTables.read(run.content()) instanceof RawTables.Reading.Good(var tabs)
                ? MeasureTab.in(tabs).orElseThrow(EvaluationLookup::nothing)
                : gone();
        var chosen = new LinkedHashMap<String, ColumnMeaning>();
        for (var one : imports.meanings(contract.id(), tab).entrySet()) {
            chosen.put(
                    one.getKey(),
                    Optional.ofNullable(sent.get("c" + chosen.size()))
                            .flatMap(ColumnMeaning::named)
                            .orElse(one.getValue()));
        }
        var standing = new Standing(
                sent.getOrDefault("indicateur", ""), sent.getOrDefault("annee", ""), sent.getOrDefault("source", ""));
        return new Opened(
                run,
                tab.name(),
                chosen,
                MeasureReading.of(tab, contract, lookup.frame(inside).indicators(), chosen, standing));
    }

    private static MeasureTab gone() {
        throw EvaluationLookup.nothing();
    }

    @GetMapping("/{draft}")
    View look(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable UUID draft,
            @RequestParam Map<String, String> sent) {
        return page(HttpStatus.OK, inside, open(inside, draft, sent), sent, List.of());
    }

    @PostMapping("/{draft}")
    @Noted("Mesures reprises d’un tableur")
    View bring(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable UUID draft,
            @RequestParam Map<String, String> sent) {
        var opened = open(inside, draft, sent);
        var here = EvaluationLookup.base(inside) + PATH + "/" + draft;
        if (opened.run.brought()) {
            return ContractDone.IMPORTED_ALREADY.redirect(here);
        }
        var read = opened.read;
        var errors = new ArrayList<FieldError>();
        if (!read.faults().isEmpty()) {
            errors.add(
                    new FieldError(
                            "lines",
                            "Rien n’est repris tant qu’une ligne ne se lit pas : corrigez-les dans le tableur, ou dites autrement ce qu’est une colonne."));
        } else if (read.lines().isEmpty()) {
            errors.add(new FieldError("lines", "Aucune mesure ne se lit ainsi : dites ce qu’est chaque colonne."));
        }
        var form = new EvaluationForm(sent);
        var reason = imports.known(inside.contract(), read.lines()) == 0
                ? form.optional("reason")
                : form.text("reason", "Dites pourquoi ces mesures corrigent celles d’avant.");
        errors.addAll(form.errors());
        if (errors.isEmpty()) {
            imports.bring(inside, draft, opened.meanings, read.lines(), state(inside), reason).stream()
                    .map(why -> new FieldError("lines", why))
                    .forEach(errors::add);
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, opened, sent, errors);
        }
        ChangeNote.leave("%s : %s"
                .formatted(opened.run.fileName(), French.count(read.lines().size(), "mesure", "mesures")));
        return ContractDone.MEASURES.redirect(here);
    }

    private static State state(Inside inside) {
        return inside.role().pilots() ? State.VALIDATED : State.COLLECTED;
    }

    @PostMapping("/{draft}/annulation")
    @Noted("Reprise de mesures annulée")
    View undo(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable UUID draft) {
        var run = imports.run(inside.contract().id(), draft).orElseThrow(EvaluationLookup::nothing);
        ChangeNote.leave(run.fileName());
        if (!mayUndo(inside, run)) {
            return ContractDone.MEASURES_VALIDATED.redirect(EvaluationLookup.base(inside) + PATH + "/" + draft);
        }
        var done = imports.undo(inside.contract(), draft)
                ? ContractDone.MEASURES_UNDONE
                : ContractDone.MEASURES_NOT_UNDONE;
        return done.redirect(EvaluationLookup.base(inside) + PATH + "/" + draft);
    }

    /** What a pilot validated goes with a pilot alone. */
    private static boolean mayUndo(Inside inside, Run run) {
        return inside.role().pilots() || run.state() == State.COLLECTED;
    }

    private View page(
            HttpStatus status, Inside inside, Opened opened, Map<String, String> sent, List<FieldError> errors) {
        var contract = inside.contract();
        var base = EvaluationLookup.base(inside);
        var run = opened.run;
        var lines = opened.read.lines();
        var columns = new ArrayList<MeasureImportView.Column>();
        opened.meanings.forEach((heading, meaning) ->
                columns.add(new MeasureImportView.Column(columns.size(), heading, meaning.name())));
        var view = new MeasureImportView(
                contract,
                base,
                base + PATH + "/" + run.id(),
                run.fileName(),
                opened.tab,
                columns,
                lookup.frame(inside).indicators(),
                lines.stream()
                        .limit(MOST_SHOWN)
                        .map(line -> line(contract, line))
                        .toList(),
                lines.size(),
                lines.isEmpty() ? 0 : imports.known(contract, lines),
                opened.read.faults().stream()
                        .limit(MOST_SHOWN)
                        .map(fault -> new MeasureImportView.Fault(fault.address(), fault.text(), fault.why()))
                        .toList(),
                opened.read.faults().size(),
                opened.read.absent(),
                run.undone()
                        ? MeasureImportView.State.UNDONE
                        : run.brought() ? MeasureImportView.State.BROUGHT : MeasureImportView.State.LOOKED_AT,
                mayUndo(inside, run),
                sent,
                errors);
        return layout.page(
                status,
                "Reprendre des mesures",
                "evaluation/importing/measures",
                view,
                Optional.ofNullable(sent.get(ContractDone.PARAMETER)).flatMap(ContractDone::of));
    }

    private static MeasureImportView.Line line(CityContract contract, MeasureReading.Line line) {
        return new MeasureImportView.Line(
                line.address(),
                line.indicator().name(),
                line.year(),
                Place.of(contract).stream()
                        .filter(place -> place.code().equals(line.place()))
                        .map(Place::label)
                        .findFirst()
                        .orElse(line.place()),
                FigureWords.full(line.line().all()),
                line.source());
    }
}
