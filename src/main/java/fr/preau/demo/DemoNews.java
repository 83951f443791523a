package fr.preau.demo;

import fr.preau.news.Note.Content;
import fr.preau.news.Note.Source;
import fr.preau.news.Notes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Some months of news. What is national is as it was published; what is local is invented and says so. */
@Component
class DemoNews {

    private static final LocalDate READ = LocalDate.of(2024, 9, 9);

    private final Notes notes;
    private final DemoDigest digest;

    DemoNews(Notes notes, DemoDigest digest) {
        this.notes = notes;
        this.digest = digest;
    }

    void tell() {
        if (!notes.all().isEmpty()) {
            return;
        }
        notes.add(
                new Content(
                        "Une circulaire fixe le cadre des contrats de ville 2024-2030",
                        "Elle porte sur l’élaboration des contrats dans les départements métropolitains : calendrier, place des habitants, thèmes à choisir selon chaque quartier.",
                        LocalDate.of(2023, 8, 31),
                        Optional.empty(),
                        List.of(new Source(
                                "Circulaire du 31 août 2023 relative à l’élaboration des contrats de ville 2024-2030",
                                "")),
                        READ,
                        List.of("gouvernance", "programmation"),
                        List.of()),
                true);
        notes.add(
                new Content(
                        "La nouvelle liste des quartiers prioritaires est en vigueur",
                        "Le décret du 28 décembre 2023 remplace la liste de 2014 en métropole depuis le 1er janvier 2024.\n\nDes quartiers entrent, d’autres sortent : **vérifiez le périmètre** avant d’instruire une action de 2025.",
                        LocalDate.of(2024, 1, 1),
                        Optional.empty(),
                        List.of(new Source("Décret n° 2023-1314 du 28 décembre 2023", "")),
                        READ,
                        List.of("quartiers sortants", "programmation"),
                        List.of()),
                true);
        var meeting = example(
                "Un temps pour les communes dont un quartier est sorti (exemple)",
                "Le centre de ressources réunit en visioconférence les communes dont un quartier n’est plus prioritaire : ce qui s’arrête, ce qui continue, ce qui reste à décider.",
                LocalDate.of(2024, 9, 2),
                Optional.of(LocalDate.of(2024, 10, 1)),
                "quartiers sortants",
                "38",
                "69");
        notes.change(
                meeting,
                1,
                notes.withId(meeting).orElseThrow().content(),
                "L’annonce donnait le 8 octobre : la rencontre est avancée au 1er octobre.");
        example(
                "L’appel à projets 2025 est ouvert (exemple)",
                "Les porteurs déposent une fiche par action. Une action reconduite dit ce qu’a donné l’année d’avant.",
                LocalDate.of(2024, 9, 9),
                Optional.of(LocalDate.of(2024, 11, 15)),
                "programmation",
                "69");
        example(
                "Les comptes rendus des actions de 2023 sont attendus (exemple)",
                "Un lien personnel est parti à chaque porteur : qui a participé, ce qui a marché, ce qui a manqué. Le bilan de l’année s’écrit à partir de là.",
                LocalDate.of(2024, 8, 20),
                Optional.of(LocalDate.of(2024, 9, 30)),
                "programmation");
        example(
                "Un modèle de règlement pour les conseils citoyens (exemple)",
                "Qui y participe, pour combien de temps, comment un avis est rendu : six pages à adapter, relues par trois conseils.",
                LocalDate.of(2024, 8, 28),
                Optional.empty(),
                "gouvernance");
        example(
                "Des paniers à prix réduit : un appel à idées (exemple)",
                "Les épiceries solidaires, les jardins et les marchés de quartier peuvent proposer une action commune.",
                LocalDate.of(2024, 9, 4),
                Optional.of(LocalDate.of(2024, 10, 18)),
                "alimentation");
        example(
                "Les dates des comités de pilotage de l’automne (exemple)",
                "Quatre contrats tiennent leur comité entre le 15 octobre et le 12 décembre : l’ordre du jour part trois semaines avant.",
                LocalDate.of(2024, 9, 6),
                Optional.of(LocalDate.of(2024, 10, 15)),
                "gouvernance");
        notes.add(
                new Content(
                        "Une enquête sur les marchés et les épiceries solidaires (exemple)",
                        "Où peut-on faire ses courses à pied depuis un quartier prioritaire ? Relecture avant publication.",
                        LocalDate.of(2024, 9, 5),
                        Optional.empty(),
                        List.of(),
                        READ,
                        List.of("alimentation"),
                        List.of()),
                false);
        digest.write();
    }

    private long example(
            String title, String fact, LocalDate on, Optional<LocalDate> until, String theme, String... departments) {
        return notes.add(
                new Content(
                        title,
                        fact,
                        on,
                        until,
                        List.of(new Source("Annonce inventée pour la démonstration", "")),
                        READ,
                        List.of(theme),
                        List.of(departments)),
                true);
    }
}
