package fr.preau.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.testing.TestInstance;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The State's own files, counted. */
class NumbersTest {

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

    private final Neighbourhoods neighbourhoods = preau.bean(Neighbourhoods.class);

    @Test
    void theCorrespondenceOfAuvergneRhoneAlpesHas145Rows() {
        var all = neighbourhoods.successions();

        assertThat(all).hasSize(145);
        assertThat(all.stream().collect(groupingBy(Succession::status, counting())))
                .isEqualTo(Map.of(
                        Succession.Status.MODIFIE,
                        105L,
                        Succession.Status.INCHANGE,
                        26L,
                        Succession.Status.NOUVEAU,
                        14L));
        assertThat(all.stream()
                        .flatMap(one -> one.before().stream())
                        .map(Succession.Before::code)
                        .distinct())
                .hasSize(131);
    }

    @Test
    void neighbourhoodsByDepartment() {
        assertThat(neighbourhoods.of(2024).stream().collect(groupingBy(Neighbourhood::department, counting())))
                .isEqualTo(Map.ofEntries(
                        Map.entry("01", 7L),
                        Map.entry("03", 6L),
                        Map.entry("07", 5L),
                        Map.entry("15", 1L),
                        Map.entry("26", 12L),
                        Map.entry("38", 24L),
                        Map.entry("42", 24L),
                        Map.entry("43", 2L),
                        Map.entry("63", 7L),
                        Map.entry("69", 48L),
                        Map.entry("73", 3L),
                        Map.entry("74", 6L)));
    }

    @Test
    void contractsAre446CodesIn448Rows() {
        assertThat(Published.text(Published.CONTRACTS).lines().skip(1)).hasSize(448);
        assertThat(neighbourhoods.contractsNamed("")).hasSize(446);
        assertThat(neighbourhoods.contract("CV428").orElseThrow().bearers()).hasSize(2);
        assertThat(neighbourhoods.contract("CN98701M").orElseThrow().bearers()).hasSize(2);
        assertThat(neighbourhoods.contract("CN07303M").orElseThrow().department())
                .isEqualTo("73");
    }

    @Test
    void contractsOfTheRegionByDepartment() {
        var theirs = neighbourhoods.contractsNamed("").stream()
                .filter(one -> Geography.regionOf(one.department())
                        .filter(region -> region.code().equals("84"))
                        .isPresent())
                .collect(groupingBy(CityContractReference::department, counting()));

        assertThat(theirs)
                .isEqualTo(Map.ofEntries(
                        Map.entry("01", 5L),
                        Map.entry("03", 3L),
                        Map.entry("07", 4L),
                        Map.entry("15", 1L),
                        Map.entry("26", 5L),
                        Map.entry("38", 5L),
                        Map.entry("42", 3L),
                        Map.entry("43", 1L),
                        Map.entry("63", 2L),
                        Map.entry("69", 4L),
                        Map.entry("73", 3L),
                        Map.entry("74", 5L)));
        assertThat(theirs.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(41);
        assertThat(Published.text(Published.CONTRACTS)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(";"))
                        .filter(cells -> Geography.regionOf(cells[3])
                                .filter(region -> region.code().equals("84"))
                                .isPresent())
                        .map(cells -> cells[0])
                        .distinct())
                .as("by the column, which one of them lacks")
                .hasSize(40);
    }

    @Test
    void postsOf2024InTheRegion() {
        var posts = preau.bean(MediatorPosts.class);

        assertThat(posts.inRegion("84")).isEqualTo(new MediatorPosts.Sum(381, 34, new BigDecimal("8690842.41")));
        assertThat(posts.ofContract("CN06904M")).isEqualTo(new MediatorPosts.Sum(138, 1, new BigDecimal("3147864.18")));
    }

    @Test
    void aContractIsFoundByItsNameAndKnowsItsNeighbourhoods() {
        var contract = neighbourhoods.contractsNamed("metropole lyon").getFirst();

        assertThat(contract.code()).isEqualTo("CN06904M");
        assertThat(neighbourhoods.ofContract(contract))
                .extracting(Neighbourhood::code)
                .containsExactly("QN06938I", "QN06940I", "QN06941N");
    }

    @Test
    void theOdditiesOfTheCorrespondenceAreSaidAndKept() {
        var source = preau.bean(Sources.class).newest(SourceKind.CORRESPONDENCE).orElseThrow();

        assertThat(Published.remarks(preau, source.id()))
                .contains("les noms de QN02612M et de QN02611M semblent croisés ; les codes sont gardés tels quels.");
    }

    @Test
    void communesShipWithTheProduct() {
        assertThat(Geography.commune("69259").orElseThrow().name()).isEqualTo("Vénissieux");
        assertThat(Geography.whole("69381")).isEqualTo("69123");
        assertThat(Geography.parts("69123")).hasSize(10);
        assertThat(Geography.intercommunality("200046977").orElseThrow().name()).contains("Lyon");
        assertThat(Geography.members("200046977")).hasSize(58).contains("69123", "69259");
        assertThat(Geography.regionOf("69").orElseThrow().name()).isEqualTo("Auvergne-Rhône-Alpes");
    }
}
