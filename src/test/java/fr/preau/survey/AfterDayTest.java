package fr.preau.survey;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.cycle.Cycles;
import fr.preau.survey.Survey.Way;
import fr.preau.survey.after.AfterDay;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The mail after a day, reminders, slips, and what is evidence of it all. */
class AfterDayTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void whoWasPresentGetsOneMessageWithTheCertificateAndTheSurvey() {
        var held = HeldSurvey.at(preau, 6).open();

        var letters = held.person(0).letters();
        assertThat(letters)
                .filteredOn(letter -> letter.text().contains("[lien personnel]"))
                .hasSize(1);
        assertThat(letters.getLast().fileNames()).anyMatch(name -> name.startsWith("attestation-"));
        assertThat(letters.getLast().text()).contains("Deux minutes suffisent");
    }

    @Test
    void itLeavesOnceWhoeverSendsItAndHoweverOften() throws InterruptedException {
        var held = HeldSurvey.at(preau, 6);
        var organiser = Organiser.at(preau);
        var message = "/gestion/cycles/%s/apres/message/%d"
                .formatted(held.held().slug(), held.held().day(1).id());
        assertThat(organiser.get(message).words()).contains("Envoyer à 6 personnes");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> organiser.post(message, Map.of()).status())
                    .toList());
        }
        held.open();

        assertThat(held.person(0).letters())
                .filteredOn(letter -> letter.subject().startsWith("Après la journée"))
                .hasSize(1);
        assertThat(held.person(0).letters())
                .filteredOn(letter -> letter.subject().startsWith("Votre avis"))
                .hasSize(1);
        assertThat(organiser.get(message).words()).contains("il n’y a rien à envoyer");
    }

    @Test
    void nothingLeavesBeforeTheDayIsOver() {
        var slug = preau.publish(cycle().day("2024-09-10", 30));
        var held = preau.bean(Cycles.class).withSlug(slug).orElseThrow();
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-10"))
                .send();

        assertThat(preau.bean(AfterDay.class).write(held, held.days().getFirst()))
                .isZero();
        var id = preau.bean(Surveys.class).draft(held, SurveyKind.HOT, held.days());
        assertThat(preau.bean(Surveys.class).open(id, Way.MAIL, List.of())).isInstanceOf(Opening.Planned.class);
        preau.bean(SurveyRounds.class).round();
        assertThat(preau.bean(Surveys.class).withId(id).orElseThrow().state()).isEqualTo(Survey.State.PLANNED);
        preau.bean(Surveys.class).unplan(id);
    }

    @Test
    void aSurveyAboutTwoDaysWaitsForTheSecond() {
        var held = HeldSurvey.at(preau, 6);
        held.held().hold("2024-09-03", "2024-12-05");
        var surveys = preau.bean(Surveys.class);
        var cycle = held.held().cycleNow();
        var id = surveys.draft(cycle, SurveyKind.HOT, cycle.days());

        assertThat(surveys.open(id, Way.MAIL, List.of())).isInstanceOf(Opening.Planned.class);
        held.held().hold();
        preau.bean(SurveyRounds.class).round();
        assertThat(surveys.withId(id).orElseThrow().open()).isTrue();
    }

    @Test
    void whoWasAbsentGetsNothingAsLongAsNothingIsShared() {
        var held = HeldSurvey.at(preau, 6);
        var after = preau.bean(AfterDay.class);

        assertThat(after.toWrite(held.held().cycleNow(), held.held().day(1)).present())
                .hasSize(6);
        assertThat(after.toWrite(held.held().cycleNow(), held.held().day(2)).nobody())
                .isTrue();
    }

    @Test
    void whoDidNotAnswerIsRemindedOnceAndTheSurveyClosesByItself() {
        try (var alone = TestInstance.start(Map.of())) {
            var held = HeldSurvey.at(alone, 8).open().answered(6);
            var round = alone.bean(SurveyRounds.class);

            alone.clock().advance(Duration.ofDays(4));
            round.round();
            round.round();
            assertThat(held.now().reminded()).isEqualTo(2);
            assertThat(held.person(7).letters())
                    .filteredOn(letter -> letter.subject().startsWith("Rappel"))
                    .hasSize(1);
            assertThat(held.person(0).letters())
                    .noneMatch(letter -> letter.subject().startsWith("Rappel"));

            alone.clock().advance(Duration.ofDays(11));
            round.round();
            assertThat(held.now().closed()).isTrue();
            assertThat(held.now().answered()).isEqualTo(6);
            assertThat(Organiser.at(alone).get("/gestion/preuves").words())
                    .contains("Questionnaire à chaud")
                    .contains("6 (75 %)");
        }
    }

    @Test
    void whoeverIsFoundPresentLaterIsAskedInTheNightAndOnce() {
        var held = HeldSurvey.at(preau, 7);
        held.held().absent(held.registration(0), 1, Part.MORNING);
        held.open();
        assertThat(held.now().issued()).isEqualTo(6);

        held.held().present(held.registration(0), 1, Part.AFTERNOON);
        preau.bean(SurveyNight.class).run();
        preau.bean(SurveyNight.class).run();

        assertThat(held.now().issued()).isEqualTo(7);
        assertThat(held.answer(0, Map.of("expected", "0")).status()).isEqualTo(200);
    }

    @Test
    void slipsOfPaperAreOneAPersonPresentAndAnswerOnce() {
        var held = HeldSurvey.at(preau, 6).open(Way.SLIPS);
        var organiser = Organiser.at(preau);
        var surveys = preau.bean(Surveys.class);

        var slips = surveys.slips(held.now());
        assertThat(slips).hasSize(6);
        assertThat(preau.bean(OpenSurveys.class).to(held.registration(0))).isEmpty();
        var sent = Map.of(held.field("expected"), List.of("0"));
        assertThat(preau.visitor().post("/avis/" + slips.getFirst(), sent).status())
                .isEqualTo(200);
        assertThat(preau.visitor().post("/avis/" + slips.getFirst(), sent).status())
                .isEqualTo(410);
        assertThat(surveys.slips(held.now())).hasSize(5).doesNotContain(slips.getFirst());

        var paper = new PaperCopy(file(organiser, "/gestion/questionnaires/" + held.id() + "/bulletins.pdf"));
        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.words()).contains(slips.getLast());
    }

    @Test
    void theReviewIsReadByEverybodyAndTheSpreadsheetByAnyProgram() {
        var held = HeldSurvey.at(preau, 12).open().answered(12).close();
        var organiser = Organiser.at(preau);
        preau.bean(Surveys.class).decide(held.id(), "Plus d’échanges.", String::isEmpty);

        var paper = new PaperCopy(file(organiser, "/gestion/questionnaires/" + held.id() + "/bilan.pdf")).kept("bilan");
        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.words()).contains("12 réponses sur 12").contains("Plus d’échanges.");
        assertThat(organiser
                        .get("/gestion/questionnaires/" + held.id() + "/resultats.csv")
                        .response()
                        .body())
                .contains("Tout à fait;12;100")
                .contains("Agent ou agente d’une collectivité;6");
    }

    @Test
    void complaintsAreKeptWithWhatWasAnswered() {
        var organiser = Organiser.at(preau);
        var good = Map.of(
                "nature", "INCIDENT", "origin", "SPEAKER", "receivedOn", "2024-09-03", "text", "Le micro a lâché.");

        assertThat(organiser
                        .post("/gestion/reclamations", Map.of("receivedOn", "2031-01-01"))
                        .words())
                .contains("Donnez le jour, au plus tard aujourd’hui.")
                .contains("Dites ce qui s’est passé");
        organiser.post("/gestion/reclamations", good);
        var page = organiser.get("/gestion/reclamations");
        assertThat(page.words()).contains("Le micro a lâché.").contains("À répondre");
        var line = page.html().select("a[href^=/gestion/reclamations/]").attr("href");
        var answered = new HashMap<>(good);
        answered.putAll(Map.of("answer", "Remplacé.", "answeredOn", "2024-09-04", "revision", "1"));
        organiser.post(line, answered);
        assertThat(organiser.get(line).words()).contains("Remplacé.");
        assertThat(organiser.post(line, answered).words()).contains("Quelqu’un a modifié cette ligne");
    }

    private static byte[] file(Organiser organiser, String path) {
        return Download.of(organiser.request(path).GET()).bytes();
    }
}
