package fr.preau.governance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.calendar.CalendarFile;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sitting from its convening to its record, as a pilot and those convened have it. */
class SittingJourneyTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox box = Mailbox.at(preau);
    private final String body = body();

    private String body() {
        return follow(post(
                contract.address() + "/instances",
                Map.of("name", "Comité de pilotage", "steering", "true", "minimum", "2", "quorum", "2")));
    }

    private Page post(String address, Map<String, String> form) {
        return contract.pilot().post(address, form);
    }

    private String follow(Page answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.header("Location").replace(preau.url(), "").replaceAll("\\?.*", "");
    }

    private void seat(String college, String organisation, String email) {
        follow(post(
                body + "/membres",
                Map.of(
                        "college", college,
                        "organisation", organisation,
                        "holder", "Titulaire",
                        "email", email,
                        "since", "2024-01-01")));
    }

    private String sitting() {
        return sitting("2024-10-15");
    }

    private String sitting(String on) {
        return follow(post(
                body + "/seances", Map.of("on", on, "begins", "09:30", "ends", "12:00", "place", "Salle des fêtes")));
    }

    private Page convene(String sitting, String reason) {
        return post(sitting + "/convocation", Map.of("confirmed", "true", "reason", reason));
    }

    private String words(String address) {
        return contract.pilot().get(address).words();
    }

    @Test
    void fromTheConveningToTheRecord() {
        seat("STATE", "Préfecture", box.address());
        seat("CITIZENS_COUNCIL", "Conseil citoyen du Moulin", "");
        var sitting = sitting("2024-09-10");
        follow(post(sitting + "/ordre-du-jour", Map.of("title", "Bilan de l’année", "kind", "DECIDE")));
        follow(convene(sitting, ""));

        var convening = box.latest();
        assertThat(convening.words()).contains("Bilan de l’année", "Salle des fêtes");
        assertThat(convening.calendars())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("METHOD:REQUEST", "ORGANIZER", "ATTENDEE", "SEQUENCE:0"));
        var link = convening.path("/convocation/");
        assertThat(preau.visitor()
                        .post(link, Map.of("answer", List.of("REPRESENTED")))
                        .words())
                .contains("Dites qui vous représente");
        assertThat(preau.visitor()
                        .post(link, Map.of("answer", List.of("REPRESENTED"), "representedBy", List.of("Ma collègue")))
                        .status())
                .isEqualTo(302);
        assertThat(words(sitting)).contains("Sera représenté par Ma collègue");

        var rows = contract.pilot().get(sitting).html().select("fieldset input[value=PRESENT]");
        assertThat(rows).hasSize(2);
        follow(post(
                sitting + "/presences",
                Map.of(rows.get(0).attr("name"), "PRESENT", rows.get(1).attr("name"), "REPRESENTED")));
        assertThat(words(sitting)).contains("2 membres sur 2 présents ou représentés : le quorum de 2 est atteint");
        follow(post(sitting + "/decisions", Map.of("decision", "Le bilan est adopté.")));
        follow(post(sitting + "/decisions", Map.of("decision", "Une visite est prévue.")));
        follow(post(
                sitting + "/suites",
                Map.of("followUp", "Préparer la visite", "owner", "La Ville", "due", "2024-09-01")));
        assertThat(words(sitting))
                .contains("2024-1 Le bilan est adopté.", "2024-2 Une visite est prévue.", "en retard");
        assertThat(words(contract.address())).contains("Préparer la visite");
        assertThat(preau.visitor()
                        .post(link, Map.of("answer", List.of("COMES")))
                        .status())
                .as("a sitting that is held waits for no answer")
                .isEqualTo(422);

        follow(post(sitting + "/approbation", Map.of("by", "Le préfet et la présidente")));
        assertThat(post(sitting + "/decisions", Map.of("decision", "Trop tard")).words())
                .contains("cette séance ne s’écrit plus");
        assertThat(post(sitting + "/releve", Map.of("record", "Autre chose")).status())
                .isEqualTo(422);
        var paper = Download.of(
                        contract.pilot().request(sitting + "/releve.pdf").GET())
                .paper();
        assertThat(paper.words())
                .contains("Le bilan est adopté.", "Approuvé par Le préfet et la présidente", "Page 1 / 1");
        assertThat(paper.againstPdfUa1()).isEmpty();
        var next = sitting();
        assertThat(words(next)).contains("Préparer la visite");
    }

    @Test
    void whateverHeadingsAreWrittenTheRecordIsReadInOrder() {
        seat("CITIZENS_COUNCIL", "Conseil citoyen", "");
        var sitting = sitting("2024-09-10");
        follow(convene(sitting, ""));
        follow(post(
                sitting + "/releve", Map.of("record", "#### Bas\n\nTexte\n\n# Haut\n\n- un\n- deux\n\n###### Fin")));

        var paper = Download.of(
                        contract.pilot().request(sitting + "/releve.pdf").GET())
                .paper();

        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.words()).contains("Bas", "Haut", "Fin", "non approuvé");
    }

    @Test
    void aSteeringBodyIsNotConvenedWithoutTheCitizensCouncilUnlessSomebodySaysWhy() {
        seat("STATE", "Préfecture", box.address());
        var sitting = sitting();

        assertThat(convene(sitting, "").words()).contains("Le conseil citoyen n’est pas membre ce jour-là");
        assertThat(words(sitting)).contains("Prévue");
        assertThat(post(sitting + "/convocation", Map.of()).status())
                .as("not without the question")
                .isEqualTo(303);
        follow(convene(sitting, "Renouvellement en cours"));
        assertThat(words(sitting)).contains("Convoquée sans le conseil citoyen : Renouvellement en cours");
    }

    @Test
    void whoHoldsTwoMandatesIsConvenedOnceAndNobodyTwice() {
        seat("STATE", "Préfecture", box.address());
        seat("CITIZENS_COUNCIL", "Conseil citoyen", box.address());
        var sitting = sitting();
        follow(convene(sitting, ""));
        follow(convene(sitting, ""));
        box.latest();

        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM message WHERE recipient = :who")
                        .param("who", box.address())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aChangeAndACancellationReplaceTheEntry() {
        seat("STATE", "Préfecture", box.address());
        seat("CITIZENS_COUNCIL", "Conseil citoyen", "");
        var sitting = sitting();
        follow(convene(sitting, ""));
        var convening = box.latest();
        var first = CalendarFile.read(convening.calendars().getFirst());
        assertThat(convening.text()).doesNotContain("remplace celui d’avant");
        assertThat(contract.pilot().get(sitting).html().select("form[action$=/date] input:not([type=hidden])"))
                .extracting(Element::val)
                .containsExactly("2024-10-15", "09:30", "12:00", "Salle des fêtes");
        follow(post(
                sitting + "/date",
                Map.of(
                        "on",
                        "2024-10-22",
                        "begins",
                        "14:00",
                        "ends",
                        "16:00",
                        "place",
                        "Mairie",
                        "confirmed",
                        "true")));
        var change = box.latest();
        var moved = CalendarFile.read(change.calendars().getFirst());
        assertThat(change.subject()).endsWith("mardi 22 octobre 2024, changée");
        assertThat(change.text()).contains("ce message remplace celui d’avant");
        assertThat(post(sitting + "/annulation", Map.of()).status())
                .as("not without the question")
                .isEqualTo(303);
        follow(post(sitting + "/annulation", Map.of("confirmed", "true")));
        var cancelled = CalendarFile.read(box.latest().calendars().getFirst());

        assertThat(List.of(first, moved, cancelled))
                .extracting(one -> one.getEvents().getFirst().getUid().getValue())
                .containsOnly(first.getEvents().getFirst().getUid().getValue());
        assertThat(List.of(first, moved, cancelled))
                .extracting(one -> one.getEvents().getFirst().getSequence().getValue())
                .containsExactly(0, 1, 2);
        assertThat(cancelled.getMethod().isCancel()).isTrue();
        assertThat(moved.getMethod().isRequest()).isTrue();
    }

    @Test
    void whoeverSitsOnTheDayIsConvenedAsMandatesChange() {
        seat("CITIZENS_COUNCIL", "Conseil citoyen", "");
        seat("STATE", "Préfecture", "");
        var sitting = sitting();
        follow(convene(sitting, ""));
        seat("STATE", "Éducation nationale", box.address());
        assertThat(box.latest().subject()).contains("Comité de pilotage");
        var end = contract.pilot()
                .get(body)
                .html()
                .select("li:contains(Préfecture) form")
                .attr("action");
        follow(post(end, Map.of("until", "2024-10-14")));

        assertThat(contract.pilot()
                        .get(sitting)
                        .html()
                        .select("fieldset legend")
                        .eachText())
                .hasSize(2)
                .noneMatch(text -> text.contains("Préfecture"));
        assertThat(post(
                                sitting + "/date",
                                Map.of(
                                        "on",
                                        "2024-10-01",
                                        "begins",
                                        "14:00",
                                        "ends",
                                        "16:00",
                                        "place",
                                        "Mairie",
                                        "confirmed",
                                        "true"))
                        .words())
                .contains("Les membres ne sont pas les mêmes ce jour-là");
    }

    @Test
    void aBodyOfAnotherContractIsNotFoundAndAForgedLinkOpensNothing() {
        var other = ContractSpace.open(preau, "Emploi");

        assertThat(other.pilot()
                        .get(body.replace(contract.slug(), other.slug()))
                        .status())
                .isEqualTo(404);
        assertThat(preau.visitor().get("/convocation/1-AAAAAAAAAAAAAAAAAAAAAA").status())
                .isEqualTo(404);
    }

    @Test
    void whatAMemberAnswersIsBoundedAndTheirLinkStaysOutOfCalendars() {
        seat("STATE", "Préfecture", box.address());
        seat("CITIZENS_COUNCIL", "Conseil citoyen", "");
        follow(convene(sitting(), ""));

        assertThat(box.latest().calendars())
                .singleElement()
                .satisfies(text -> assertThat(text.replace("\r\n ", ""))
                        .doesNotContain("/convocation/")
                        .contains("ouvrez le lien personnel de votre convocation"));
        OrdinaryTime.at(preau).holdsForFormsOf(box.latest().path("/convocation/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ţlaire@exemple.fr", "claire@exemplť.fr", "paul.o’kane@exemple.fr", "a..b@exemple.fr"})
    void aMembersAddressIsOneThatAServerCarries(String typed) {
        var answer = post(
                body + "/membres",
                Map.of("college", "STATE", "organisation", "Préfecture", "email", typed, "since", "2024-01-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("[name=email]").val()).isEqualTo(typed);
    }
}
