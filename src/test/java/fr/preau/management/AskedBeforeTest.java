package fr.preau.management;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Verb;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What touches many people, or what everybody sees, is asked on a page that says whom, before it is done. */
class AskedBeforeTest {

    /** Acts that touch many people or that everybody sees. A post alone does none of them. */
    private static final TreeMap<String, String> ASKED = new TreeMap<>(Map.of(
            "/gestion/cycles/{slug}/etat", "hides, archives, cancels; publishes if days are past",
            "/gestion/cycles/{slug}/publication", "hides; publishes if days are past",
            "/gestion/cycles/{slug}/attestations/envoi", "a message to each person present",
            "/gestion/cycles/{slug}/demandes/decision", "an answer to each request ticked",
            "/gestion/envois/{id}/envoi", "carries what was seen: text and number of people",
            "/gestion/envois/{id}/heure", "carries what was seen: text and hour",
            "/gestion/actualites/lettres/{id}/envoi", "carries what was seen: text and number of people",
            "/gestion/inscriptions/gestes", "carries the rows that were seen",
            "/gestion/messages/reprise", "carries the last message that was seen",
            "/gestion/cycles/{slug}/inscriptions/importer/{draft}", "carries the preview"));

    /** The others, by what makes a question needless. */
    private static final Map<String, List<String>> NOT_ASKED = Map.of(
            "it asks by itself when somebody is touched, or shows what it changes before it is saved",
            List.of(
                    "/gestion/cycles/{slug}/modifier",
                    "/gestion/importer",
                    "/gestion/nouveau",
                    "/gestion/cycles/{slug}/jauge",
                    "/gestion/cycles/{slug}/regles",
                    "/gestion/cycles/{slug}/regles/journees/{day}",
                    "/gestion/cycles/{slug}/regles/questions/ajouter",
                    "/gestion/cycles/{slug}/regles/questions/prete",
                    "/gestion/cycles/{slug}/regles/questions/{question}",
                    "/gestion/cycles/{slug}/regles/questions/{question}/monter",
                    "/gestion/cycles/{slug}/regles/questions/{question}/retrait",
                    "/gestion/cycles/{slug}/demi-journees/{day}",
                    "/gestion/cycles/{slug}/modeles/{message}",
                    "/gestion/cycles/{slug}/modeles/{message}/retour",
                    "/gestion/modeles/{message}",
                    "/gestion/modeles/{message}/retour",
                    "/gestion/reglages",
                    "/gestion/attestations",
                    "/gestion/en-cours/{id}/arret"),
            "one person, named on the page that sends it",
            List.of(
                    "/gestion/cycles/{slug}/inscriptions/ajouter",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/atelier/{day}",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/correction",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/demande/{day}",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/deplacement/{day}",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/desistement/{day}",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/effacement",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/journee/{day}",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/notes",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/notes/{note}/retrait",
                    "/gestion/cycles/{slug}/inscriptions/{registration}/priorite/{day}",
                    "/gestion/cycles/{slug}/attestations/{registration}/envoi",
                    "/gestion/cycles/{slug}/attestations/{registration}/pdf",
                    "/gestion/messages/{id}/renvoi",
                    "/accueil/{day}/avis",
                    "/accueil/{day}/sur-place",
                    "/accueil/{day}/sur-place.json",
                    "/accueil/{day}/sur-place/place-de-plus",
                    "/accueil/{day}/sur-place/place-de-plus.json"),
            "one account, whose page says what it does, and it is undone beside",
            List.of(
                    "/gestion/acces",
                    "/gestion/acces/{id}/revocation",
                    "/gestion/envois-programmes",
                    "/gestion/envois-programmes/{id}/essai",
                    "/gestion/envois-programmes/{id}/secret",
                    "/gestion/envois-programmes/{id}/arret",
                    "/gestion/envois-programmes/{id}/reprise",
                    "/gestion/envois-programmes/{id}/envois/{delivery}/renvoi",
                    "/gestion/envois-programmes/{id}/suppression",
                    "/gestion/equipe",
                    "/gestion/equipe/cles",
                    "/gestion/equipe/{id}/cles/retrait",
                    "/gestion/equipe/{id}/fournisseur/retrait",
                    "/gestion/equipe/{id}/desactivation",
                    "/gestion/equipe/{id}/effacement",
                    "/gestion/equipe/{id}/invitation",
                    "/gestion/equipe/{id}/reactivation",
                    "/gestion/equipe/{id}/role",
                    "/compte/cles",
                    "/compte/cles/preparation",
                    "/compte/cles/{id}/retrait",
                    "/compte/mot-de-passe",
                    "/compte/raccourcis",
                    "/compte/sessions/{handle}/fin"),
            "a contract of which its pilots alone decide: a draft, its settings, its members, all undone beside",
            List.of(
                    "/contrats/nouveau",
                    "/contrats/{slug}/articulation/dispositifs",
                    "/contrats/{slug}/articulation/en-parler",
                    "/contrats/{slug}/articulation/liens",
                    "/contrats/{slug}/abattements",
                    "/contrats/{slug}/abattements/{relief}",
                    "/contrats/{slug}/abattements/{relief}/retrait",
                    "/contrats/{slug}/engagements",
                    "/contrats/{slug}/engagements/{commitment}/etat",
                    "/contrats/{slug}/engagements/{commitment}/revue",
                    "/contrats/{slug}/engagements/{commitment}/revues/{review}",
                    "/contrats/{slug}/suivi/referentiel",
                    "/contrats/{slug}/suivi/questions",
                    "/contrats/{slug}/suivi/questions/{question}",
                    "/contrats/{slug}/suivi/questions/{question}/criteres",
                    "/contrats/{slug}/suivi/questions/{question}/retrait",
                    "/contrats/{slug}/suivi/criteres/{criterion}/indicateur",
                    "/contrats/{slug}/suivi/indicateurs/{indicator}/modification",
                    "/contrats/{slug}/suivi/indicateurs/{indicator}/retrait",
                    "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures",
                    "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures/{measure}/correction",
                    "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures/{measure}/validation",
                    "/contrats/{slug}/suivi/collecte",
                    "/contrats/{slug}/suivi/comparaison",
                    "/contrats/{slug}/suivi/fiches",
                    "/contrats/{slug}/suivi/fiches/{card}",
                    "/contrats/{slug}/suivi/fiches/{card}/etat",
                    "/contrats/{slug}/suivi/importer",
                    "/contrats/{slug}/suivi/importer/{draft}",
                    "/contrats/{slug}/suivi/importer/{draft}/annulation",
                    "/contrats/{slug}/suivi/reprises",
                    "/contrats/{slug}/suivi/versions",
                    "/contrats/{slug}/suivi/evaluation/{milestone}/{question}",
                    "/contrats/{slug}/suivi/rapports",
                    "/contrats/{slug}/suivi/rapports/{year}/paragraphes/{section}",
                    "/contrats/{slug}/suivi/rapports/{year}/avis",
                    "/contrats/{slug}/suivi/rapports/{year}/avis/{opinion}",
                    "/contrats/{slug}/suivi/rapports/{year}/approbation",
                    "/contrats/{slug}/instances",
                    "/contrats/{slug}/instances/{body}/membres",
                    "/contrats/{slug}/instances/{body}/reglages",
                    "/contrats/{slug}/instances/{body}/membres/{seat}",
                    "/contrats/{slug}/instances/{body}/seances",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/ordre-du-jour",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/presences",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/decisions",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/suites",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/suites/{followUp}",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/points/{item}/pieces",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/points/{item}/validation",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/releve",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/approbation",
                    "/contrats/{slug}/financeurs",
                    "/contrats/{slug}/financeurs/{funder}/lien",
                    "/contrats/{slug}/importer",
                    "/contrats/{slug}/importer/{draft}",
                    "/contrats/{slug}/importer/{draft}/annulation",
                    "/contrats/{slug}/membres",
                    "/contrats/{slug}/membres/{member}",
                    "/contrats/{slug}/programmes",
                    "/contrats/{slug}/programmes/{year}/actions",
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}",
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/convention",
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/etat",
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/lien",
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements",
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}",
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}/montant",
                    "/contrats/{slug}/programmes/{year}/appel",
                    "/contrats/{slug}/programmes/{year}/enveloppes",
                    "/contrats/{slug}/programmes/{year}/etape",
                    "/contrats/{slug}/reglages",
                    "/gestion/registre/demandes/{id}"),
            "a note, a decision, a place, read again on the page that follows and changed there",
            List.of(
                    "/gestion/vacances-scolaires",
                    "/gestion/vacances-scolaires/{id}/retrait",
                    "/gestion/actualites/nouvelle",
                    "/gestion/fiches/{card}/publication",
                    "/gestion/fiches/{card}/retrait",
                    "/gestion/fiches/{card}/sequence",
                    "/gestion/actualites/{id}",
                    "/gestion/actualites/{id}/publication",
                    "/gestion/actualites/{id}/retrait",
                    "/gestion/cycles/{slug}/vitrine/contact",
                    "/gestion/cycles/{slug}/vitrine/image",
                    "/gestion/cycles/{slug}/vitrine/image/retrait",
                    "/gestion/cycles/{slug}/vitrine/image/{picture}/retour",
                    "/gestion/cycles/{slug}/vitrine/intervenants",
                    "/gestion/cycles/{slug}/vitrine/intervenants/{speaker}",
                    "/gestion/cycles/{slug}/vitrine/intervenants/{speaker}/affichage",
                    "/gestion/cycles/{slug}/vitrine/intervenants/{speaker}/suppression",
                    "/gestion/cycles/{slug}/ressources/liens",
                    "/gestion/cycles/{slug}/ressources/liens/{id}/fermeture",
                    "/gestion/cycles/{slug}/ressources/synthese",
                    "/gestion/cycles/{slug}/ressources/temoignages/{registration}",
                    "/gestion/cycles/{slug}/ressources/{id}/synthese",
                    "/gestion/cycles/{slug}/ressources/{id}/accord",
                    "/gestion/cycles/{slug}/ressources/{id}/retrait",
                    "/gestion/cycles/{slug}/echanges/{post}",
                    "/gestion/cycles/{slug}/questions/{day}",
                    "/gestion/cycles/{slug}/questions/{day}/{question}",
                    "/gestion/actualites/lettres",
                    "/gestion/actualites/lettres/retrait",
                    "/gestion/actualites/lettres/{id}",
                    "/gestion/actualites/lettres/{id}/essai",
                    "/gestion/reclamations",
                    "/gestion/reclamations/{id}",
                    "/gestion/territoires",
                    "/gestion/territoires/alimentation/calculs",
                    "/gestion/territoires/alimentation/lieux",
                    "/gestion/territoires/alimentation/lieux/{id}/retrait",
                    "/gestion/territoires/arret",
                    "/gestion/territoires/sortants/{code}/annees",
                    "/gestion/territoires/sortants/{code}/decisions",
                    "/gestion/territoires/sortants/{code}/suites"),
            "its own page asks, with how many are concerned",
            List.of(
                    "/gestion/cycles/{slug}/apres",
                    "/gestion/cycles/{slug}/apres/message/{day}",
                    "/gestion/questionnaires/{id}",
                    "/gestion/questionnaires/{id}/cloture",
                    "/gestion/questionnaires/{id}/decision",
                    "/gestion/questionnaires/{id}/ouverture",
                    "/gestion/questionnaires/{id}/suppression",
                    "/gestion/questionnaires/{id}/textes",
                    "/gestion/etat/abandon",
                    "/gestion/etat/reprise",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/annulation",
                    "/contrats/{slug}/suivi/collecte/demandes",
                    "/contrats/{slug}/suivi/rapports/{year}/publication",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/convocation",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/date",
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/releve/envoi"),
            "nobody outside the team sees it",
            List.of(
                    "/gestion/cycles/{slug}/attestations/zip",
                    "/gestion/cycles/{slug}/copie",
                    "/gestion/cycles/{slug}/lien",
                    "/gestion/cycles/{slug}/nom",
                    "/gestion/cycles/{slug}/rappels",
                    "/gestion/cycles/{slug}/prevenir",
                    "/gestion/cycles/{slug}/modifier/apercu",
                    "/gestion/nouveau/apercu",
                    "/gestion/cycles/{slug}/inscriptions/importer",
                    "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles",
                    "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles/{id}/retrait",
                    "/gestion/envois/nouveau",
                    "/gestion/envois/{id}",
                    "/gestion/envois/{id}/essai",
                    "/gestion/envois/{id}/suppression",
                    "/gestion/inscriptions/colonnes",
                    "/gestion/reglages/essai"),
            "the brake: a question would let more messages leave",
            List.of("/gestion/envois/{id}/arret", "/gestion/cycles/{slug}/attestations/arret"),
            "presence, line by line, corrected by one more line",
            List.of("/accueil/{day}/liste", "/accueil/{day}/presences.json"));

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);

    @ParameterizedTest
    @CsvSource({
        "etat, to, DRAFT, /etat/retrait",
        "etat, to, ARCHIVED, /etat/archivage",
        "etat, to, CANCELLED, /etat/annulation",
        "publication, published, false, /etat/retrait"
    })
    void takingAPageAwayByAPostAloneLeadsToTheQuestion(String address, String field, String value, String question) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));

        assertAsked(slug, address, Map.of(field, value), "/gestion/cycles/" + slug + question);

        assertThat(organiser
                        .get("/gestion/cycles/" + slug + question)
                        .html()
                        .select("form[action$=/etat] input[name=confirmed]"))
                .hasSize(1);
    }

    @Test
    void certificatesToAllAreAskedWithTheNumberOfPeople() {
        var attended = AttendedCycle.at(preau);
        var claire = attended.register(Mailbox.at(preau));
        var paul = attended.register(Mailbox.at(preau), "Paul", "Durand", "État");
        attended.hold().present(claire, 1, Part.MORNING).present(paul, 1, Part.MORNING);
        var question = "/gestion/cycles/" + attended.slug() + "/attestations/envoi";

        assertAsked(attended.slug(), "attestations/envoi", Map.of(), question);

        assertThat(organiser.get(question).words())
                .contains(
                        "2 personnes recevront chacune un message par courriel",
                        "Qui a déjà reçu l’attestation qui vaut aujourd’hui ne reçoit rien",
                        "Un message parti ne se reprend pas",
                        "les messages seront gardés, et non envoyés",
                        "Envoyer à 2 personnes",
                        "Ne rien changer");
    }

    private void assertAsked(String slug, String address, Map<String, String> form, String question) {
        var before = whatOthersSee();

        var answer = organiser.post("/gestion/cycles/" + slug + "/" + address, form);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(question);
        assertThat(whatOthersSee()).isEqualTo(before);
    }

    private List<String> whatOthersSee() {
        var tables = Tables.of(preau);
        return Stream.of("cycle", "meeting_day", "message", "place", "journal_line")
                .map(table -> Optional.ofNullable(tables.get(table)).orElseThrow())
                .toList();
    }

    @Test
    void aPageThatWasTakenAwayComesBackByTheButtonOfTheBanner() {
        var slug = preau.publish(cycle().day("2023-09-26", 10).day("2024-09-24", 10));

        var page =
                organiser.postAndFollow("/gestion/cycles/" + slug + "/etat", Map.of("to", "DRAFT", "confirmed", "yes"));
        var undo = page.html().select("[role=status] form").first();
        assertThat(undo.select("button").text()).isEqualTo("Publier de nouveau");
        organiser.post(undo.attr("action"), fields(undo));

        assertThat(preau.visitor().get("/rencontre/" + slug).status()).isEqualTo(200);
    }

    @Test
    void aPageWithAPastDayIsPublishedOnlyAfterItsDaysAreShown() {
        var slug = preau.publish(cycle().day("2023-09-26", 10).day("2024-09-24", 10));
        organiser.post("/gestion/cycles/" + slug + "/etat", Map.of("to", "DRAFT", "confirmed", "yes"));

        assertAsked(slug, "publication", Map.of("published", "true"), "/gestion/cycles/" + slug + "/etat/publication");
        var asked = organiser.get("/gestion/cycles/" + slug + "/etat/publication");
        assertThat(asked.words()).contains("Cette journée est passée", "26 septembre 2023", "Si une année est fausse");
        var later = organiser.post(
                "/gestion/cycles/" + slug + "/etat", Map.of("to", "SCHEDULED", "hour", "2024-09-30T09:00"));
        assertThat(organiser.get(later.header("Location")).words())
                .contains("Ces journées seront alors passées", "24 septembre 2024", "Programmer quand même");

        organiser.post(
                "/gestion/cycles/" + slug + "/etat",
                fields(asked.html().select("form[action$=/etat]").first()));
        assertThat(preau.visitor().get("/rencontre/" + slug).status()).isEqualTo(200);
    }

    @Test
    void noLongerPublishingOfItselfDoesNotClaimThatThePageWasTakenAway() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        organiser.post("/gestion/cycles/" + slug + "/etat", Map.of("to", "DRAFT", "confirmed", "yes"));
        organiser.post("/gestion/cycles/" + slug + "/etat", Map.of("to", "SCHEDULED", "hour", "2024-09-20T09:00"));

        assertThat(organiser
                        .postAndFollow("/gestion/cycles/" + slug + "/etat", Map.of("to", "DRAFT"))
                        .words())
                .contains("ne deviendra plus publique d’elle-même")
                .doesNotContain("n’est plus visible du public");
    }

    @Test
    void aWithdrawalIsAskedAndProposesAReplacementFirst() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).day(day).with("email", person.address()).send();

        var page = preau.visitor().get(person.ownPage() + "/desistement/" + day);

        var actions = page.html().select("main .button").eachText();
        assertThat(actions).containsExactly("Me faire remplacer", "Me désister de cette journée");
        assertThat(page.html().select("main a.button").attr("href"))
                .isEqualTo(person.ownPage() + "/remplacement/" + day);
        assertThat(page.words()).contains("sera rendu aussitôt", "Garder ma place");
    }

    @Test
    void everyPostOfTheStaffIsAskedBeforeOrSaysWhyNot() {
        var theirs = new TreeSet<>(AccessRules.rows().stream()
                .filter(row -> row.verb() == Verb.SEND && row.who() != AccessRules.Who.EVERYBODY)
                .map(row -> row.pattern().getPatternString())
                .toList());
        var known = new TreeSet<>(ASKED.keySet());
        NOT_ASKED.values().forEach(known::addAll);

        assertThat(known)
                .as("a new form of the staff asks first, by Confirmed, or says here why it need not")
                .containsExactlyInAnyOrderElementsOf(theirs);
    }

    private static Map<String, String> fields(Element form) {
        var fields = new HashMap<String, String>();
        form.select("input").forEach(one -> fields.put(one.attr("name"), one.val()));
        return fields;
    }
}
