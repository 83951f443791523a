package fr.preau.territory;

import fr.preau.territory.source.Imports;
import fr.preau.territory.source.Imports.Extent;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.ReadingProgress;
import fr.preau.territory.source.SourceContent;
import fr.preau.territory.source.SourceKind;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files as the State publishes them: the extracts that the demonstration ships, and others written by a test. */
public final class Published {

    public static final String CORRESPONDENCE = "correspondance-qp2024-qp2015_aura.csv";
    public static final String OUTLINES = "qp2024_lyon-extrait_wgs84.geojson";
    public static final String SQUARES = "filosofi2019_carreaux_200m_venissieux-extrait.csv";
    public static final String SHOPS = "bpe25_SYNTHETIQUE_venissieux.csv";
    public static final String CONTRACTS = "contrats-de-ville-2024.csv";
    public static final String POSTS = "adulte-relais-2024_aura.csv";

    private Published() {}

    public static byte[] bytes(String file) {
        try (var in = Published.class.getResourceAsStream("/demo/territory/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    public static Outcome take(TestInstance preau, SourceKind kind, int vintage, byte[] bytes) {
        return preau.bean(Imports.class)
                .take(
                        kind,
                        vintage,
                        SourceContent.of("essai", bytes),
                        Extent.AS_BEFORE,
                        "un test",
                        ReadingProgress.SILENT);
    }

    public static Outcome take(TestInstance preau, SourceKind kind, int vintage, String text) {
        return take(preau, kind, vintage, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything that the demonstration ships. */
    public static void all(TestInstance preau) {
        take(preau, SourceKind.CORRESPONDENCE, 2024, bytes(CORRESPONDENCE));
        take(preau, SourceKind.OUTLINES, 2024, bytes(OUTLINES));
        take(preau, SourceKind.SQUARES, 2019, bytes(SQUARES));
        take(preau, SourceKind.SHOPS, 2025, bytes(SHOPS));
        take(preau, SourceKind.CONTRACTS, 2024, bytes(CONTRACTS));
        take(preau, SourceKind.POSTS, 2024, bytes(POSTS));
    }

    /** What the report of an import says. */
    public static List<String> remarks(TestInstance preau, long source) {
        return preau.jdbc()
                .sql("SELECT words FROM territory_remark WHERE source_id = :source ORDER BY number")
                .param("source", source)
                .query(String.class)
                .list();
    }

    /** Why a file was refused. */
    public static String why(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var why)) {
            return why;
        }
        throw new AssertionError("it was taken: " + outcome);
    }
}
