package fr.preau.management.processing;

import java.util.Map;
import java.util.Optional;

/** How long something is kept and what is done then, from the words of the database to those of the register. */
final class Terms {

    private static final Map<String, String> HOW_LONG = Map.ofEntries(
            Map.entry("one year", "un an"),
            Map.entry("one month", "un mois"),
            Map.entry("one week", "une semaine"),
            Map.entry("one year after its last day", "un an après sa dernière journée"),
            Map.entry("as long as the page shows it, one month after", "autant que la page, puis un mois"),
            Map.entry("as long as the contract keeps its programmes", "autant que la programmation du contrat"),
            Map.entry("one year after the cycle's last day", "un an après la dernière journée du cycle"),
            Map.entry(
                    "one year after the cycle's last day, and the night after it where the question serves the welcome alone",
                    "un an après la dernière journée du cycle ; la nuit qui la suit pour ce qui ne sert qu’à l’accueil"),
            Map.entry(
                    "one year after the last day of its recipients",
                    "un an après la dernière journée de ses destinataires"),
            Map.entry("as long as the contract", "jusqu’au deuxième janvier après le contrat"),
            Map.entry(
                    "one year after the cycle's last day, or after the save if that is later",
                    "un an après la dernière journée du cycle, ou après l’enregistrement s’il est plus récent"),
            Map.entry("as long as the page names them", "autant que la page les nomme"),
            Map.entry("one year after the day", "un an après la journée"),
            Map.entry("kept without the name", "sans le nom, autant que le cycle"),
            Map.entry("as long as the account", "autant que le compte"),
            Map.entry("until the session ends", "jusqu’à la fin de la session"),
            Map.entry("until the person unsubscribes", "jusqu’à ce que la personne se désabonne"),
            Map.entry(
                    "until the person unsubscribes, seven days if never confirmed",
                    "jusqu’à ce que la personne se désabonne ; sept jours sans confirmation"),
            Map.entry(
                    "until its owner removes it or with the account",
                    "jusqu’à ce que la personne la retire, ou avec son compte"),
            Map.entry("until it is changed", "jusqu’à ce que ce soit changé"),
            Map.entry("one year after their last day", "un an après leur dernière journée"),
            Map.entry("one year after it expired", "un an après son échéance"),
            Map.entry("one year after the post expired", "un an après l’échéance de l’annonce"),
            Map.entry("one year after it", "un an après"),
            Map.entry("as long as the cycle", "autant que le cycle"),
            Map.entry("one year after the survey closed", "un an après la fin du questionnaire"),
            Map.entry("one month after it was asked for", "un mois après la demande"),
            Map.entry("one day, until the next night", "un jour, jusqu’à la nuit suivante"),
            Map.entry("four years after it was received", "quatre ans après sa réception"),
            Map.entry(
                    "until they take it back or are forgotten", "jusqu’à ce que la personne le retire ou soit effacée"),
            Map.entry("until the cycle's last day", "jusqu’à la dernière journée du cycle"),
            Map.entry(
                    "until it is counted, the close at the latest",
                    "jusqu’au dépouillement, au plus tard à la fin du questionnaire"),
            Map.entry(
                    "until an administrator releases it or with the account",
                    "jusqu’à ce qu’une personne qui administre le retire, ou avec le compte"),
            Map.entry("kept as long as the page", "autant que la page"),
            Map.entry("as long as what was computed from it can be shown again", "autant que ce qui en a été calculé"),
            Map.entry("as long as they sign", "autant que la personne signe"),
            Map.entry("as long as they do", "autant que la personne en répond"),
            Map.entry("as long as these words", "autant que ces mots"),
            Map.entry("as long as the run can be shown", "autant que le calcul"),
            Map.entry("as long as the resource is shared", "autant que la ressource est partagée"),
            Map.entry("as long as the resource", "autant que la ressource"),
            Map.entry("as long as the measure is shown", "autant que la mesure"),
            Map.entry("as long as the decision is shown", "autant que la décision"));

    private Terms() {}

    /** Empty where nobody said it in French. */
    static Optional<String> howLong(String term) {
        return Optional.ofNullable(HOW_LONG.get(term));
    }

    /** What is done at the end: comments say « erased », « anonymised » or « kept », and perhaps more. */
    static String then(String word) {
        if (word.startsWith("erased")) {
            return "effacé";
        }
        return word.startsWith("anonymised") ? "rendu anonyme" : "gardé";
    }
}
