package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Themes;
import fr.preau.resource.Consent;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.Resource.Stored;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.SpeakerLinks;
import fr.preau.resource.Speakers;
import fr.preau.resource.Syntheses;
import fr.preau.resource.file.FileType;
import fr.preau.resource.file.SharedFiles;
import fr.preau.resource.file.SharedFiles.Given;
import fr.preau.resource.testimony.Testimonies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was shared of the cycle that was held. All of it is invented. */
@Component
class DemoResources {

    private static final List<String> SAID = List.of(
            "Je suis repartie avec trois engagements triés et un nom en face de chacun. Nous avons réuni le bailleur dès la semaine suivante.",
            "Entendre une autre commune dire ce qui n’avait pas marché nous a fait gagner six mois.",
            "Le tri des engagements, nous l’avons refait avec les habitants, et il n’a pas donné le même ordre.");

    /** What the files say, for the search: taking them apart at a start would take a process each. */
    private static final String SLIDES =
            "Trois questions pour trier les engagements. Qui le porte ? Un nom, pas un service. Pour quand ? Une date que tout le monde a lue. Comment saura-t-on que c’est fait ? Ce que les habitants en verront.";

    private static final String GRID =
            "La grille de tri des engagements. Une ligne par engagement. Une case vide est une question à poser.";

    private final Resources resources;
    private final Syntheses syntheses;
    private final SpeakerLinks links;
    private final Testimonies testimonies;
    private final Speakers speakers;
    private final SharedFiles files;
    private final JdbcClient jdbc;

    DemoResources(
            Resources resources,
            Syntheses syntheses,
            SpeakerLinks links,
            Testimonies testimonies,
            Speakers speakers,
            SharedFiles files,
            JdbcClient jdbc) {
        this.speakers = speakers;
        this.files = files;
        this.testimonies = testimonies;
        this.jdbc = jdbc;
        this.syntheses = syntheses;
        this.resources = resources;
        this.links = links;
    }

    /** Shares it, unless it is there. */
    void tell(Cycle cycle) {
        if (!resources.ofCycle(cycle.id()).isEmpty()) {
            return;
        }
        var day = cycle.days().getFirst();
        var synthesis = syntheses.add(
                content(
                        cycle,
                        day,
                        ResourceKind.SYNTHESIS,
                        "Ce que l’on retient de la journée (exemple)",
                        "",
                        "## Trier les engagements\n\nTrois questions pour chaque engagement :\n\n- qui le porte, avec un nom ;\n- pour quand, avec une date ;\n- comment saura-t-on que c’est fait ?\n\n## Ce qui reste ouvert\n\nLa place des habitants dans le suivi, et qui les invite."),
                true,
                "Camille Fontaine");
        syntheses.rewrite(
                synthesis,
                1,
                "Ce que l’on retient de la journée (exemple)",
                resources.withId(synthesis).orElseThrow().content().body()
                        + "\n\nUne rencontre y reviendra au printemps.",
                "Camille Fontaine");
        resources.add(
                content(
                        cycle,
                        day,
                        ResourceKind.LINK,
                        "La grille de tri des engagements (exemple)",
                        "https://www.exemple.fr/grille",
                        ""),
                true);
        resources.add(
                content(
                        cycle,
                        day,
                        ResourceKind.VIDEO,
                        "Le témoignage d’une commune (exemple)",
                        "https://www.exemple.fr/video",
                        ""),
                false);
        files(cycle, day);
        testify(day);
    }

    /** What a speaker gave and agreed to publish; another one did not answer yet. */
    private void files(Cycle cycle, Cycle.Day day) {
        var driss = links.make(day.id(), "", "Driss Bouzid");
        links.make(day.id(), "", "Nguyễn Thị Ánh");
        resources.add(
                file(
                        content(cycle, day, ResourceKind.SLIDES, "Trois questions pour trier (exemple)", "", ""),
                        "Driss Bouzid",
                        Optional.of(driss),
                        kept("trois-questions.pdf", FileType.PDF, SLIDES)),
                true);
        resources.add(
                file(
                        content(cycle, day, ResourceKind.DOCUMENT, "La grille de tri, à remplir (exemple)", "", ""),
                        "",
                        Optional.empty(),
                        kept("grille-de-tri.docx", FileType.DOCX, GRID)),
                true);
        links.withId(driss).ifPresent(link -> speakers.consent(link, Consent.NAMED));
    }

    private Given.Stored kept(String name, FileType type, String text) {
        try (var in = DemoResources.class.getResourceAsStream("/demo/" + name)) {
            return files.keep(in, type, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content file(Content content, String authors, Optional<Long> link, Given.Stored file) {
        return new Content(
                content.day(),
                content.sequence(),
                link,
                content.kind(),
                content.title(),
                authors,
                content.themes(),
                content.departments(),
                content.date(),
                "",
                Optional.of(new Stored(file.sha256(), file.type(), file.bytes())),
                file.text());
    }

    /** Two that everybody reads, and one that waits for an organiser. */
    private void testify(Cycle.Day day) {
        var people = jdbc.sql("""
                SELECT registration_id
                FROM place
                WHERE day_id = :day AND state = 'CONFIRMED'
                ORDER BY registration_id
                LIMIT :most
                """)
                .param("day", day.id())
                .param("most", SAID.size())
                .query(Long.class)
                .list();
        for (var at = 0; at < people.size(); at++) {
            testimonies.give(people.get(at), SAID.get(at), at == 0);
            if (at < SAID.size() - 1) {
                testimonies.judge(people.get(at), SAID.get(at), true);
            }
        }
    }

    private static Content content(
            Cycle cycle, Cycle.Day day, ResourceKind kind, String title, String url, String body) {
        return new Content(
                Optional.of(day.id()),
                "",
                Optional.empty(),
                kind,
                title,
                "",
                Themes.of(cycle.content()),
                List.of("69"),
                day.content().date(),
                url,
                Optional.empty(),
                body);
    }
}
