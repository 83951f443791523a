package fr.preau.territory.source;

import fr.preau.territory.Codes;
import fr.preau.territory.source.PublishedTable.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list of priority neighbourhoods: that of 2024, or that of 2015, whose columns have had several names. */
final class NeighbourhoodListReading {

    private static final List<String> CODES = List.of("code_qp", "code_quartier", "code quartier", "codeqp", "code");
    private static final List<String> LABELS =
            List.of("lib_qp", "nom_qp", "nom_quartier", "nom quartier", "libelle", "libellé", "nom", "quartier");
    private static final List<String> COMMUNES = List.of(
            "insee_com", "code_insee", "codes_insee", "code insee", "code_commune", "depcom", "commune", "communes");

    private final SourceFilling filling;
    private final Set<String> codes = new HashSet<>();

    private NeighbourhoodListReading(SourceFilling filling) {
        this.filling = filling;
    }

    static void read(SourceContent content, SourceFilling filling) throws Refusal {
        var reading = new NeighbourhoodListReading(filling);
        var rows = filling.into("""
                INSERT INTO neighbourhood_row (source_id, code, label, department, communes)
                VALUES (?, ?, ?, ?, string_to_array(?, ','))
                """);
        PublishedTable.read(content, List.of(), filling, line -> reading.line(line, rows));
        rows.flush();
    }

    private void line(Line line, Rows rows) throws Refusal {
        var code = code(line, line.get(column(line, CODES, "code_qp")), filling.vintage());
        if (!codes.add(code)) {
            throw Refusal.at(
                    line.number(), code + " est déjà dans une ligne plus haut. Retirez celle qui est de trop.");
        }
        var label = FileCells.label(line, column(line, LABELS, "lib_qp"), filling.report());
        var communes = FileCells.communes(line, column(line, COMMUNES, "insee_com"), filling.report());
        var department = Codes.department(code);
        var said = line.get("insee_dep");
        if (!said.isEmpty() && !said.equals(department)) {
            filling.report()
                    .odd(line.number(), "le département « " + said + " » de " + code + " est lu " + department + ".");
        }
        rows.add(filling.source(), code, label, department, String.join(",", communes));
        filling.report().row();
    }

    /** A neighbourhood's code of that list. */
    static String code(Line line, String text, int vintage) throws Refusal {
        return code(line.number(), text, vintage);
    }

    static String code(long line, String text, int vintage) throws Refusal {
        var code = text.strip();
        var found = Codes.vintage(code);
        if (found == 0) {
            throw Refusal.at(line, "« " + code + " » n’est pas un code de quartier prioritaire.");
        }
        if (found != vintage) {
            throw Refusal.at(
                    line,
                    "%s est un code de la liste de %d, pas de celle de %d. Choisissez le millésime %d, ou l’autre fichier."
                            .formatted(code, found, vintage, found));
        }
        return code;
    }

    private static String column(Line line, List<String> names, String usual) throws Refusal {
        return Optional.of(names)
                .flatMap(all -> all.stream().filter(line::has).findFirst())
                .orElseThrow(() -> new Refusal(
                        "Il manque la colonne « %s ». Colonnes lues : %s. Prenez le fichier tel qu’il est publié."
                                .formatted(usual, String.join(", ", line.names()))));
    }
}
