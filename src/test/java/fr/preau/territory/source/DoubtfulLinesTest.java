package fr.preau.territory.source;

import static fr.preau.territory.Published.remarks;
import static fr.preau.territory.Published.take;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is missing or doubtful in a file, and taken all the same: said, word for word. */
class DoubtfulLinesTest {

    private static final String CORRESPONDENCE = "QP2024;Label_QP2024;Statut;QP2015_1;Label_QP2015_1\n";

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static List<String> saidOf(SourceKind kind, int vintage, String text) {
        return saidOf(take(preau, kind, vintage, text));
    }

    private static List<String> saidOf(Outcome outcome) {
        if (outcome instanceof Outcome.Taken(var source)) {
            return remarks(preau, source.id());
        }
        throw new AssertionError("it was not taken: " + outcome);
    }

    @Test
    void aCorrespondenceThatCitesTooMuchOrNothing() {
        assertThat(saidOf(
                        SourceKind.CORRESPONDENCE,
                        2024,
                        CORRESPONDENCE
                                + "QN06802N;Drouot;NOUVEAU;QP068005;Drouot\n"
                                + "QN06801M;Jonquilles;MODIFIE;;\n"))
                .containsExactly(
                        "QN06802N est NOUVEAU et cite pourtant QP068005.",
                        "QN06801M est MODIFIE et ne cite aucun quartier de 2015.");
    }

    @Test
    void aPostWhoseEmployerHasNoNumber() {
        assertThat(saidOf(
                        SourceKind.POSTS,
                        2024,
                        "id_poste;code_tiers;raison_sociale;montant;code_cv;insee_dep\n"
                                + "1;27010003;A;22810.61;CN00104M;01\n"))
                .containsExactly("« 27010003 » n’est pas un SIRET ; le poste est gardé.");
    }

    @Test
    void squaresThatLackWhatMayLack() {
        assertThat(saidOf(SourceKind.SQUARES, 2019, "idcar_200m,ind\nCRS3035RES200mN2522400E3921800,4\n"))
                .containsExactly(
                        "sans la colonne « men », un résultat est refusé sous 25 habitants, et non sous 11 ménages.",
                        "sans la colonne « lcog_geo », un quartier n’est pas comparé à sa commune.",
                        "sans la colonne « i_est_200 », la part estimée par l’INSEE n’est pas connue.");
    }

    @Test
    void whatSomebodyCheckedIsTakenAndStillSaid() {
        for (var year : List.of(2024, 2025)) {
            assertThat(saidOf(preau.bean(Imports.class)
                            .take(
                                    SourceKind.CONTRACTS,
                                    year,
                                    SourceContent.of(
                                            "contrats.csv",
                                            "code_cv;lib_cv;codgeo;insee_dep\nCN06904M;A;200046977;69"
                                                    .getBytes(StandardCharsets.UTF_8)),
                                    Checked.BY_HAND,
                                    "un test",
                                    ReadingProgress.SILENT)))
                    .containsExactly(
                            "c’est la dernière, et elle n’a pas de fin de ligne : le fichier est peut-être coupé.");
        }
    }
}
