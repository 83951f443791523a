package fr.preau.management;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that saves over what somebody else wrote carries what it was made from, or says here why it need not. */
class WrittenOverTest {

    /** What the form is, and the field that says what it was made from. */
    private record Carrying(String template, String field) {}

    private static final Map<String, Carrying> CARRYING = Map.ofEntries(
            Map.entry("/contrats/{slug}/abattements/{relief}", new Carrying("articulation/relief.jte", "seen")),
            Map.entry("/contrats/{slug}/instances/{body}/reglages", new Carrying("governance/settings.jte", "seen")),
            Map.entry(
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/date",
                    new Carrying("governance/sitting.jte", "seen")),
            Map.entry(
                    "/contrats/{slug}/instances/{body}/seances/{sitting}/releve",
                    new Carrying("governance/sitting.jte", "seen")),
            Map.entry(
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}",
                    new Carrying("programme/sheet.jte", "version")),
            Map.entry(
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}",
                    new Carrying("programme/request.jte", "version")),
            Map.entry(
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}/montant",
                    new Carrying("programme/board.jte", "seen")),
            Map.entry("/contrats/{slug}/programmes/{year}/appel", new Carrying("programme/call.jte", "seen")),
            Map.entry("/contrats/{slug}/programmes/{year}/enveloppes", new Carrying("programme/envelopes.jte", "seen")),
            Map.entry("/contrats/{slug}/reglages", new Carrying("contract/settings.jte", "seen")),
            Map.entry("/contrats/{slug}/financeurs", new Carrying("contract/funders.jte", "seen")),
            Map.entry("/contrats/{slug}/suivi/collecte", new Carrying("evaluation/collection/collection.jte", "seen")),
            Map.entry(
                    "/contrats/{slug}/suivi/rapports/{year}/avis/{opinion}",
                    new Carrying("evaluation/report.jte", "seen")),
            Map.entry("/gestion/questionnaires/{id}/decision", new Carrying("management/survey/results.jte", "seen")),
            Map.entry(
                    "/contrats/{slug}/suivi/indicateurs/{indicator}/modification",
                    new Carrying("evaluation/indicator-form.jte", "seen")),
            Map.entry("/contrats/{slug}/suivi/fiches/{card}", new Carrying("evaluation/lesson/card.jte", "seen")),
            Map.entry("/contrats/{slug}/suivi/questions/{question}", new Carrying("evaluation/question.jte", "seen")),
            Map.entry(
                    "/contrats/{slug}/suivi/rapports/{year}/paragraphes/{section}",
                    new Carrying("evaluation/paragraph.jte", "seen")),
            Map.entry("/gestion/actualites/lettres/{id}", new Carrying("management/news/digest.jte", "version")),
            Map.entry("/gestion/actualites/{id}", new Carrying("management/news/note.jte", "version")),
            Map.entry("/gestion/attestations", new Carrying("management/wording.jte", "seen")),
            Map.entry("/gestion/cycles/{slug}/demi-journees/{day}", new Carrying("management/attendance.jte", "seen")),
            Map.entry(
                    "/gestion/cycles/{slug}/inscriptions/{registration}/correction",
                    new Carrying("management/person-form.jte", "seen")),
            Map.entry("/gestion/cycles/{slug}/modeles/{message}", new Carrying("management/letter/model.jte", "seen")),
            Map.entry("/gestion/cycles/{slug}/modifier", new Carrying("management/editor/editor.jte", "base")),
            Map.entry("/gestion/cycles/{slug}/rappels", new Carrying("management/letter/reminders.jte", "seen")),
            Map.entry("/gestion/cycles/{slug}/regles", new Carrying("management/rules.jte", "seen")),
            Map.entry("/gestion/cycles/{slug}/regles/journees/{day}", new Carrying("management/day-rules.jte", "seen")),
            Map.entry(
                    "/gestion/cycles/{slug}/regles/questions/{question}",
                    new Carrying("management/question.jte", "version")),
            Map.entry(
                    "/gestion/cycles/{slug}/ressources/{id}/accord",
                    new Carrying("management/resource/shared.jte", "seen")),
            Map.entry(
                    "/gestion/cycles/{slug}/ressources/{id}/synthese",
                    new Carrying("management/resource/synthesis.jte", "version")),
            Map.entry(
                    "/gestion/cycles/{slug}/vitrine/contact", new Carrying("management/showcase/contact.jte", "seen")),
            Map.entry(
                    "/gestion/cycles/{slug}/vitrine/intervenants/{speaker}",
                    new Carrying("management/showcase/speaker.jte", "seen")),
            Map.entry("/gestion/envois/{id}", new Carrying("management/letter/mailing.jte", "seen")),
            Map.entry("/gestion/equipe/{id}/role", new Carrying("management/member.jte", "seen")),
            Map.entry("/gestion/modeles/{message}", new Carrying("management/letter/model.jte", "seen")),
            Map.entry("/gestion/questionnaires/{id}", new Carrying("management/survey/draft.jte", "revision")),
            Map.entry(
                    "/gestion/reclamations/{id}",
                    new Carrying("management/survey/components/complaint-fields.jte", "revision")),
            Map.entry("/gestion/reglages", new Carrying("management/settings/settings.jte", "seen")),
            Map.entry("/gestion/registre/demandes/{id}", new Carrying("management/processing/register.jte", "seen")));

    private static final Map<String, List<String>> OTHERS = Map.of(
            "one value, chosen anew: who chose last stands, and the journal says who",
                    List.of(
                            "/accueil/{day}/liste",
                            "/accueil/{day}/presences.json",
                            "/compte/mot-de-passe",
                            "/compte/raccourcis",
                            "/contrats/{slug}/engagements/{commitment}/etat",
                            "/contrats/{slug}/suivi/collecte/demandes",
                            "/contrats/{slug}/suivi/comparaison",
                            "/contrats/{slug}/suivi/reprises",
                            "/contrats/{slug}/financeurs/{funder}/lien",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/presences",
                            "/contrats/{slug}/membres/{member}",
                            "/contrats/{slug}/programmes/{year}/actions/{sheet}/convention",
                            "/contrats/{slug}/programmes/{year}/actions/{sheet}/etat",
                            "/contrats/{slug}/programmes/{year}/actions/{sheet}/lien",
                            "/contrats/{slug}/suivi/rapports/{year}/publication",
                            "/gestion/actualites/{id}/publication",
                            "/gestion/cycles/{slug}/demandes/decision",
                            "/gestion/cycles/{slug}/echanges/{post}",
                            "/gestion/cycles/{slug}/etat",
                            "/gestion/cycles/{slug}/inscriptions/{registration}/atelier/{day}",
                            "/gestion/cycles/{slug}/inscriptions/{registration}/demande/{day}",
                            "/gestion/cycles/{slug}/jauge",
                            "/gestion/cycles/{slug}/lien",
                            "/gestion/cycles/{slug}/nom",
                            "/gestion/cycles/{slug}/publication",
                            "/gestion/cycles/{slug}/prevenir",
                            "/gestion/cycles/{slug}/vitrine/image",
                            "/gestion/cycles/{slug}/vitrine/intervenants/{speaker}/affichage",
                            "/gestion/envois/{id}/heure",
                            "/gestion/cycles/{slug}/questions/{day}",
                            "/gestion/cycles/{slug}/questions/{day}/{question}",
                            "/gestion/cycles/{slug}/ressources/temoignages/{registration}",
                            "/gestion/equipe/cles",
                            "/gestion/inscriptions/colonnes",
                            "/gestion/questionnaires/{id}/textes",
                            "/gestion/territoires/sortants/{code}/decisions"),
            "it adds, and changes nothing that is there",
                    List.of(
                            "/accueil/{day}/avis",
                            "/accueil/{day}/sur-place",
                            "/accueil/{day}/sur-place.json",
                            "/accueil/{day}/sur-place/place-de-plus",
                            "/accueil/{day}/sur-place/place-de-plus.json",
                            "/compte/cles",
                            "/compte/cles/preparation",
                            "/contrats/nouveau",
                            "/contrats/{slug}/abattements",
                            "/gestion/vacances-scolaires",
                            "/contrats/{slug}/articulation/dispositifs",
                            "/contrats/{slug}/articulation/en-parler",
                            "/contrats/{slug}/articulation/liens",
                            "/contrats/{slug}/engagements",
                            "/contrats/{slug}/engagements/{commitment}/revue",
                            "/contrats/{slug}/importer",
                            "/contrats/{slug}/suivi/fiches",
                            "/contrats/{slug}/suivi/importer",
                            "/gestion/fiches/{card}/sequence",
                            "/contrats/{slug}/instances",
                            "/contrats/{slug}/instances/{body}/membres",
                            "/contrats/{slug}/instances/{body}/seances",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/ordre-du-jour",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/points/{item}/pieces",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/decisions",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/suites",
                            "/contrats/{slug}/membres",
                            "/contrats/{slug}/programmes",
                            "/contrats/{slug}/programmes/{year}/actions",
                            "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements",
                            "/contrats/{slug}/suivi/criteres/{criterion}/indicateur",
                            "/contrats/{slug}/suivi/evaluation/{milestone}/{question}",
                            "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures",
                            "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures/{measure}/correction",
                            "/contrats/{slug}/suivi/questions",
                            "/contrats/{slug}/suivi/questions/{question}/criteres",
                            "/contrats/{slug}/suivi/rapports",
                            "/contrats/{slug}/suivi/rapports/{year}/avis",
                            "/contrats/{slug}/suivi/referentiel",
                            "/contrats/{slug}/suivi/versions",
                            "/gestion/acces",
                            "/gestion/actualites/lettres",
                            "/gestion/actualites/nouvelle",
                            "/gestion/cycles/{slug}/apres",
                            "/gestion/cycles/{slug}/copie",
                            "/gestion/cycles/{slug}/inscriptions/ajouter",
                            "/gestion/cycles/{slug}/inscriptions/importer",
                            "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles",
                            "/gestion/cycles/{slug}/inscriptions/{registration}/notes",
                            "/gestion/cycles/{slug}/regles/questions/ajouter",
                            "/gestion/cycles/{slug}/regles/questions/prete",
                            "/gestion/cycles/{slug}/ressources/liens",
                            "/gestion/cycles/{slug}/ressources/synthese",
                            "/gestion/cycles/{slug}/vitrine/intervenants",
                            "/gestion/envois-programmes",
                            "/gestion/envois/nouveau",
                            "/gestion/equipe",
                            "/gestion/importer",
                            "/gestion/nouveau",
                            "/gestion/reclamations",
                            "/gestion/territoires",
                            "/gestion/territoires/alimentation/calculs",
                            "/gestion/territoires/alimentation/lieux",
                            "/gestion/territoires/sortants/{code}/annees",
                            "/gestion/territoires/sortants/{code}/suites"),
            "a step that is taken once, from a state that it asks for",
                    List.of(
                            "/compte/cles/{id}/retrait",
                            "/contrats/{slug}/abattements/{relief}/retrait",
                            "/gestion/vacances-scolaires/{id}/retrait",
                            "/compte/sessions/{handle}/fin",
                            "/contrats/{slug}/engagements/{commitment}/revues/{review}",
                            "/contrats/{slug}/importer/{draft}",
                            "/contrats/{slug}/suivi/fiches/{card}/etat",
                            "/gestion/en-cours/{id}/arret",
                            "/gestion/territoires/arret",
                            "/contrats/{slug}/suivi/importer/{draft}",
                            "/contrats/{slug}/suivi/importer/{draft}/annulation",
                            "/gestion/fiches/{card}/publication",
                            "/gestion/fiches/{card}/retrait",
                            "/contrats/{slug}/importer/{draft}/annulation",
                            "/contrats/{slug}/instances/{body}/membres/{seat}",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/annulation",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/approbation",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/convocation",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/points/{item}/validation",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/releve/envoi",
                            "/contrats/{slug}/instances/{body}/seances/{sitting}/suites/{followUp}",
                            "/contrats/{slug}/programmes/{year}/etape",
                            "/contrats/{slug}/suivi/indicateurs/{indicator}/mesures/{measure}/validation",
                            "/contrats/{slug}/suivi/indicateurs/{indicator}/retrait",
                            "/contrats/{slug}/suivi/questions/{question}/retrait",
                            "/contrats/{slug}/suivi/rapports/{year}/approbation",
                            "/gestion/acces/{id}/revocation",
                            "/gestion/actualites/lettres/retrait",
                            "/gestion/actualites/lettres/{id}/envoi",
                            "/gestion/actualites/{id}/retrait",
                            "/gestion/cycles/{slug}/apres/message/{day}",
                            "/gestion/cycles/{slug}/attestations/arret",
                            "/gestion/cycles/{slug}/attestations/envoi",
                            "/gestion/cycles/{slug}/attestations/{registration}/envoi",
                            "/gestion/cycles/{slug}/inscriptions/importer/{draft}",
                            "/gestion/cycles/{slug}/inscriptions/{registration}/deplacement/{day}",
                            "/gestion/cycles/{slug}/inscriptions/{registration}/desistement/{day}",
                            "/gestion/cycles/{slug}/inscriptions/{registration}/effacement",
                            "/gestion/cycles/{slug}/inscriptions/{registration}/journee/{day}",
                            "/gestion/cycles/{slug}/inscriptions/{registration}/notes/{note}/retrait",
                            "/gestion/cycles/{slug}/inscriptions/{registration}/priorite/{day}",
                            "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles/{id}/retrait",
                            "/gestion/cycles/{slug}/modeles/{message}/retour",
                            "/gestion/cycles/{slug}/regles/questions/{question}/monter",
                            "/gestion/cycles/{slug}/regles/questions/{question}/retrait",
                            "/gestion/cycles/{slug}/ressources/liens/{id}/fermeture",
                            "/gestion/cycles/{slug}/ressources/{id}/retrait",
                            "/gestion/cycles/{slug}/vitrine/image/retrait",
                            "/gestion/cycles/{slug}/vitrine/image/{picture}/retour",
                            "/gestion/cycles/{slug}/vitrine/intervenants/{speaker}/suppression",
                            "/gestion/envois-programmes/{id}/arret",
                            "/gestion/envois-programmes/{id}/envois/{delivery}/renvoi",
                            "/gestion/envois-programmes/{id}/reprise",
                            "/gestion/envois-programmes/{id}/secret",
                            "/gestion/envois-programmes/{id}/suppression",
                            "/gestion/envois/{id}/arret",
                            "/gestion/envois/{id}/envoi",
                            "/gestion/envois/{id}/suppression",
                            "/gestion/equipe/{id}/cles/retrait",
                            "/gestion/equipe/{id}/desactivation",
                            "/gestion/equipe/{id}/effacement",
                            "/gestion/equipe/{id}/fournisseur/retrait",
                            "/gestion/equipe/{id}/invitation",
                            "/gestion/equipe/{id}/reactivation",
                            "/gestion/etat/abandon",
                            "/gestion/etat/reprise",
                            "/gestion/inscriptions/gestes",
                            "/gestion/messages/reprise",
                            "/gestion/messages/{id}/renvoi",
                            "/gestion/modeles/{message}/retour",
                            "/gestion/questionnaires/{id}/cloture",
                            "/gestion/questionnaires/{id}/ouverture",
                            "/gestion/questionnaires/{id}/suppression",
                            "/gestion/territoires/alimentation/lieux/{id}/retrait"),
            "what it is about is named on its page and has no text to lose",
                    List.of(
                            "/gestion/actualites/lettres/{id}/essai",
                            "/gestion/cycles/{slug}/attestations/zip",
                            "/gestion/cycles/{slug}/attestations/{registration}/pdf",
                            "/gestion/cycles/{slug}/modifier/apercu",
                            "/gestion/envois-programmes/{id}/essai",
                            "/gestion/envois/{id}/essai",
                            "/gestion/nouveau/apercu",
                            "/gestion/reglages/essai"));

    static List<Carrying> carrying() {
        return CARRYING.values().stream().distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("carrying")
    void aFormSaysWhatItWasMadeFrom(Carrying form) throws IOException {
        assertThat(Files.readString(Path.of("src/main/templates", form.template)))
                .contains("<input type=\"hidden\" name=\"%s\"".formatted(form.field));
    }

    @Test
    void everyFormOfTheStaffCarriesItOrSaysWhyNot() {
        var theirs = new TreeSet<>(AccessRules.rows().stream()
                .filter(row -> row.verb() == Verb.SEND && row.who() != AccessRules.Who.EVERYBODY)
                .map(row -> row.pattern().getPatternString())
                .toList());
        var known = new ArrayList<>(CARRYING.keySet());
        OTHERS.values().forEach(known::addAll);

        assertThat(known).as("said twice").doesNotHaveDuplicates();
        assertThat(known)
                .as("a new form of the staff that saves over a text carries what it was made from")
                .containsExactlyInAnyOrderElementsOf(theirs);
    }
}
