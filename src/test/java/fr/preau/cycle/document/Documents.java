package fr.preau.cycle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.SequenceContent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Documents for tests, in words of their own, and short ways to read them. */
final class Documents {

    static final Defaults DEFAULTS = new Defaults(LocalDate.of(2024, 9, 10), ZoneId.of("Europe/Paris"));

    /** As uneven as a page that has lived: levels, bold, hours and spaces differ from line to line. */
    static final String UNEVEN = """
            ## **"Saison 2 : les jardins partagés", le 3 octobre et le 5 novembre 2025, à Saint-Étienne (/rencontre/saison-2-jardins)**

            Chapo

            Deux jours pour les équipes qui ouvrent un jardin au pied des immeubles.

            **ATTENTION : LA JOURNÉE DU 5 NOVEMBRE EST COMPLÈTE. VOUS NE POUVEZ VOUS INSCRIRE QUE POUR LA JOURNÉE DU 3 OCTOBRE.**

            ### **Contexte**

            Depuis le 1<sup>er</sup> janvier, les règles ont changé.

            Chaque jour a deux angles.

            ## Objectifs

            - Comparer les règlements.
            - Trouver de l'eau.

            #### Public visé :

            Agents et élus.

            ## Et après ?

            Un carnet sera publié.

            ## Programme

            ---

            Contenu

            ### Vendredi 3 octobre

            **9h00 : Accueil café**

            **9H45 : Introduction**

            **10h-12h : Choisir le terrain**

            Cette séquence compare trois sols.

            - le remblai ;
            - la friche.

            **12:00–13 h 30 : Déjeuner libre**

            **de 13h30 à 15h : L'eau, d'où vient-elle ?**

            Un pas de côté chez les maraîchers.

            ## **Mercredi 5 novembre**

            9 h 15 – Accueil
            9h30 Ouverture par une élue

            - **10h00 -12h00** : Voisins et riverains

              Deux témoignages.

              Puis un échange.
            - 12h : Pause

            #### 14h00-16h30 : Durer (stratégique)

            Quel budget pour demain ?
            """;

    private Documents() {}

    static DocumentReading.Read read(String document) {
        var reading = CycleDocument.read(document, DEFAULTS);
        assertThat(reading).isInstanceOf(DocumentReading.Read.class);
        return (DocumentReading.Read) reading;
    }

    static CycleContent content(String document) {
        return read(document).content();
    }

    static List<String> remarks(String document) {
        return CycleDocument.read(document, DEFAULTS).remarks().stream()
                .map(remark -> remark.line() + ": " + remark.message())
                .toList();
    }

    /** A day on 24 September 2024 under a title, with that programme. */
    static DayContent day(String programme) {
        return content(dated(programme)).days().getFirst();
    }

    static String dated(String programme) {
        return "# Titre, le 24 septembre 2024\n\n## Mardi 24 septembre\n\n" + programme;
    }

    /** « 10:00-12:00 Titre » for each entry. */
    static List<String> hours(DayContent day) {
        return day.sequences().stream().map(Documents::hours).toList();
    }

    private static String hours(SequenceContent sequence) {
        return sequence.start() + sequence.end().map(end -> "-" + end).orElse("") + " " + sequence.title();
    }
}
