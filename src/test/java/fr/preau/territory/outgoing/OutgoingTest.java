package fr.preau.territory.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import fr.preau.staff.Role;
import fr.preau.territory.Neighbourhood;
import fr.preau.territory.Published;
import fr.preau.territory.outgoing.OutgoingLog.Standing;
import fr.preau.territory.source.SourceKind;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neighbourhoods of 2015 that nothing of 2024 cites. */
class OutgoingTest {

    private static final String PATH = "/gestion/territoires/sortants";

    private static TestInstance preau;
    private static Organiser organiser;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
        organiser = Organiser.at(preau, Role.ORGANISER);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @Test
    void withoutTheListOf2015OnlyHolesAreSeen() {
        assertThat(preau.bean(Candidates.class).holes())
                .containsExactly(
                        "QP001003",
                        "QP001004",
                        "QP038017",
                        "QP038020",
                        "QP063001",
                        "QP069001",
                        "QP069003",
                        "QP069021",
                        "QP073003");
    }

    @Test
    void withoutTheCorrespondenceNothingIsSaidToBeCited() {
        try (var other = TestInstance.start(Map.of())) {
            Published.take(other, SourceKind.LIST, 2015, "code_qp;lib_qp;insee_com\nQP069001;L’Ancien;69259\n");
            assertThat(Organiser.at(other, Role.ORGANISER).get(PATH).words())
                    .contains("La correspondance de 2024 et de 2015 n’est pas importée")
                    .doesNotContain("est cité par");
        }
    }

