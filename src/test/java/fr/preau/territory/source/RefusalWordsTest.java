package fr.preau.territory.source;

import static fr.preau.territory.Published.take;
import static fr.preau.territory.Published.why;
import static fr.preau.territory.source.RefusalsTest.outlines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.preau.territory.Published;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell, a line, an outline that cannot be: a row each, its sentence word for word, and nothing changes. */
class RefusalWordsTest {

    private static final String LIST = "code_qp;lib_qp;insee_com\n";
    private static final String CORRESPONDENCE = "QP2024;Label_QP2024;Statut;QP2015_1;Label_QP2015_1\n";
    private static final String CONTRACTS = "code_cv;lib_cv;codgeo;insee_dep\n";
    private static final String POSTS = "id_poste;code_tiers;raison_sociale;annee;montant;code_cv;insee_dep\n";
    private static final String POST = "1;27010003500012;Un employeur;2024;22810.61;CN00104M;01\n";
    private static final String SQUARES = "idcar_200m,ind,men,lcog_geo\n";
    private static final String SHOPS =
            "AN;TYPEQU;DEPCOM;LAMBERT_X;LAMBERT_Y;EPSG;LONGITUDE;LATITUDE;QUALITE_XY;TR_DIST_PRECISION\n";
    private static final String SHOP = "2025;B105;69259;846565.10;6514573.20;2154;;;B;< 100\n";
    private static final String RING = "[[4.8,45.7],[4.9,45.7],[4.9,45.8],[4.8,45.7]]";
    private static final String AGAIN = " est déjà dans une ligne plus haut. Retirez celle qui est de trop.";
    private static final String LONG = " dépasse 300 caractères. Le fichier est abîmé : téléchargez-le de nouveau.";
    private static final String NO_END =
            "c’est la dernière, et elle n’a pas de fin de ligne : le fichier est peut-être coupé. Téléchargez-le de"
                    + " nouveau ; s’il est complet, cochez « J’ai vérifié ce fichier ».";

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

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource({"lists", "correspondences", "contracts", "posts", "squares", "shops", "shapes"})
    void nothingChangesAndItSays(SourceKind kind, int vintage, String text, String words) {
        var before = Tables.of(preau);

        assertThat(why(take(preau, kind, vintage, text))).isEqualTo(words);
        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("QN06941N;;69259\n", "Ligne 2 : la colonne « lib_qp » est vide."),
                list("QN06941N;La Borelle;692\n", "Ligne 2 : « 692 » n’est pas un code de commune."),
                list("QN06941N;La Borelle;692591\n", "Ligne 2 : « 692591 » n’est pas un code de commune."),
                list("QN06941N;La Borelle;6C259\n", "Ligne 2 : « 6C259 » n’est pas un code de commune."),
                list("QN06941N;\"La Borelle;69259\n", "Ligne 2 : 2 colonnes au lieu de 3." + CUT),
                list("QN06941N;La Borelle;6925", "Ligne 2 : " + NO_END));
    }

    static Stream<Arguments> correspondences() {
        return Stream.of(
                correspondence(
                        "QN06941N;A;NOUVELLE;;\n",
                        "Ligne 2 : « NOUVELLE » n’est pas un statut : MODIFIE, INCHANGE ou NOUVEAU."),
                correspondence("QN06941N;A;NOUVEAU;;\nQN06941N;A;NOUVEAU;;\n", "Ligne 3 : QN06941N" + AGAIN),
                correspondence(
                        "QN06941M;A;MODIFIE;QN06940I;B\n",
                        "Ligne 2 : QN06940I est un code de la liste de 2024, pas de celle de 2015. Choisissez le"
                                + " millésime 2024, ou l’autre fichier."),
                correspondence(
                        "QN06941M;A;MODIFIE;QP069001;" + "x".repeat(301) + "\n",
                        "Ligne 2 : le nom (colonne « Label_QP2015_1 »)" + LONG),
                arguments(
                        SourceKind.CORRESPONDENCE,
                        2024,
                        "QP2024;Statut\n",
                        "Il manque les colonnes « Label_QP2024 », « QP2015_1 ». Colonnes lues : QP2024, Statut. Prenez"
                                + " le fichier tel qu’il est publié."));
    }

    static Stream<Arguments> contracts() {
        return Stream.of(
                contract("XX1;A;200046977;69\n", "Ligne 2 : « XX1 » n’est pas un code de contrat de ville."),
                contract("CN06904M;A;2000469;69\n", "Ligne 2 : « 2000469 » n’est ni un SIREN ni un code de commune."),
                contract("CN06904M;;200046977;69\n", "Ligne 2 : la colonne « lib_cv » est vide."),
                contract("CN06904M;A;200046977;6", "Ligne 2 : " + NO_END),
                arguments(
                        SourceKind.CONTRACTS,
                        2023,
                        Published.text(Published.CONTRACTS),
                        "Ce fichier est déjà en service pour 2024 : c’est le même, octet pour octet. Choisissez le"
                                + " fichier de 2023 ; s’il décrit bien cette année, cochez « J’ai vérifié ce fichier »."));
    }

    static Stream<Arguments> posts() {
        var amount = " n’est pas un montant en euros et centimes.";
        return Stream.of(
                post(POST.replaceFirst("1;", ";"), "Ligne 2 : ce poste n’a pas de numéro."),
                post(POST + POST, "Ligne 3 : le poste 1" + AGAIN),
                post(
                        POST.replace("22810.61", "22 810,61"),
                        "Ligne 2 : « 22 810,61 » n’est pas un nombre (colonne « montant »)."),
                post(POST.replace("22810.61", "22810.615"), "Ligne 2 : « 22810.615 »" + amount),
                post(POST.replace("22810.61", "-1"), "Ligne 2 : « -1 »" + amount),
                post(POST.replace("22810.61", "1000000000"), "Ligne 2 : « 1000000000 »" + amount),
                post(
                        POST.replace("2024", "2023"),
                        "Ligne 2 : ce poste est de 2023, pas de 2024. Choisissez le millésime 2023, ou l’autre"
                                + " fichier."));
    }

    static Stream<Arguments> squares() {
        var square = "CRS3035RES200mN2522400E3921800";
        return Stream.of(
                squares(
                        "CRS3035RES1kmN2522E3921,4,1,\n",
                        "Ligne 2 : « CRS3035RES1kmN2522E3921 » n’est pas le nom d’un carreau de 200 m."),
                squares(
                        "x".repeat(70) + ",4,1,\n",
                        "Ligne 2 : « " + "x".repeat(60) + "… » n’est pas le nom d’un carreau de 200 m."),
                squares(
                        square + ",4,1,69259\n" + square + ",4,1,69259\n",
                        "Ligne 3 : le carreau « " + square + " » est déjà dans une ligne plus haut."),
                squares(
                        square.replace("800", "900") + ",4,1,\n",
                        "Ligne 2 : le carreau « CRS3035RES200mN2522400E3921900 » est hors de France. Le fichier est"
                                + " abîmé ou sa projection est fausse."),
                squares(square + ",\"4,5\",1,\n", "Ligne 2 : « 4,5 » n’est pas un nombre (colonne « ind »)."),
                squares(square + ",4,x,\n", "Ligne 2 : « x » n’est pas un nombre (colonne « men »)."),
                squares(square + ",4,1,69", "Ligne 2 : " + NO_END),
                arguments(
                        SourceKind.SQUARES,
                        2021,
                        Published.text(Published.SQUARES),
                        "Ce fichier est déjà en service pour 2019 : c’est le même, octet pour octet. Choisissez le"
                                + " fichier de 2021 ; s’il décrit bien cette année, cochez « J’ai vérifié ce fichier »."));
    }

    static Stream<Arguments> shops() {
        return Stream.of(
                shop(SHOP.replace("B105", "SUPER"), "Ligne 2 : « SUPER » n’est pas un type d’équipement."),
                shop(SHOP.replace("69259", "6925969123"), "Ligne 2 : « 6925969123 » n’est pas un code de commune."),
                shop(SHOP.replace("69259", ""), "Ligne 2 : «  » n’est pas un code de commune."),
                shop(
                        SHOP.replace("846565.10", "loin"),
                        "Ligne 2 : « loin » n’est pas un nombre (colonne « LAMBERT_X »)."),
                shop(
                        SHOP.replace("2025", "2024"),
                        "Ligne 2 : cet équipement est de 2024, pas de 2025. Choisissez le millésime 2024, ou l’autre"
                                + " fichier."),
                shop(SHOP.replace("100\n", "10"), "Ligne 2 : " + NO_END),
                shop(
                        SHOP.replace("< 100\n", "\n").replaceFirst(";[^;]*\n$", "\n"),
                        "Ligne 2 : 9 colonnes au lieu de 10." + CUT));
    }

    static Stream<Arguments> shapes() {
        var one = outlines("", RING);
        return Stream.of(
                shape(
                        one.replace("code_qp", "code"),
                        "Contour n° 1 : il n’a pas « code_qp ». Prenez le fichier tel qu’il est publié."),
                shape(
                        one.replace("QN09104M", "9104"),
                        "Contour n° 1 : « 9104 » n’est pas un code de quartier prioritaire."),
                shape(
                        one.replace("\"features\":[", "\"features\":[" + feature(one) + ","),
                        "Contour n° 2 : QN09104M est déjà plus haut. Retirez celui qui est de trop."),
                shape(one.replace("Polygon", "Point"), "QN09104M n’est pas un polygone."),
                shape(one.replace("[" + RING + "]", "[]"), "QN09104M n’a pas de contour."),
                shape(
                        one.replace("Polygon", "MultiPolygon").replace("[" + RING + "]", "[]"),
                        "QN09104M n’a pas de contour."),
                shape(one.replace("[4.9,45.7]", "[4.9]"), "QN09104M : un point n’a pas deux nombres."),
                shape(one.replace(",[4.8,45.7]]", ",[4.8,45.71]]"), "QN09104M : un contour n’est pas fermé."),
                shape(one.replace("91228", "9122"), "QN09104M : « 9122 » n’est pas un code de commune."),
                shape("[]", "Ce fichier n’est pas du GeoJSON."),
                shape(
                        one.substring(0, one.length() - 1),
                        "Le fichier est coupé ou abîmé après le contour n° 1 : téléchargez-le de nouveau."));
    }

    private static final String CUT = " Le fichier est coupé ou abîmé : téléchargez-le de nouveau.";

    private static String feature(String collection) {
        return collection.substring(collection.indexOf("{\"type\":\"Feature\""), collection.length() - 2);
    }

    private static Arguments list(String lines, String words) {
        return arguments(SourceKind.LIST, 2024, LIST + lines, words);
    }

    private static Arguments correspondence(String lines, String words) {
        return arguments(SourceKind.CORRESPONDENCE, 2024, CORRESPONDENCE + lines, words);
    }

    private static Arguments contract(String lines, String words) {
        return arguments(SourceKind.CONTRACTS, 2024, CONTRACTS + lines, words);
    }

    private static Arguments post(String lines, String words) {
        return arguments(SourceKind.POSTS, 2024, POSTS + lines, words);
    }

    private static Arguments squares(String lines, String words) {
        return arguments(SourceKind.SQUARES, 2019, SQUARES + lines, words);
    }

    private static Arguments shop(String lines, String words) {
        return arguments(SourceKind.SHOPS, 2025, SHOPS + lines, words);
    }

    private static Arguments shape(String text, String words) {
        return arguments(SourceKind.OUTLINES, 2024, text, words);
    }

    /** After any byte of its last line; after that of another, fewer lines or fewer cells tell. */
    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsCutInItsLastLineIsNotTaken(SourceKind kind, int vintage, String file) {
        var bytes = Published.bytes(file);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var lastLine = text.lastIndexOf('\n', text.length() - 2) + 1;
        var before = Tables.of(preau);
        var whole = text.stripTrailing().length();

        assertThat(lastLine).isBetween(1, whole - 4);
        for (var at = lastLine + 1; at <= whole; at++) {
            assertThat(why(take(preau, kind, vintage, Arrays.copyOf(bytes, at))))
                    .as("cut after %d", at)
                    .startsWith("Ligne " + text.lines().count() + " : ")
                    .contains("coupé");
        }
        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    static List<Arguments> files() {
        return List.of(
                arguments(SourceKind.CORRESPONDENCE, 2024, Published.CORRESPONDENCE),
                arguments(SourceKind.CONTRACTS, 2024, Published.CONTRACTS),
                arguments(SourceKind.POSTS, 2024, Published.POSTS),
                arguments(SourceKind.SQUARES, 2019, Published.SQUARES),
                arguments(SourceKind.SHOPS, 2025, Published.SHOPS));
    }
}
