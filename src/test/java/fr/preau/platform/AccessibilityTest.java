package fr.preau.platform;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Accessibility.Criterion;
import fr.preau.platform.Accessibility.Verdict;
import fr.preau.testing.DeclaringCentre;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The audit is whole, its evidence exists, and what it says is published. */
class AccessibilityTest {

    /** How many criteria each of the thirteen themes of RGAA 4.1.2 has. */
    private static final List<Integer> THEMES = List.of(9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12);

    @Test
    void everyCriterionIsAuditedOnceInTheOrderOfTheReference() {
        var numbers = IntStream.rangeClosed(1, THEMES.size())
                .boxed()
                .flatMap(
                        theme -> IntStream.rangeClosed(1, THEMES.get(theme - 1)).mapToObj(one -> theme + "." + one))
                .toList();

        assertThat(Accessibility.audit()).extracting(Criterion::number).containsExactlyElementsOf(numbers);
    }

    @Test
    void everyTestThatIsCitedExists() throws IOException {
        try (var sources = Files.walk(Path.of("src/test/java"))) {
            var classes = sources.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(Accessibility.audit().stream().flatMap(criterion -> cited(criterion.evidence())))
                    .isNotEmpty()
                    .allMatch(classes::contains);
        }
    }

    private static Stream<String> cited(String evidence) {
        return Pattern.compile("`(\\w+Test)`").matcher(evidence).results().map((MatchResult test) -> test.group(1));
    }

    @Test
    void whatDoesNotConformHasItsSentence() {
        assertThat(Accessibility.audit())
                .filteredOn(criterion -> criterion.verdict() == Verdict.DOES_NOT_CONFORM)
                .allMatch(criterion -> criterion.evidence().matches("« .+\\. »"));
    }

    @Test
    void aCentresDeclarationSaysWhatTheAuditSays() {
        try (var preau = TestInstance.start(Map.of())) {
            DeclaringCentre.at(preau);
            var page = preau.visitor().get("/accessibilite");

            assertThat(page.words())
                    .contains("Déclaration d’accessibilité", "Centre d’essai s’engage")
                    .contains(Accessibility.state(), Accessibility.percent() + " %");
            assertThat(Accessibility.exceptions())
                    .allSatisfy(exception -> assertThat(page.words()).contains(exception));
            assertThat(page.html().select("footer").text()).contains("Accessibilité : " + Accessibility.state());
        }
    }

    @Test
    void untilTheCentreConfirmsItNothingIsDeclaredInItsName() {
        try (var preau = TestInstance.start(Map.of())) {
            var administrator = Organiser.at(preau);
            var page = preau.visitor().get("/accessibilite");

            assertThat(page.html().select("main").text())
                    .doesNotContain("s’engage", "conforme", "Centre d’essai")
                    .contains("n’est pas encore publiée", "les auteurs de Préau", "centre@exemple.fr");
            assertThat(preau.visitor().get("/").html().select("footer").text())
                    .contains("Accessibilité")
                    .doesNotContain("conforme");

            var settings = administrator.get("/gestion/reglages").html();
            assertThat(settings.select("input[name=declared]").hasAttr("checked"))
                    .isFalse();
            var form = new HashMap<String, String>();
            settings.select("form[action=/gestion/reglages] input[name], form[action=/gestion/reglages] textarea[name]")
                    .not("[type=checkbox], [type=file]")
                    .forEach(field -> form.put(field.attr("name"), field.val()));
            form.put("declared", "true");
            administrator.post("/gestion/reglages", form);

            Eventually.until(
                    "the centre's declaration is public",
                    () -> preau.visitor().get("/accessibilite").words().contains("Centre d’essai s’engage"));
            assertThat(preau.visitor().get("/").html().select("footer").text()).contains(Accessibility.state());
            assertThat(administrator.get("/gestion/journal").words()).contains("Déclaration d’accessibilité");
        }
    }

    @Test
    void theSiteMapLinksToEveryPublicPage() {
        var preau = TestInstance.shared();
        preau.publish(cycle().day("2024-09-24", 10));
        var locations = preau.visitor().get("/sitemap.xml").html().select("loc").eachText().stream()
                .map(location -> URI.create(location).getPath())
                .toList();

        assertThat(preau.visitor().get("/plan-du-site").html().select("main a").eachAttr("href"))
                .containsAll(locations)
                .contains("/accessibilite", "/retrouver-mon-inscription", "/attestation");
    }
}