    @Test
    void anOlderCorrespondenceThatIsBroughtLaterStandsBehindTheNewerOne() {
        try (var other = TestInstance.start(Map.of())) {
            var published = Published.text(Published.CORRESPONDENCE);
            Published.take(other, SourceKind.CORRESPONDENCE, 2025, published);
            var before = other.bean(Candidates.class).holes();
            var few = String.join("\n", published.lines().limit(11).toList());
            Published.take(other, SourceKind.CORRESPONDENCE, 2024, few);

            assertThat(other.bean(Candidates.class).holes()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, SORTANT", "0.0499, SORTANT", "0.05, PARTIEL", "0.4999, PARTIEL", "0.5, ABSORBE", "1, ABSORBE"})
    void theProposalGoesByTheShareOfInhabitantsInside(double inside, OutgoingOutcome proposed) {
        assertThat(OutgoingOutcome.of(inside)).isEqualTo(proposed);
    }

    /** Three outlines of 2015 around La Borelle: the same, one beside it, and one that holds half of it and more. */
    @Test
    void candidatesAreMeasuredDecidedAndToldToResidents() {
        try (var other = TestInstance.start(Map.of())) {
            Published.all(other);
            var someone = Organiser.at(other, Role.ORGANISER);
            Published.take(
                    other,
                    SourceKind.LIST,
                    2015,
                    "code_qp;lib_qp;insee_com\nQP069001;L’Ancien;69259\nQP069003;À Côté;69259\nQP069021;Sans contour;69259\nQP069002;Cité;69259\n");
            var same = Published.text(Published.OUTLINES);
            Published.take(
                    other,
                    SourceKind.OUTLINES,
                    2015,
                    same.replace("QN06941N", "QP069001")
                            .replace("QN06938I", "QP069103")
                            .replace("QN06940I", "QP069104"));

            assertThat(other.bean(Candidates.class).all())
                    .extracting(Neighbourhood::code)
                    .contains("QP069001", "QP069003", "QP069021")
                    .doesNotContain("QP069002");
            var found = other.bean(Overlap.class).of("QP069001").orElseThrow();
            assertThat(found.inside()).isCloseTo(1, within(1e-9));
            assertThat(found.proposed()).isEqualTo(OutgoingOutcome.ABSORBE);
            assertThat(found.leftOut()).isEqualTo("aucun");
            assertThat(new Overlap.Found(0.98, found.told(), Overlap.Apart.FEW).leftOut())
                    .isEqualTo("moins de 50");
            assertThat(new Overlap.Found(0.98, found.told(), Overlap.Apart.FEW).share())
                    .as("98 % would tell how many the few are")
                    .isEqualTo("plus de 94 %");
            assertThat(new Overlap.Found(0.98, found.told(), Overlap.Apart.FEW).shareLeftOut())
                    .isEqualTo("moins de 6 %");
            assertThat(new Overlap.Found(0.02, found.told(), Overlap.Apart.FEW).share())
                    .isEqualTo("moins de 6 %");
            assertThat(new Overlap.Found(0.02, found.told(), Overlap.Apart.FEW).measured())
                    .isEqualTo("Moins de 6 % de ses habitants dans un quartier de 2024");
            assertThat(new Overlap.Found(0.5, found.told(), Overlap.Apart.TOLD).share())
                    .isEqualTo("50 %");
            assertThat(new Overlap.Found(0.5, found.told(), Overlap.Apart.TOLD).leftOut())
                    .isEqualTo("environ 480");
            assertThat(other.bean(Overlap.class).of("QP069021")).isEmpty();
            assertThat(someone.get(PATH).words())
                    .contains("L’Ancien", "Absorbé", "100 % de ses habitants dans un quartier de 2024", "À confirmer");

            for (var day : List.of("2023-12-28", "28/12/2023", "28 décembre 2023")) {
                someone.post(
                        PATH + "/QP069001/decisions",
                        Map.of(
                                "decision", "SORTANT",
                                "source", "Décret d’essai",
                                "date", day,
                                "seance", "Comité d’essai"));
                someone.post(
                        PATH + "/QP069001/suites",
                        Map.of(
                                "sorte", "CONTINUES",
                                "mesure", "Le dispositif d’essai",
                                "fin", "2025-12-31",
                                "fondement", "Délibération d’essai"));
            }
            assertThat(other.bean(OutgoingLog.class).decisions("QP069001"))
                    .as("the same sent again is one")
                    .hasSize(1);
            assertThat(other.bean(OutgoingLog.class).measures("QP069001")).hasSize(1);
            var suite = someone.get(PATH + "/QP069001")
                    .html()
                    .select("#suite option")
                    .val();
            assertThat(someone.post(PATH + "/QP069001/annees", Map.of("suite", "0", "annee", "hier"))
                            .words())
                    .contains("Choisissez la suite", "Donnez l’année", "Choisissez ce qu’elle est devenue");
            for (var kept : List.of("PARTLY", "KEPT")) {
                someone.post(
                        PATH + "/QP069001/annees",
                        Map.of("suite", suite, "annee", "2024", "devenir", kept, "detail", "trois postes"));
            }
            assertThat(someone.get(PATH)
                            .html()
                            .select("[aria-labelledby=region-legende] tbody tr")
                            .text())
                    .as("candidates, outgoing, partly, absorbed, to decide, measures, latest year")
                    .matches("Auvergne-Rhône-Alpes Rhône \\d+ 1 0 0 \\d+ 1 2024");
            assertThat(someone.get(PATH + "/QP069001").words())
                    .contains("Sortant", "Comité d’essai", "Camille Fontaine");
            assertThat(other.visitor().get("/quartiers/QP069001").words())
                    .contains(
                            "Quartier sortant, c’est quoi la suite ?",
                            "Sortant, décidé le jeudi 28 décembre 2023 (Comité d’essai). Source : Décret d’essai.",
                            "Ce qui continue",
                            "Le dispositif d’essai, jusqu’au mercredi 31 décembre 2025 (Délibération d’essai)",
                            "2024 : maintenu, trois postes")
                    .doesNotContain("maintenu en partie");

            someone.post(
                    PATH + "/QP069001/decisions",
                    Map.of("decision", "PARTIEL", "source", "Décret corrigé", "date", "2024-01-31"));
            assertThat(other.bean(OutgoingLog.class).standings())
                    .as("the last decision stands, and each measure counts once")
                    .containsOnly(
                            entry("QP069001", new Standing("QP069001", Optional.of(OutgoingOutcome.PARTIEL), 1, 2024)));
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        try (var other = TestInstance.start(Map.of())) {
            Published.all(other);
            Published.take(other, SourceKind.LIST, 2015, "code_qp;lib_qp;insee_com\nQP069001;L’Ancien;69259\n");
            var someone = Organiser.at(other, Role.ORGANISER);
            var answer = someone.post(
                    PATH + "/QP069001/decisions",
                    Map.of("decision", "", "source", "", "date", "hier", "seance", "Comité"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words())
                    .contains(
                            "Choisissez ce qui est décidé.",
                            "Dites d’où vient cette décision : un décret, une délibération.",
                            "Donnez une date, comme 29/03/2024.");
            assertThat(answer.html().selectFirst("[name=seance]").val()).isEqualTo("Comité");
            assertThat(someone.post(PATH + "/QP069001/suites", Map.of()).words())
                    .contains(
                            "Choisissez si cela s’arrête ou continue.",
                            "Dites ce qui s’arrête ou continue.",
                            "Dites quel texte ou quelle décision le prévoit.");
        }
    }

    @Test
    void aHoleIsNoPage() {
        assertThat(organiser.get(PATH + "/QP069001").status()).isEqualTo(404);
        assertThat(organiser.get(PATH).words()).contains("QP069001", "La liste de 2015 n’est pas importée.");
    }
}
