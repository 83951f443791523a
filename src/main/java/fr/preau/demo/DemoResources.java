package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Themes;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.SpeakerLinks;
import fr.preau.resource.Syntheses;
import fr.preau.resource.testimony.Testimonies;
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

    private final Resources resources;
    private final Syntheses syntheses;
    private final SpeakerLinks links;
    private final Testimonies testimonies;
    private final JdbcClient jdbc;

    DemoResources(
            Resources resources, Syntheses syntheses, SpeakerLinks links, Testimonies testimonies, JdbcClient jdbc) {
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
        links.make(day.id(), "", "Driss Bouzid");
        testify(day);
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
