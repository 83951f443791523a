package fr.preau.territory.source;

import static fr.preau.territory.Published.take;
import static fr.preau.territory.Published.why;
import static fr.preau.territory.source.RefusalsTest.outlines;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.Published;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that lie elsewhere than they should: refused, and nothing changes. */
class WrongProjectionsTest {

    private static final String SQUARES = "idcar_200m,ind\n";
    private static final String SHOPS =
            "TYPEQU;DEPCOM;LAMBERT_X;LAMBERT_Y;EPSG;LONGITUDE;LATITUDE;QUALITE_XY;TR_DIST_PRECISION\n";

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static String refused(SourceKind kind, int vintage, String text) {
        var before = Tables.of(preau);
        var why = why(take(preau, kind, vintage, text));
        assertThat(Tables.of(preau)).isEqualTo(before);
        return why;
    }

    /** Whether it says so before its outlines or after them. */
    @Test
    void aProjectionThatIsNotTheOneThatTheFileSays() {
        var words =
                "QN06938I est hors de France : le fichier n’est ni en WGS84 (longitude, latitude) ni en Lambert-93, ou ses coordonnées sont inversées.";
        var degrees = Published.text(Published.OUTLINES).strip();
        assertThat(degrees).startsWith("{").endsWith("}");
        var crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:%s\"}}";
        var lambert = crs.formatted("EPSG::2154");
        assertThat(refused(SourceKind.OUTLINES, 2024, "{" + lambert + "," + degrees.substring(1)))
                .isEqualTo(words);
        assertThat(refused(SourceKind.OUTLINES, 2024, degrees.substring(0, degrees.length() - 1) + "," + lambert + "}"))
                .isEqualTo(words);
        var metres = outlines("", "[[845700,6516200],[845900,6516200],[845900,6516400],[845700,6516200]]");
        assertThat(refused(
                        SourceKind.OUTLINES,
                        2024,
                        metres.substring(0, metres.length() - 1) + "," + crs.formatted("OGC:1.3:CRS84") + "}"))
                .isEqualTo(words.replace("QN06938I", "QN09104M"));
        assertThat(refused(
                        SourceKind.OUTLINES,
                        2024,
                        outlines("", "[[6516200,845700],[6516200,845900],[6516400,845900],[6516200,845700]]")))
                .isEqualTo(words.replace("QN06938I", "QN09104M"));
        assertThat(refused(SourceKind.SHOPS, 2025, SHOPS + "B105;69259;4.8842;45.715;2154;;;B;< 100\n"))
                .as("degrees in the columns of metres")
                .isEqualTo(
                        "Ligne 2 : cette position est hors de France. Le fichier est abîmé ou sa projection est fausse.");
        assertThat(refused(SourceKind.SQUARES, 2019, SQUARES + "CRS3035RES200mN3921800E2522400,4\n"))
                .as("north and east exchanged")
                .isEqualTo(
                        "Ligne 2 : le carreau « CRS3035RES200mN3921800E2522400 » est hors de France. Le fichier est abîmé ou sa projection est fausse.");
    }

    @Test
    void anUnknownProjection() {
        assertThat(refused(SourceKind.SQUARES, 2019, SQUARES + "CRS3857RES200mN2522400E3921800,4\n"))
                .isEqualTo(
                        "Ligne 2 : la projection 3857 n’est pas connue. Préau lit 3035 (métropole), 5490 (Martinique) et 2975 (La Réunion).");
        assertThat(refused(SourceKind.SHOPS, 2025, SHOPS + "B105;69259;846565.10;6514573.20;27572;;;B;< 100\n"))
                .isEqualTo("Ligne 2 : la projection « 27572 » n’est pas connue.");
        assertThat(refused(SourceKind.SHOPS, 2025, SHOPS + "B105;69259;3921805.7;2526781.5;3035;;;B;< 100\n"))
                .isEqualTo("Ligne 2 : la projection « 3035 » n’est pas connue.");
        assertThat(refused(
                        SourceKind.OUTLINES,
                        2024,
                        outlines("EPSG:3857", "[[4.8,45.7],[4.9,45.7],[4.9,45.8],[4.8,45.7]]")))
                .isEqualTo(
                        "La projection « EPSG:3857 » n’est pas connue. Prenez le fichier en WGS84 ou en Lambert-93.");
    }

    @Test
    void whatIsOutsideFrance() {
        assertThat(refused(SourceKind.SQUARES, 2019, SQUARES + "CRS3035RES200mN5522400E3921800,4\n"))
                .isEqualTo(
                        "Ligne 2 : le carreau « CRS3035RES200mN5522400E3921800 » est hors de France. Le fichier est abîmé ou sa projection est fausse.");
        assertThat(refused(SourceKind.SHOPS, 2025, SHOPS + "B105;69259;6514573.20;846565.10;2154;;;B;< 100\n"))
                .isEqualTo(
                        "Ligne 2 : cette position est hors de France. Le fichier est abîmé ou sa projection est fausse.");
        assertThat(refused(SourceKind.OUTLINES, 2024, outlines("", "[[45.7,4.8],[45.7,4.9],[45.8,4.9],[45.7,4.8]]")))
                .isEqualTo(
                        "QN09104M est hors de France : le fichier n’est ni en WGS84 (longitude, latitude) ni en Lambert-93, ou ses coordonnées sont inversées.");
    }
}
