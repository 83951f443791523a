package fr.preau.management.list;

import fr.preau.cycle.CycleBriefs;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.SelectionQuery;
import fr.preau.management.spreadsheet.CsvSpreadsheet;
import fr.preau.management.spreadsheet.ExcelSpreadsheet;
import fr.preau.registration.Selection;
import fr.preau.registration.list.RegistrationList.Sort;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.ChangesNothing;
import fr.preau.staff.journal.Journaled;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A filtered list as a spreadsheet, and which columns one wants in it. */
@Controller
class ExportPages {

    private final Lookup found;
    private final Export export;
    private final ChosenColumns columns;
    private final CycleBriefs cycles;
    private final BackOfficeLayout layout;

    ExportPages(Lookup found, Export export, ChosenColumns columns, CycleBriefs cycles, BackOfficeLayout layout) {
        this.found = found;
        this.export = export;
        this.columns = columns;
        this.cycles = cycles;
        this.layout = layout;
    }

    @GetMapping("/gestion/cycles/{slug}/inscriptions.csv")
    @Journaled(AuditAction.LIST_TAKEN)
    void csvOfCycle(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> query, HttpServletResponse response)
            throws IOException {
        csv(SelectionQuery.read(found.cycle(slug).id(), query), ListAddress.sort(query), slug, response);
    }

    @GetMapping("/gestion/inscriptions.csv")
    @Journaled(AuditAction.LIST_TAKEN)
    void csv(@RequestParam MultiValueMap<String, String> query, HttpServletResponse response) throws IOException {
        var selection = SelectionQuery.read(query);
        csv(selection, ListAddress.sort(query), name(selection), response);
    }

    private void csv(Selection selection, Sort sort, String name, HttpServletResponse response) throws IOException {
        attach(response, "text/csv;charset=utf-8", name + ".csv");
        var sheet = new CsvSpreadsheet(response.getOutputStream());
        export.write(selection, sort, columns.of(BackOfficeLayout.account().id()), sheet);
    }

    @GetMapping("/gestion/inscriptions.xlsx")
    @Journaled(AuditAction.LIST_TAKEN)
    void excel(@RequestParam MultiValueMap<String, String> query, HttpServletResponse response) throws IOException {
        var selection = SelectionQuery.read(query);
        attach(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                name(selection) + ".xlsx");
        var sheet = new ExcelSpreadsheet(response.getOutputStream(), "Inscriptions");
        export.write(
                selection,
                ListAddress.sort(query),
                columns.of(BackOfficeLayout.account().id()),
                sheet);
    }

    private String name(Selection selection) {
        return selection
                .cycle()
                .flatMap(id -> Optional.ofNullable(cycles.all().get(id)))
                .map(brief -> brief.slug())
                .orElse("tous-les-cycles");
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"inscriptions-" + name + "\"");
    }

    @GetMapping("/gestion/inscriptions/colonnes")
    View ask(@RequestParam MultiValueMap<String, String> query) {
        return page(
                HttpStatus.OK,
                query,
                List.copyOf(columns.of(BackOfficeLayout.account().id())),
                Optional.empty());
    }

    @PostMapping("/gestion/inscriptions/colonnes")
    @ChangesNothing("chooses one's own columns")
    View choose(@RequestParam MultiValueMap<String, String> form) {
        var chosen = form.getOrDefault("colonne", List.of()).stream()
                .flatMap(name -> Column.of(name).stream())
                .toList();
        if (chosen.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, form, chosen, Optional.of("Choisissez au moins une colonne."));
        }
        columns.choose(BackOfficeLayout.account().id(), chosen);
        return Done.COLUMNS_CHOSEN.redirect(address(form).first());
    }

    private ListAddress address(MultiValueMap<String, String> query) {
        return ListAddress.of(query, SelectionQuery.read(query), cycles.all());
    }

    private View page(
            HttpStatus status, MultiValueMap<String, String> query, List<Column> chosen, Optional<String> fault) {
        var address = address(query);
        var options = Column.all(false).stream()
                .map(column -> new FilterView.Option(column.name(), column.heading(), chosen.contains(column)))
                .toList();
        return layout.page(
                status,
                Section.REGISTRATIONS,
                "Colonnes du tableur",
                "columns",
                new ColumnsView(options, address.fields(), address.first(), fault),
                Optional.empty());
    }
}
