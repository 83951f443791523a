package fr.preau.territory.source;

import fr.preau.territory.source.PublishedTable.Line;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The adulte-relais posts that the State funds. */
final class PostsReading {

    private static final Pattern SIRET = Pattern.compile("\\d{14}");

    private final SourceFilling filling;
    private final Set<String> numbers = new HashSet<>();

    private PostsReading(SourceFilling filling) {
        this.filling = filling;
    }

    static void read(SourceContent content, SourceFilling filling) throws Refusal {
        var reading = new PostsReading(filling);
        var rows = filling.into("""
                INSERT INTO post_row (source_id, number, employer, siret, amount, contract, department)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """);
        PublishedTable.read(content, SourceKind.POSTS.required(), filling, line -> reading.line(line, rows));
        rows.flush();
    }

    private void line(Line line, Rows rows) throws Refusal {
        var number = line.get("id_poste");
        if (number.isEmpty()) {
            throw Refusal.at(line.number(), "ce poste n’a pas de numéro.");
        }
        if (!numbers.add(number)) {
            throw Refusal.at(
                    line.number(),
                    "le poste " + number + " est déjà dans une ligne plus haut. Retirez celle qui est de trop.");
        }
        FileCells.ofVintage(line, "annee", "ce poste", filling.vintage());
        var siret = line.get("code_tiers");
        if (!SIRET.matcher(siret).matches()) {
            filling.report().odd(line.number(), "« " + siret + " » n’est pas un SIRET ; le poste est gardé.");
        }
        rows.add(
                filling.source(),
                number,
                FileCells.label(line, "raison_sociale", filling.report()),
                siret,
                FileCells.amount(line, "montant"),
                line.get("code_cv"),
                line.get("insee_dep"));
        filling.report().row();
    }
}
