package fr.preau.demo;

import fr.preau.territory.food.FirstRun;
import fr.preau.territory.source.Imports;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.ReadingProgress;
import fr.preau.territory.source.SourceContent;
import fr.preau.territory.source.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** What is really published of some neighbourhoods, and shops that do not exist; the folder says which is which. */
@Component
class DemoTerritories {

    private static final String BY = "la démonstration";

    private final Imports imports;
    private final FirstRun food;

    DemoTerritories(Imports imports, FirstRun food) {
        this.imports = imports;
        this.food = food;
    }

    void fill() {
        take(SourceKind.CORRESPONDENCE, 2024, "correspondance-qp2024-qp2015_aura.csv");
        take(SourceKind.OUTLINES, 2024, "qp2024_lyon-extrait_wgs84.geojson");
        take(SourceKind.CONTRACTS, 2024, "contrats-de-ville-2024.csv");
        take(SourceKind.POSTS, 2024, "adulte-relais-2024_aura.csv");
        take(SourceKind.SQUARES, 2019, "filosofi2019_carreaux_200m_venissieux-extrait.csv");
        var shops = "bpe25_SYNTHETIQUE_venissieux.csv";
        take(SourceKind.SHOPS, 2025, SourceContent.invented(shops, read(shops)));
        food.make(BY);
    }

    private void take(SourceKind kind, int vintage, String file) {
        take(kind, vintage, SourceContent.of(file, read(file)));
    }

    private void take(SourceKind kind, int vintage, SourceContent content) {
        if (imports.take(kind, vintage, content, Checked.NOT_YET, BY, ReadingProgress.SILENT)
                instanceof Outcome.Refused(var why)) {
            throw new IllegalStateException("the demo's " + kind + " were refused: " + why);
        }
    }

    private static byte[] read(String file) {
        try (var in = DemoTerritories.class.getResourceAsStream("/demo/territory/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
