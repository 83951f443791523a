package fr.preau.territory.source;

import static fr.preau.territory.Published.remarks;
import static fr.preau.territory.Published.take;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.CityContractReference;
import fr.preau.territory.Geography;
import fr.preau.territory.Neighbourhood;
import fr.preau.territory.Neighbourhoods;
import fr.preau.territory.Succession;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.testing.TestInstance;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is odd in the files that the State publishes: taken, and said. */
class OdditiesTest {

    private static final String CORRESPONDENCE =
            "QP2024;Label_QP2024;Statut;QP2015_1;Label_QP2015_1;QP2015_2;Label_QP2015_2;QP2015_3;Label_QP2015_3\n";
    private static final String LIST =
            "code_qp;lib_qp;insee_reg;lib_reg;insee_dep;lib_dep;insee_com;lib_com;siren_epci;lib_epci\n";

    private final TestInstance preau = TestInstance.start(Map.of());

    @BeforeEach
    void nothingYet() {
        assertThat(preau.bean(Sources.class).all()).isEmpty();
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    private List<String> saidOf(SourceKind kind, int vintage, String text) {
        return saidOf(kind, vintage, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> saidOf(SourceKind kind, int vintage, byte[] bytes) {
        if (take(preau, kind, vintage, bytes) instanceof Outcome.Taken(var source)) {
            return remarks(preau, source.id());
        }
        throw new AssertionError("it was not taken");
    }

    @Test
    void aLetterThatDisagreesWithTheStatus() {
        assertThat(saidOf(
                        SourceKind.CORRESPONDENCE,
                        2024,
                        CORRESPONDENCE + "QN01325M;Le Centre;INCHANGE;QP013001;Le Centre;;;;\n"))
                .containsExactly("la lettre de QN01325M ne dit pas le statut INCHANGE ; le statut est gardé.");
    }

    @Test
    void aLetterForANewOneThatContinuesAnother() {
        assertThat(saidOf(
                        SourceKind.CORRESPONDENCE,
                        2024,
                        CORRESPONDENCE + "QN09219N;Les Bords;MODIFIE;QP092001;Les Bords;;;;\n"))
                .containsExactly("la lettre de QN09219N ne dit pas le statut MODIFIE ; le statut est gardé.");
    }

    @Test
    void oneCodeOf2015UnderTwoNames() {
        assertThat(saidOf(
                        SourceKind.CORRESPONDENCE,
                        2024,
                        CORRESPONDENCE
                                + "QN06801M;Drouot;MODIFIE;QP068005;Drouot;;;;\n"
                                + "QN06802M;Jonquilles;MODIFIE;QP068005;Jonquilles;;;;\n"))
                .containsExactly("QP068005 porte deux noms : « Drouot » et « Jonquilles ».");
        assertThat(preau.bean(Neighbourhoods.class).after("QP068005"))
                .extracting(Succession::code)
                .containsExactly("QN06801M", "QN06802M");
    }

    @Test
    void anUnchangedNeighbourhoodThatSharesItsCodeOf2015() {
        assertThat(saidOf(
                        SourceKind.CORRESPONDENCE,
                        2024,
                        CORRESPONDENCE
                                + "QN07505I;Goutte d’Or;INCHANGE;QP075010;Goutte d’Or;;;;\n"
                                + "QN07506M;Goutte d’Or Nord;MODIFIE;QP075010;Goutte d’Or;;;;\n"))
                .containsExactly("QN07505I est INCHANGE, mais QP075010 est aussi cité par QN07506M.");
    }

    @Test
    void labelsThatLookCrossed() {
        assertThat(saidOf(
                        SourceKind.CORRESPONDENCE,
                        2024,
                        CORRESPONDENCE
                                + "QN02612M;Clairval;MODIFIE;QP026011;Coeur De Loriol;;;;\n"
                                + "QN02611M;Cœur de Loriol;MODIFIE;QP026012;Clairval;;;;\n"))
                .contains("les noms de QN02612M et de QN02611M semblent croisés ; les codes sont gardés tels quels.");
        assertThat(preau.bean(Neighbourhoods.class).after("QP026011"))
                .extracting(Succession::code)
                .containsExactly("QN02612M");
    }

    @Test
    void aMarkBeforeTheFirstNameAndBlanksAroundNames() {
        assertThat(
                        saidOf(
                                SourceKind.CORRESPONDENCE,
                                2024,
                                "\uFEFFQP2024 ; Label_QP2024 ; Statut ; QP2015_1 ; Label_QP2015_1\nQN02A01I;Les Jardins;INCHANGE;QP02A001;Les Jardins\n"))
                .isEmpty();
        assertThat(preau.bean(Neighbourhoods.class)
                        .withCode("QN02A01I")
                        .orElseThrow()
                        .department())
                .isEqualTo("2A");
    }

    @Test
    void codesOfMayotte() {
        assertThat(saidOf(
                        SourceKind.CORRESPONDENCE,
                        2024,
                        CORRESPONDENCE
                                + "QN97601C;Kawéni;MODIFIE;QP976001;Kawéni;;;;\n"
                                + "QN97602COMMUNE;Acoua;NOUVEAU;;;;;;\n"))
                .isEmpty();
    }

    @Test
    void aListInWhichZerosAndLigaturesWereLost() {
        assertThat(
                        saidOf(
                                SourceKind.LIST,
                                2024,
                                LIST
                                        + "QN00101M;Grande Reyssouze;84;Auvergne-Rhône-Alpes;1;Ain;1053;Bourg-en-Bresse;200071751;CA\n"
                                        + "QN06902M;\"Sacré-C?ur ; Minguettes\";84;Auvergne-Rhône-Alpes;69;Rhône;69259, 69123;Vénissieux, Lyon;200046977;ML\n"))
                .containsExactly(
                        "« 1053 » a perdu son zéro : lu 01053.",
                        "le département « 1 » de QN00101M est lu 01.",
                        "« Sacré-C?ur ; Minguettes » : une lettre, sans doute « œ », a été perdue dans le fichier.");
        var neighbourhoods = preau.bean(Neighbourhoods.class);
        assertThat(neighbourhoods.withCode("QN06902M").orElseThrow().communes()).containsExactly("69259", "69123");
        assertThat(neighbourhoods.inCommunes(List.of("69381")))
                .extracting(Neighbourhood::code)
                .containsExactly("QN06902M");
    }

    @Test
    void theListOf2015WhateverItsColumnsAreCalled() {
        assertThat(saidOf(
                        SourceKind.LIST,
                        2015,
                        "Code quartier,Nom quartier,Commune\nQP069001,\"Le Plateau, haut\",69259\n"))
                .isEmpty();
        assertThat(preau.bean(Neighbourhoods.class)
                        .withCode("QP069001")
                        .orElseThrow()
                        .label())
                .isEqualTo("Le Plateau, haut");
    }

    @Test
    void aFileOfWindows() {
        saidOf(
                SourceKind.LIST,
                2024,
                (LIST + "QN06902M;Clémenceau – Cœur;84;A;69;Rhône;69259;V;200046977;M\n")
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(preau.bean(Neighbourhoods.class)
                        .withCode("QN06902M")
                        .orElseThrow()
                        .label())
                .isEqualTo("Clémenceau – Cœur");
    }

    @Test
    void aContractThatStandsTwiceAndOneWithoutADepartment() {
        assertThat(saidOf(
                        SourceKind.CONTRACTS,
                        2024,
                        "code_cv;lib_cv;codgeo;insee_dep;pop;longitude;latitude\n"
                                + "CV428;Un contrat;200046977;974;1;0;0\n"
                                + "CV428;Un contrat;97411;974;1;0;0\n"
                                + "CN07303M;73 - Un autre;200068674;;1;0;0\n"))
                .containsExactly(
                        "CV428 est déjà plus haut : c’est un seul contrat, porté par deux structures.",
                        "CN07303M n’a pas de département : lu 73 dans son code.");
        assertThat(preau.bean(Neighbourhoods.class).contract("CV428"))
                .map(CityContractReference::bearers)
                .contains(List.of("200046977", "97411"));
    }

    @Test
    void shopsWhosePositionIsNotGoodEnoughAreCountedApart() {
        var header = "TYPEQU;DEPCOM;LAMBERT_X;LAMBERT_Y;EPSG;LONGITUDE;LATITUDE;QUALITE_XY;TR_DIST_PRECISION\n";
        assertThat(saidOf(
                        SourceKind.SHOPS,
                        2025,
                        header
                                + "B105;69259;846565.10;6514573.20;2154;4.8842;45.715;B;< 100\n"
                                + "B105;69259;846565.10;6514573.20;2154;4.8842;45.715;M;>= 500\n"
                                + "B105;69381;846565.10;6514573.20;2154;4.8842;45.715;A;>= 500\n"
                                + "B208;69259;;;2154;;;_U;_U\n"
                                + "B208;69259;;;2154;;;B;< 100\n"
                                + "B202;69259;846565.10;6514573.20;2154;4.8842;45.716;A;[100 - 500[\n"
                                + "D307;69259;846565.10;6514573.20;2154;4.8842;45.715;B;< 100\n"))
                .containsExactly(
                        "Position de qualité « M », comptée à part : 1.",
                        "Position précise à « >= 500 », comptée à part : 1.",
                        "Position de qualité « _U », comptée à part : 1.",
                        "Sans position, compté à part : 1.",
                        "Lambert et longitude-latitude sont à 111 m l’un de l’autre ; Lambert est gardé.",
                        "Équipements d’autre sorte, laissés de côté : 1.");
        assertThat(Geography.whole("69381")).isEqualTo("69123");
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM shop_row WHERE x IS NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void squaresOfSeveralCommunesWithoutASeparator() {
        assertThat(
                        saidOf(
                                SourceKind.SQUARES,
                                2021,
                                "idcar_200m,i_est_200,lcog_geo,ind,men,men_pauv\nCRS3035RES200mN2522400E3921800,0,6925969123,3.5,2,1\n"))
                .isEmpty();
        assertThat(preau.jdbc()
                        .sql("SELECT array_to_string(communes, ' ') FROM square_row")
                        .query(String.class)
                        .single())
                .isEqualTo("69259 69123");
    }

    @Test
    void anOutlineThatCrossesItselfIsMended() {
        var ear =
                "[[4.80,45.70],[4.81,45.70],[4.81,45.71],[4.805,45.71],[4.80501,45.71001],[4.805,45.71001],[4.80501,45.71],[4.80,45.71],[4.80,45.70]]";
        assertThat(saidOf(
                        SourceKind.OUTLINES,
                        2024,
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code_qp\":\"QN09104M\",\"lib_qp\":\"Essai\",\"insee_com\":\"91228\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                                + ear + "]}}]}"))
                .containsExactly("QN09104M se croise lui-même : le contour est réparé, sa surface change de 0,00 %.");
    }
}
