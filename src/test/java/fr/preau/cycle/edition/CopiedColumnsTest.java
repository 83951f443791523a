package fr.preau.cycle.edition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.face.CycleContact;
import fr.preau.cycle.face.CycleContacts;
import fr.preau.cycle.face.CyclePictures;
import fr.preau.cycle.version.Publication;
import fr.preau.cycle.version.Publication.Visibility;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mail.wording.LetterWordings;
import fr.preau.mail.wording.LetterWordings.Scope;
import fr.preau.platform.picture.CutPicture.Cut;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.rules.Arrangement;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Condition;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.ReminderRows;
import fr.preau.registration.rules.ReminderTimes;
import fr.preau.registration.rules.ReminderTimes.ReminderTime;
import fr.preau.registration.rules.Reserve;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every column of what is copied for the next year goes along, or stands here with what becomes of it instead. A
 * column that is new fails here until the cycle below sets it and the copy takes it along.
 */
class CopiedColumnsTest {

    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("cycle.id", "its own"),
            Map.entry("cycle.slug", "its own"),
            Map.entry("cycle.title", "the year in it goes up"),
            Map.entry("cycle.state", "a draft"),
            Map.entry("cycle.publish_at", "left, and said"),
            Map.entry("cycle.preview_token", "left, and said"),
            Map.entry("cycle.updated_at", "when it was copied"),
            Map.entry("cycle.opens_at", "52 weeks later"),
            Map.entry("cycle.closes_at", "52 weeks later"),
            Map.entry("section.cycle_id", "its own"),
            Map.entry("section.rank", "the same order"),
            Map.entry("meeting_day.id", "its own"),
            Map.entry("meeting_day.cycle_id", "its own"),
            Map.entry("meeting_day.date", "52 weeks later"),
            Map.entry("meeting_day.status", "nothing is closed or cancelled a year ahead"),
            Map.entry("cycle.short_name", "made from the title anew, it often holds the year"),
            Map.entry("meeting_day.cancel_reason", "nothing is closed or cancelled a year ahead"),
            Map.entry("meeting_day.revision", "calendars of the copy begin anew"),
            Map.entry("sequence.day_id", "its own"),
            Map.entry("sequence.rank", "the same order"),
            Map.entry("registration_rules.cycle_id", "its own"),
            Map.entry("question.id", "its own"),
            Map.entry("question.cycle_id", "its own"),
            Map.entry("question.position", "the same order"),
            Map.entry("question.version", "its words begin anew"),
            Map.entry("question.asked", "only what is still asked goes along"),
            Map.entry("question_version.question_id", "its own"),
            Map.entry("question_version.version", "its words begin anew"),
            Map.entry("question_version.condition", "names the copy's own days, workshops and questions"),
            Map.entry("day_gauge.day_id", "its own"),
            Map.entry("day_gauge.held", "nobody goes along"),
            Map.entry("day_gauge.waiting", "nobody goes along"),
            Map.entry("workshop.id", "its own"),
            Map.entry("workshop.day_id", "its own"),
            Map.entry("workshop.rank", "the same order"),
            Map.entry("workshop.held", "nobody goes along"),
            Map.entry("day_reserve.day_id", "its own"),
            Map.entry("day_reserve.until", "52 weeks later"),
            Map.entry("letter_wording.id", "its own"),
            Map.entry("letter_wording.cycle_id", "its own"),
            Map.entry("letter_wording.version", "its own"),
            Map.entry("letter_wording.written_at", "of the text"),
            Map.entry("letter_wording.writer", "of the text"),
            Map.entry("reminder_times.cycle_id", "its own"),
            Map.entry("cycle_picture.id", "its own"),
            Map.entry("cycle_picture.cycle_id", "its own"),
            Map.entry("cycle_picture.changed_at", "when it was copied"),
            Map.entry("cycle_contact.cycle_id", "its own"),
            Map.entry("half_day.day_id", "its own"));

    private static final String DOCUMENT = """
            # Cycle copié, à Lyon (/rencontre/colonnes-copiees)

            Un chapo.

            Inscriptions : du 1er septembre 2024 au 20 octobre 2024

            > Une annonce.

            ## Contexte

            Un contexte.

            ## Programme

            Des mots avant les journées.

            ### Mardi 22 octobre 2024 : Ouverture

            Jauge : 20 places

            Lieu : Salle des fêtes, Bron

            Accès : par la cour

            Transports : métro D

            Quelques mots du jour.

            **9h30-12h00 : Une visite (angle stratégique)**

            Salle : salle 12

            Jauge : 12 places

            Intervenants : Claire Martin

            Texte de la visite.

            **9h30-12h00 : Une autre visite**

            Jauge : 8 places

            ## Pour finir

            Le mot de la fin.
            """;

    private final TestInstance preau = TestInstance.shared();

    @Test
    void everyColumnGoesAlongOrHasAReasonNotTo() {
        var from = everythingSet();
        var copy = stored(Organiser.at(preau)
                .post("/gestion/cycles/" + from.slug() + "/copie", Map.of())
                .header("Location")
                .replaceAll(".*/cycles/([^/]+)/.*", "$1"));

        var columns = new TreeSet<String>();
        for (var table : preau.bean(Duplication.class).copied()) {
            var before = rows(table, from);
            var after = rows(table, copy);
            assertThat(before).as("rows of %s", table).isNotEmpty();
            for (var column : before.getFirst().keySet()) {
                var name = table + "." + column;
                columns.add(name);
                if (!OTHERWISE.containsKey(name)) {
                    assertThat(before)
                            .as("%s is set in the cycle that is copied, so that losing it would show", name)
                            .anyMatch(row -> !row.get(column).equals(unset(table, column)));
                    assertThat(after)
                            .as("%s goes along", name)
                            .extracting(row -> row.get(column))
                            .containsExactlyElementsOf(
                                    before.stream().map(row -> row.get(column)).toList());
                }
            }
        }
        assertThat(columns).containsAll(OTHERWISE.keySet());
    }

    /** What the column holds where nobody sets it: its default, or nothing. */
    private String unset(String table, String column) {
        return preau.jdbc()
                .sql("""
                        SELECT coalesce(trim(BOTH '''' FROM split_part(column_default, '::', 1)),
                                        CASE data_type WHEN 'ARRAY' THEN '{}' WHEN 'boolean' THEN 'f' ELSE '' END)
                        FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = :table AND column_name = :column
                        """)
                .param("table", table)
                .param("column", column)
                .query(String.class)
                .single();
    }

    private List<Map<String, String>> rows(String table, Cycle cycle) {
        var owned = switch (table) {
            case "cycle" -> "id = :cycle";
            case "sequence", "day_gauge", "day_reserve", "half_day", "workshop" ->
                "day_id IN (SELECT id FROM meeting_day WHERE cycle_id = :cycle)";
            case "question_version" -> "question_id IN (SELECT id FROM question WHERE cycle_id = :cycle)";
            default -> "cycle_id = :cycle";
        };
        return preau.jdbc()
                .sql("SELECT * FROM %s WHERE %s ORDER BY 1, 2".formatted(table, owned))
                .param("cycle", cycle.id())
                .query((row, _) -> cells(row))
                .list();
    }

    private static Map<String, String> cells(ResultSet row) throws SQLException {
        var cells = new TreeMap<String, String>();
        var columns = row.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            cells.put(
                    columns.getColumnName(i),
                    Optional.ofNullable(row.getString(i)).orElse(""));
        }
        return cells;
    }

    private Cycle everythingSet() {
        preau.bean(Publication.class).read(DOCUMENT, Visibility.PUBLISHED);
        var cycle = stored("colonnes-copiees");
        var day = cycle.days().getFirst().id();
        preau.bean(CyclePictures.class).show(cycle.id(), new Cut(new byte[] {1}, new byte[] {2}, 640), "Une place");
        preau.bean(CycleContacts.class)
                .replace(cycle.id(), _ -> true, new CycleContact("Claire", "claire@exemple.fr", "04 72 00 00 00"));
        var audience =
                new Audience(Set.of(Profile.OTHER), Set.of(Profile.ELECTED_OFFICIAL), Set.of("69"), Verdict.REVIEWED);
        preau.bean(RegistrationRules.class)
                .set(
                        cycle.id(),
                        new Rules(
                                audience,
                                Duration.ofHours(12),
                                Duration.ofHours(6),
                                Asked.REQUIRED,
                                Asked.HIDDEN,
                                Asked.REQUIRED));
        var reserve = new Reserve(Profile.ELECTED_OFFICIAL, 4, Instant.parse("2024-10-01T07:00:00Z"));
        preau.bean(Desk.class).arrange(day, new Arrangement(20, List.of()), new Arrangement(20, List.of(reserve)));
        preau.bean(Questions.class)
                .add(
                        cycle.id(),
                        new Wording(
                                Kind.CHOICE,
                                "Repas ?",
                                "Une aide",
                                List.of("Oui", "Non"),
                                true,
                                new Condition.Everybody(),
                                true));
        preau.bean(LetterWordings.class)
                .write(
                        new Scope.OneCycle(cycle.id()),
                        "REMINDER",
                        new LetterWording("Votre place", "Bonjour, à bientôt."),
                        LetterWordings.UNWRITTEN,
                        "Claire");
        preau.bean(ReminderRows.class)
                .replace(
                        cycle.id(),
                        ReminderTimes.USUAL,
                        new ReminderTimes(Optional.of(new ReminderTime(5, 8)), Optional.of(new ReminderTime(2, 10))));
        for (var set : List.of(
                "UPDATE cycle SET place = 'Lyon' WHERE id = :cycle",
                "UPDATE section SET heading = 'Contexte local' WHERE cycle_id = :cycle",
                "UPDATE meeting_day SET title = 'Ouverture', place = 'Bron', access = 'Par la cour',"
                        + " transport = 'Métro D', introduction_markdown = 'Quelques mots.' WHERE cycle_id = :cycle")) {
            preau.jdbc().sql(set).param("cycle", cycle.id()).update();
        }
        preau.jdbc()
                .sql("INSERT INTO half_day (day_id, part, starts, ends) VALUES (:day, 'MORNING', '10:00', '11:15')")
                .param("day", day)
                .update();
        return cycle;
    }

    private Cycle stored(String slug) {
        return preau.bean(Cycles.class).withSlug(slug).orElseThrow();
    }
}
