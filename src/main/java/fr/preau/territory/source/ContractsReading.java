package fr.preau.territory.source;

import fr.preau.territory.Codes;
import fr.preau.territory.source.PublishedTable.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The State's contracts. A code that stands twice is one contract with two bearers. The file's inhabitants and centres
 * are left where they are: many are wrong overseas.
 */
final class ContractsReading {

    private static final Pattern CODE = Pattern.compile("C[NV]\\w{1,8}");
    private static final Pattern BEARER = Pattern.compile("\\d{9}|\\d[\\dAB]\\d{3}");

    private record Read(String code, String label, String department, List<String> bearers) {}

    private final SourceReport report;
    private final Map<String, Read> contracts = new LinkedHashMap<>();

    private ContractsReading(SourceReport report) {
        this.report = report;
    }

    static void read(SourceContent content, SourceFilling filling) throws Refusal {
        var reading = new ContractsReading(filling.report());
        PublishedTable.read(content, SourceKind.CONTRACTS.required(), filling, reading::line);
        var rows = filling.into("""
                INSERT INTO contract_row (source_id, code, label, department, bearers)
                VALUES (?, ?, ?, ?, string_to_array(?, ','))
                """);
        for (var one : reading.contracts.values()) {
            rows.add(filling.source(), one.code, one.label, one.department, String.join(",", one.bearers));
            filling.report().row();
        }
        rows.flush();
    }

    private void line(Line line) throws Refusal {
        var code = line.get("code_cv");
        if (!CODE.matcher(code).matches()) {
            throw Refusal.at(line.number(), "« " + code + " » n’est pas un code de contrat de ville.");
        }
        var bearer = line.get("codgeo");
        if (!BEARER.matcher(bearer).matches()) {
            throw Refusal.at(line.number(), "« " + bearer + " » n’est ni un SIREN ni un code de commune.");
        }
        var known = contracts.get(code);
        if (known != null) {
            known.bearers.add(bearer);
            report.odd(line.number(), code + " est déjà plus haut : c’est un seul contrat, porté par deux structures.");
            return;
        }
        contracts.put(
                code,
                new Read(
                        code,
                        FileCells.label(line, "lib_cv", report),
                        department(line, code),
                        new ArrayList<>(List.of(bearer))));
    }

    private String department(Line line, String code) {
        var said = line.get("insee_dep");
        if (!said.isEmpty()) {
            return said.length() == 1 ? "0" + said : said;
        }
        var read = Codes.department(code);
        report.odd(line.number(), code + " n’a pas de département : lu " + read + " dans son code.");
        return read;
    }
}
