package fr.preau.programme.board;

import fr.preau.contract.Funder;
import fr.preau.programme.FundingRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;

/** The board as a spreadsheet, with columns that the import reads back. */
final class BoardFiles {

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
            row.add(sheet.state().label());
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

    static byte[] excel(BoardData data) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Préau", "1.0")) {
            var sheet =
                    workbook.newWorksheet("Programmation " + data.programme().year());
            var table = table(data);
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
