package fr.preau.management.letter;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of automatic messages, as organisers change them; each test in a cycle of its own. */
class ModelsTest {

    private static final String KEPT = "Nous vous attendons, {prénom} !\n\n{journées}\n\n{code}\n\n{lien}";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 10));
    private final String confirmation = "/gestion/cycles/" + slug + "/modeles/confirmation";

    @Test
    void whatACycleSaysGoesBeforeTheStandardInItsOwnMessagesAlone() {
        save(confirmation, "À bientôt, {prénom} : {journées}", KEPT);

        var here = registered(slug);
        var elsewhere = registered(preau.publish(cycle().day("2024-09-24", 10)));

        assertThat(here.latest().subject()).isEqualTo("À bientôt, Claire : 24 septembre 2024");
        assertThat(here.latest().text().replace("\r\n", "\n"))
                .startsWith(
                        "Bonjour Claire Martin,\n\nNous vous attendons, Claire !\n\n- mardi 24 septembre 2024, 9 h 30")
                .contains("place confirmée", "Voir ou modifier mon inscription :", "Centre d’essai");
        assertThat(here.latest().fileNames()).contains("journee-2024-09-24.ics");
        assertThat(here.latest().pictures()).hasSize(1);
        assertThat(elsewhere.latest().subject()).startsWith("Inscription confirmée");
    }

    @Test
    void whatTheCentreSaysHoldsForEveryCycleButThoseWithWordsOfTheirOwn() {
        var withdrawal = "/gestion/modeles/desistement";
        var own = preau.publish(cycle().day("2024-09-24", 10));
        save(withdrawal, "Merci, {prénom}", "Dit par le centre.\n\n{journées}\n\n{lien}");
        save("/gestion/cycles/" + own + "/modeles/desistement", "Dommage", "Dit par le cycle.\n\n{journées}\n\n{lien}");

        assertThat(withdrawn(slug).latest().text()).contains("Dit par le centre.");
        assertThat(withdrawn(own).latest().text()).contains("Dit par le cycle.");
        assertThat(organiser.get("/gestion/cycles/" + slug + "/modeles").words())
                .contains("Le texte du centre".substring(3));

        restore(withdrawal);
        assertThat(withdrawn(slug).latest().text()).contains("Votre désistement est enregistré.");
    }

    @Test
    void goingBackIsAskedInWordsThenTheStandardIsSaidAgain() {
        save(confirmation, "Autre objet", KEPT);

        var question = organiser.get(confirmation + "/retour");
        var after = restore(confirmation);

        assertThat(question.words())
                .contains("revenir au texte d’origine", "Le texte écrit par Camille Fontaine", "est effacé");
        assertThat(after.words()).contains("Le texte d’avant est rétabli.", "C’est le texte d’origine.");
        assertThat(registered(slug).latest().subject()).startsWith("Inscription confirmée");
    }

    @Test
    void anUnknownFieldIsNamedAtItsPlaceAndNothingTypedIsLost() {
        var answer = post(confirmation, "Objet", KEPT + "\n\nVos {journes}", 0, "save");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#body-fault").text().replace('\u00a0', ' '))
                .contains("Le champ {journes} n’existe pas : vouliez-vous écrire {journées} ?");
        assertThat(answer.html().select("#body").text()).contains("Nous vous attendons", "Vos {journes}");
        assertThat(registered(slug).latest().subject()).startsWith("Inscription confirmée");
    }

    @Test
    void aNeededFieldThatIsGoneIsRefused() {
        var offer = "/gestion/cycles/" + slug + "/modeles/place-proposee";

        var answer = post(offer, "Une place", "Bonjour.\n\n{journées}\n\n{lien}", 0, "save");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words())
                .contains("Il manque {délai} : sans lui, la personne ne sait pas jusqu’à quand répondre.");
    }

    @Test
    void aPreviewShowsBothFormsForARealPersonAndKeepsNothing() {
        var person = registered(slug);
        var number = preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();

        var page = organiser.post(
                confirmation,
                Map.of(
                        "subject",
                        "Pour {nom}",
                        "body",
                        "**Bienvenue**\n" + KEPT,
                        "seen",
                        "0",
                        "person",
                        number + "",
                        "gesture",
                        "preview"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains(person.address(), "Pour Claire Martin");
        assertThat(page.html().select("iframe").attr("srcdoc"))
                .contains("<strong>Bienvenue</strong>", "/inscription/exemple")
                .doesNotContain(person.ownPage());
        assertThat(page.html().select("iframe").attr("sandbox")).isEmpty();
        assertThat(page.html().select("pre.letter").text())
                .contains("Bienvenue")
                .doesNotContain(person.ownPage());
        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        assertThat(organiser.get(confirmation).words()).contains("C’est le texte d’origine.");
    }

    @Test
    void whoSavesSecondIsShownWhatTheFirstWroteAndOverwritesNothingUnseen() {
        save(confirmation, "Écrit en premier", KEPT);

        var second = post(confirmation, "Écrit en second", KEPT.replace("attendons", "espérons"), 0, "save");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.words())
                .contains("quelqu’un vient de modifier ceci", "« Écrit en premier » devient « Écrit en second »")
                .contains("« Nous vous attendons, {prénom} ! » devient « Nous vous espérons, {prénom} ! »");
        assertThat(second.html().select("#subject").val()).isEqualTo("Écrit en second");
        assertThat(organiser.get(confirmation).html().select("#subject").val()).isEqualTo("Écrit en premier");

        post(confirmation, "Écrit en second", KEPT, seen(second), "save");
        assertThat(organiser.get(confirmation).html().select("#subject").val()).isEqualTo("Écrit en second");
    }

    @Test
    void wordsThatWereRestoredMeanwhileAreNotThoseThatWereSeen() {
        save(confirmation, "Premier", KEPT);
        var seen = seen(organiser.get(confirmation));
        restore(confirmation);
        save(confirmation, "Deuxième", KEPT);

        assertThat(post(confirmation, "Troisième", KEPT, seen, "save").status()).isEqualTo(409);
        assertThat(organiser
                        .postAndFollow(confirmation + "/retour", Map.of("seen", seen + ""))
                        .words())
                .contains("Rien n’a changé : quelqu’un vient de récrire ce message.");
    }

    @Test
    void aReaderReadsAndChangesNothing() {
        var reader = Organiser.at(preau, Role.READER);

        var page = reader.get(confirmation);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main form[method=post], main button[name=gesture]"))
                .isEmpty();
        assertThat(reader.post(confirmation, Map.of("subject", "x", "body", KEPT))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMessageThatDoesNotExistIsNotFound() {
        assertThat(organiser.get("/gestion/modeles/introuvable").status()).isEqualTo(404);
        assertThat(organiser.get("/gestion/modeles/invitation-dans-l-equipe").status())
                .isEqualTo(404);
        assertThat(organiser.get("/gestion/cycles/introuvable/modeles").status())
                .isEqualTo(404);
    }

    private Page post(String address, String subject, String body, long seen, String gesture) {
        return organiser.post(
                address, Map.of("subject", subject, "body", body, "seen", Long.toString(seen), "gesture", gesture));
    }

    private void save(String address, String subject, String body) {
        assertThat(post(address, subject, body, seen(organiser.get(address)), "save")
                        .status())
                .isEqualTo(302);
    }

    private Page restore(String address) {
        var question = organiser.get(address + "/retour");
        return organiser.postAndFollow(
                address + "/retour",
                Map.of("seen", question.html().select("main input[name=seen]").val()));
    }

    private static long seen(Page page) {
        return Long.parseLong(page.html().select("input[name=seen]").val());
    }

    private Mailbox registered(String cycle) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(cycle)
                .with("email", person.address())
                .day(preau.day(cycle, "2024-09-24"))
                .send();
        return person;
    }

    private Mailbox withdrawn(String cycle) {
        var person = registered(cycle);
        preau.visitor().post(person.ownPage() + "/desistement/" + preau.day(cycle, "2024-09-24"), Map.of());
        return person;
    }
}
