package fr.preau.programme.board;

import fr.preau.contract.Funder;
import fr.preau.platform.French;
import fr.preau.platform.odt.OdsPress.Tab;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.FundingRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The board as a spreadsheet, with columns that the import reads back. */
final class BoardFiles {

    private static final int LONGEST_NAME = 31;

    private BoardFiles() {}

    private static List<List<Object>> table(BoardData data) {
        var board = new Board(data, "");
        var bySheet = data.bySheet();
        var rows = new ArrayList<List<Object>>();
        var headings = new ArrayList<Object>(List.of(
                "Intitulé de l’action", "Porteur", "SIRET", "Thème", "Quartiers", "Reconduction", "Coût de l’action"));
        data.funders().forEach(funder -> {
            headings.add(funder.name() + " – demandé");
            headings.add(funder.name() + " – proposé");
            headings.add(funder.name() + " – voté");
        });
        headings.add("État");
        rows.add(headings);
        data.sheets().forEach(sheet -> {
            var row = new ArrayList<Object>(List.of(
                    sheet.text().title(),
                    sheet.text().carrier(),
                    sheet.text().siret(),
                    board.theme(sheet),
                    String.join(", ", sheet.neighbourhoods()),
                    sheet.continuity().label(),
                    amount(sheet.cost())));
            for (Funder funder : data.funders()) {
                var asked = bySheet.getOrDefault(sheet.id(), List.of()).stream()
                        .filter(request -> request.funderId() == funder.id())
                        .toList();
                row.add(sum(asked, FundingRequest::requested));
                row.add(sum(asked, FundingRequest::proposed));
                row.add(sum(asked, FundingRequest::voted));
            }
            row.add(sheet.stands());
            rows.add(row);
        });
        return rows;
    }

    private static Object sum(List<FundingRequest> requests, Function<FundingRequest, Optional<Long>> figure) {
        return requests.stream().map(figure).allMatch(Optional::isEmpty)
                ? ""
                : amount(Optional.of(requests.stream()
                        .mapToLong(request -> figure.apply(request).orElse(0L))
                        .sum()));
    }

    private static Object amount(Optional<Long> cents) {
        return cents.<Object>map(value -> BigDecimal.valueOf(value, 2)).orElse("");
    }

    /** The whole board on one tab, which the import reads back. */
    static List<Tab> whole(BoardData data) {
        return List.of(new Tab("Programmation " + data.programme().year(), table(data)));
    }

    /** A tab for each funder: the lines that ask it, then their sum. */
    static List<Tab> byFunder(BoardData data) {
        var names = new HashSet<String>();
        return data.funders().stream()
                .map(funder -> new Tab(tabName(funder.name(), names), lines(data, funder)))
                .toList();
    }

    /** What a spreadsheet allows as one: 31 characters, some signs left out, each once in whatever letters. */
    static String tabName(String name, Set<String> taken) {
        var plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip().replaceAll("\\s+", " ");
        var base = plain.isEmpty() ? "Financeur" : plain;
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? "" : " " + number)
                .map(end -> base.substring(0, Math.min(base.length(), LONGEST_NAME - end.length())) + end)
                .filter(one -> taken.add(one.toLowerCase(Locale.FRENCH)))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Object>> lines(BoardData data, Funder funder) {
        var board = new Board(data, "");
        var bySheet = data.bySheet();
        var asked = data.requests().stream()
                .filter(request -> request.funderId() == funder.id())
                .toList();
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                "Intitulé de l’action",
                "Porteur",
                "SIRET",
                "Thème",
                "Quartiers",
                "Coût de l’action",
                "Ligne de crédits",
                "Demandé",
                "Proposé",
                "Voté",
                "Payé",
                "État de la demande",
                "Acte"));
        for (var sheet : data.sheets()) {
            bySheet.getOrDefault(sheet.id(), List.of()).stream()
                    .filter(request -> request.funderId() == funder.id())
                    .forEach(request -> rows.add(line(data, board.theme(sheet), sheet, request)));
        }
        rows.add(List.of(
                "Total",
                "",
                "",
                "",
                "",
                "",
                "",
                sum(asked, FundingRequest::requested),
                sum(asked, FundingRequest::proposed),
                sum(asked, FundingRequest::voted),
                amount(Optional.of(
                        asked.stream().mapToLong(FundingRequest::paid).sum())),
                "",
                ""));
        return rows;
    }

    private static List<Object> line(BoardData data, String theme, ActionSheet sheet, FundingRequest request) {
        return List.of(
                sheet.text().title(),
                sheet.text().carrier(),
                sheet.text().siret(),
                theme,
                sheet.neighbourhoods().stream()
                        .map(data.contract()::neighbourhood)
                        .collect(Collectors.joining(", ")),
                amount(sheet.cost()),
                request.creditLine(),
                amount(request.requested()),
                amount(request.proposed()),
                amount(request.voted()),
                request.paid() == 0 ? "" : amount(Optional.of(request.paid())),
                request.state().label(),
                act(request));
    }

    private static String act(FundingRequest request) {
        return request.act()
                .map(one -> "%s %s, %s".formatted(one.kind().label(), one.number(), French.date(one.date())))
                .orElse("");
    }

    static byte[] excel(List<Tab> tabs) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Préau", "1.0")) {
            tabs.forEach(tab -> write(workbook.newWorksheet(tab.name()), tab.rows()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, List<List<Object>> table) {
        for (var row = 0; row < table.size(); row++) {
            for (var column = 0; column < table.get(row).size(); column++) {
                switch (table.get(row).get(column)) {
                    case BigDecimal euros -> {
                        sheet.value(row, column, euros);
                        sheet.style(row, column).format("#,##0.00").set();
                    }
                    case Object text -> sheet.inlineString(row, column, text.toString());
                }
            }
        }
        sheet.range(0, 0, 0, table.getFirst().size() - 1).style().bold().set();
        sheet.width(0, 45);
        sheet.width(1, 30);
        sheet.freezePane(1, 1);
    }

    /** As French spreadsheets read it: semicolons, commas in figures, UTF-8 with its mark. */
    static String csv(BoardData data) {
        var text = new StringBuilder("\ufeff");
        for (var row : table(data)) {
            text.append(String.join(
                            ";",
                            row.stream()
                                    .map(cell -> cell instanceof BigDecimal euros
                                            ? euros.toPlainString().replace('.', ',')
                                            : quoted(cell.toString()))
                                    .toList()))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** Quoted; what a spreadsheet would take for a formula gets an apostrophe before it (OWASP, « CSV Injection »). */
    static String quoted(String cell) {
        var harmless = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
