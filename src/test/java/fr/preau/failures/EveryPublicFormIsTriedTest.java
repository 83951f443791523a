package fr.preau.failures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Verb;
import fr.preau.staff.access.AccessRules.Who;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What anybody may send is filled with a megabyte of each awkward unit somewhere, or says here why it need not be. */
class EveryPublicFormIsTriedTest {

    /** By the test that fills it. */
    private static final Map<String, List<String>> TRIED = Map.ofEntries(
            Map.entry(
                    "WorkBeforeTheBoundTest",
                    List.of(
                            "/rencontre/{slug}/inscription",
                            "/retrouver-mon-inscription",
                            "/connexion",
                            "/connexion/lien",
                            "/inscription/{token}/nouveau-lien",
                            "/inscription/{token}/informations",
                            "/inscription/{token}/desistement/{day}",
                            "/inscription/{token}/remplacement/{day}")),
            Map.entry(
                    "CallTest",
                    List.of(
                            "/appels/{slug}/{year}",
                            "/porteur/{token}",
                            "/porteur/{token}/compte-rendu",
                            "/financeur/{token}")),
            Map.entry("SittingJourneyTest", List.of("/convocation/{token}")),
            Map.entry("RecordTest", List.of("/convocation/{token}/correction")),
            Map.entry("ReminderTest", List.of("/suite/{token}")),
            Map.entry("ArticulationJourneyTest", List.of("/engagement/{token}")),
            Map.entry(
                    "TestimonyTest",
                    List.of("/inscription/{token}/temoignage", "/inscription/{token}/temoignage/retrait")),
            Map.entry(
                    "OwnDataTest",
                    List.of("/inscription/{token}/mes-donnees/effacement", "/inscription/{token}/mes-donnees/demande")),
            Map.entry(
                    "OwnDataAskTest",
                    List.of("/mes-donnees", "/mes-donnees/{token}/effacement", "/mes-donnees/{token}/demande")),
            Map.entry("SynthesisTest", List.of("/ressources/{id}/ouverture")),
            Map.entry("SurveyTest", List.of("/avis/{ticket}")),
            Map.entry(
                    "SharedTest",
                    List.of("/partage/{token}/fichier", "/partage/{token}/adresse", "/partage/{token}/accord")),
            Map.entry(
                    "PostsTest",
                    List.of(
                            "/inscription/{token}/questions/{day}",
                            "/inscription/{token}/participants/{day}",
                            "/inscription/{token}/echanges",
                            "/inscription/{token}/echanges/suivre",
                            "/inscription/{token}/echanges/{post}/reponse",
                            "/inscription/{token}/echanges/{post}/signalement")),
            Map.entry(
                    "DigestTest",
                    List.of(
                            "/actualites/lettre",
                            "/actualites/lettre/confirmation/{token}",
                            "/actualites/lettre/choix/{token}")));

    /** The same fields as a form that is tried, or none that is read: PostGuard bounds them all. */
    private static final List<String> LIKE_OTHERS = List.of(
            "/pre-remplir/{slug}",
            "/inscription/{token}/adresse",
            "/inscription/{token}/acceptation/{day}",
            "/inscription/{token}/ajout/{day}",
            "/inscription/{token}/atelier/{day}",
            "/inscription/{token}/signature/{day}",
            "/inscription/{token}/attestation",
            "/inscription/{token}/questions/{day}/vote",
            "/inscription/{token}/echanges/{post}/retrait",
            "/porteur/{token}/nouveau-lien",
            "/financeur/{token}/nouveau-lien",
            "/nouvelle-adresse/{token}",
            "/deconnexion",
            "/connexion/lien/{token}",
            "/connexion/lien/{token}/mot-de-passe",
            "/connexion/cle",
            "/connexion/cle/preparation",
            "/invitation/{token}",
            "/premiere-connexion/{token}",
            "/porteur/{token}/pieces",
            "/partage/{token}/retrait",
            "/partage/{token}/effacement",
            "/partage/{token}/presentation",
            "/collecte/{token}/{indicator}",
            "/actualites/lettre/desabonnement/{token}");

    /** What programs send is bounded by the reader of their JSON (api.HostileJsonTest). */
    private static final String PROGRAMS = "/api/";

    @Test
    void aNewFormOfAnybodysIsFilledByATestOrSaysLikeWhichItIs() {
        var theirs = new TreeSet<>(AccessRules.rows().stream()
                .filter(row -> row.verb() == Verb.SEND && row.who() == Who.EVERYBODY)
                .map(row -> row.pattern().getPatternString())
                .filter(pattern -> !pattern.startsWith(PROGRAMS))
                .toList());
        var known = new TreeSet<>(LIKE_OTHERS);
        TRIED.values().forEach(known::addAll);

        assertThat(known).containsExactlyInAnyOrderElementsOf(theirs);
    }
}
