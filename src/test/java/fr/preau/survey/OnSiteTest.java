package fr.preau.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.survey.Survey.Way;
import fr.preau.survey.urn.SlipCode;
import fr.preau.testing.Download;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A survey answered at the way out: one code after the other for phones, and slips that were filled in by hand. */
class OnSiteTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final Surveys surveys = preau.bean(Surveys.class);
    private final HeldSurvey held = HeldSurvey.at(preau, 6).open(Way.SLIPS);
    private final String exit = "/accueil/" + held.held().day(1).id() + "/avis";

    private Map<String, List<String>> answer() {
        return Map.of(held.field("expected"), List.of("0"));
    }

    @Test
    void eachPersonIsShownAnotherCodeWhichAnswersOnce() {
        var shown = new HashSet<String>();
        var page = organiser.get(exit);
        assertThat(page.words()).contains("6 bulletins restent");
        for (var person = 0; person < 6; person++) {
            assertThat(page.html().select("svg.qr")).hasSize(1);
            shown.add(page.html().select("a[href^=/avis/]").attr("href"));
            page = organiser.get(page.html().select("a:contains(Code suivant)").attr("href"));
        }
        assertThat(shown).hasSize(6);

        var ticket = shown.iterator().next();
        assertThat(preau.visitor().post(ticket, answer()).status()).isEqualTo(200);
        assertThat(organiser.get(exit).words()).contains("5 bulletins restent");
        assertThat(organiser.get(exit + "?tour=999999").status()).isEqualTo(200);
    }

    @Test
    void aSlipThatWasFilledInByHandIsFoundByItsCodeAsItIsTypedAndOnce() {
        var ticket = surveys.slips(held.now()).getFirst();
        var code = SlipCode.of(ticket);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

        for (var typed : List.of(code, code.toLowerCase(Locale.ROOT).replace("-", " "), " " + code)) {
            var found = organiser.post(exit, Map.of("code", typed));
            assertThat(found.status()).as(typed).isEqualTo(302);
            assertThat(found.header("Location")).endsWith("/avis/" + ticket);
        }
        preau.visitor().post("/avis/" + ticket, answer());

        var again = organiser.post(exit, Map.of("code", code));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("[name=code]").val()).isEqualTo(code);
        assertThat(again.words())
                .contains("quelqu’un a déjà répondu avec ce code", "ne le jetez pas", "Répondre sur cet appareil");
    }

    @Test
    void twoScreensSideBySideShowDifferentCodesAndNoneTwiceInARow() {
        var other = Organiser.at(preau);
        var shown = new HashSet<String>();
        var latest = "";
        for (var person = 0; person < 3; person++) {
            shown.add(shownTo(organiser));
            latest = shownTo(other);
            shown.add(latest);
        }
        assertThat(shown).hasSize(6);

        assertThat(shownTo(organiser)).as("all were shown: another round").isNotEqualTo(latest);
    }

    private String shownTo(Organiser one) {
        return one.get(exit).html().select("a[href^=/avis/]").attr("href");
    }

    @Test
    void aScreenTakesTheCodesFromTheEndAndPapersAreGivenFromTheBeginning() {
        var many = HeldSurvey.at(preau, 12).open(Way.SLIPS);
        var printed = surveys.slips(many.now());

        var shown = organiser
                .get("/accueil/" + many.held().day(1).id() + "/avis")
                .html()
                .select("a[href^=/avis/]")
                .attr("href");

        assertThat(printed.subList(4, 12)).contains(shown.replace("/avis/", ""));
    }

    @Test
    void whatSomebodyTypedWithACodeThatWasUsedIsGivenBack() {
        var ticket = "/avis/" + surveys.slips(held.now()).getFirst();
        preau.visitor().post(ticket, answer());

        var second = preau.visitor()
                .post(ticket, Map.of(held.field("expected"), List.of("1"), held.field("kept"), List.of("Deux pistes")));

        assertThat(second.status()).isEqualTo(410);
        assertThat(second.words()).contains("Ce code a déjà servi", "demandez un autre code");
        assertThat(second.html().select("textarea").eachText()).contains("Deux pistes");
        assertThat(second.html().select("input[name=%s][value=1][checked]".formatted(held.field("expected"))))
                .hasSize(1);
        assertThat(held.boxSize()).isEqualTo(1);
        var read = preau.visitor().get(ticket);
        assertThat(read.status()).isEqualTo(410);
        assertThat(read.words()).contains("demandez un autre code").doesNotContain("Ce que vous aviez répondu");
        assertThat(preau.visitor()
                        .post("/avis/AAAAAAAAAAAAAAAAAAAAAA", answer())
                        .words())
                .doesNotContain("demandez un autre code");

        held.close();
        assertThat(preau.visitor().post(ticket, answer()).words())
                .as("once it is closed, nobody is told which of the two")
                .doesNotContain("demandez un autre code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "AAAA-AAAA", "<script>", "０１２３-４５６７", "%00"})
    void aCodeOfNoSlipIsRefusedAtItsField(String typed) {
        var answer = organiser.post(exit, Map.of("code", typed));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".fault").text()).contains("Aucun bulletin");
    }

    @Test
    void aDayWithoutSuchASurveySaysSoAndADayOfNobodyIsNotThere() {
        var other = HeldSurvey.at(preau, 1);

        var day = "/accueil/" + other.held().day(1).id() + "/avis";
        assertThat(organiser.get(day).words()).contains("Aucun questionnaire n’est ouvert sur place");
        var early = organiser.post(day, Map.of("code", "AAAA-AAAA"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.words())
                .contains("Le bulletin « AAAA-AAAA » n’est pas pris")
                .contains("Gardez-le");
        assertThat(organiser.get("/accueil/999999999/avis").status()).isEqualTo(404);
        assertThat(preau.visitor().get(exit).status()).isNotEqualTo(200);
    }

    @Test
    void formsToFillInByHandHaveTheQuestionsAndACodeEach() {
        var path = "/gestion/questionnaires/" + held.id() + "/bulletins-a-remplir.pdf";
        var paper = new PaperCopy(Download.of(organiser.request(path).GET()).bytes()).kept("bulletins-a-remplir");

        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.words())
                .contains(surveys.slips(held.now()).stream().map(SlipCode::of).toList())
                .contains(held.now().questions().getFirst().options());
    }
}
