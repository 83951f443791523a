package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.survey.Survey.Way;
import fr.preau.survey.SurveyKind;
import fr.preau.survey.Surveys;
import fr.preau.survey.urn.Urn;
import fr.preau.survey.urn.Urn.Holder;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same as {@link ReadByKeyTest} of what many do in the days before and after: a survey is answered, a question is
 * asked and voted for, a file is followed, the news are asked for by mail. None of it reads what others left.
 */
class ReadByKeyLaterTest {

    private static final int MANY = 4_000;
    private static final int TIMES = 6;
    private static final String NEWS = "/actualites/lettre";

    @Test
    void nothingThatManyDoBetweenAndAfterReadsATableThatGrowsFromEndToEnd() throws SQLException {
        var database = YoungDatabase.fresh();
        try (var preau = TestInstance.start(database.address(), TestClock.at("2024-09-10T07:00"), Map.of())) {
            var all = List.of(new Survey(preau), new Room(preau), new Library(preau), new News(preau));
            all.forEach(Gesture::isMadeSomeTimes);
            fill(preau);
            all.forEach(Gesture::isMadeSomeTimes);
        }

        var read = database.read(MANY);
        assertThat(read.keySet())
                .contains(
                        "survey_ticket",
                        "survey_box",
                        "survey_asked",
                        "speaker_question",
                        "question_vote",
                        "resource",
                        "news_subscription");
        assertThat(read.entrySet())
                .as("rows read in order")
                .allSatisfy(
                        table -> assertThat(table.getValue()).as(table.getKey()).isLessThan(MANY));
    }

    private interface Gesture {
        void isMade(int time);

        default void isMadeSomeTimes() {
            IntStream.range(0, TIMES).forEach(this::isMade);
        }
    }

    private static final class Survey implements Gesture {
        private final TestInstance preau;
        private final long id;
        private final String field;
        private int given = 1;

        Survey(TestInstance preau) {
            this.preau = preau;
            var held = AttendedCycle.at(preau);
            var registration = held.register(Mailbox.at(preau));
            held.hold().present(registration, 1, Part.MORNING);
            var surveys = preau.bean(Surveys.class);
            id = surveys.draft(held.cycleNow(), SurveyKind.HOT, List.of(held.day(1)));
            surveys.open(id, Way.SLIPS, List.of());
            field = surveys.withId(id).orElseThrow().questions().getFirst().field();
        }

        @Override
        public void isMade(int time) {
            given++;
            preau.bean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> preau.bean(Urn.class).issue(id, List.of(new Holder.Slip(given))));
            var ticket = "/avis/" + preau.bean(Urn.class).slips(id, given).getLast();
            assertThat(preau.visitor().get(ticket).status()).isEqualTo(200);
            assertThat(preau.visitor().post(ticket, Map.of(field, List.of("0"))).status())
                    .isEqualTo(200);
        }
    }

    private static final class Room implements Gesture {
        private final TestInstance preau;
        private final long day;
        private final String page;
        private int asked;

        Room(TestInstance preau) {
            this.preau = preau;
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            day = preau.day(slug, "2024-09-24");
            var person = Mailbox.registered(preau, slug, "Claire", day);
            page = person.ownPage() + "/questions/" + day;
            preau.bean(SpeakerQuestions.class).set(day, true, false);
        }

        /** Asked anew each time, since a person may ask five times; voted for, given up, read. */
        @Override
        public void isMade(int time) {
            asked++;
            preau.visitor().post(page, Map.of("text", List.of("Question " + Math.min(asked, 5))));
            var question = preau.bean(SpeakerQuestions.class).of(day).getFirst().id();
            for (var vote : List.of("oui", "non", "oui")) {
                var answer = preau.visitor()
                        .post(
                                page + "/vote",
                                Map.of("question", List.of(Long.toString(question)), "vote", List.of(vote)));
                assertThat(answer.status()).isEqualTo(302);
            }
            assertThat(preau.visitor().get(page).words()).contains("Question 1");
        }
    }

    private static final class Library implements Gesture {
        private final TestInstance preau;
        private final long resource;

        Library(TestInstance preau) {
            this.preau = preau;
            resource = preau.bean(Resources.class)
                    .add(
                            new Content(
                                    Optional.empty(),
                                    "",
                                    Optional.empty(),
                                    ResourceKind.LINK,
                                    "Un lien",
                                    "",
                                    List.of(),
                                    List.of(),
                                    LocalDate.of(2024, 9, 3),
                                    "https://exemple.fr/lien",
                                    Optional.empty(),
                                    ""),
                            true);
        }

        @Override
        public void isMade(int time) {
            var address = "/ressources/" + resource;
            assertThat(preau.visitor().get(address + "/ouvrir").status()).isEqualTo(303);
            assertThat(preau.visitor().post(address + "/ouverture", Map.of()).status())
                    .isEqualTo(204);
        }
    }

    private static final class News implements Gesture {
        private final TestInstance preau;

        News(TestInstance preau) {
            this.preau = preau;
        }

        @Override
        public void isMade(int time) {
            var person = Mailbox.at(preau);
            var answer = preau.visitor()
                    .post(
                            NEWS,
                            Map.of(
                                    "email", List.of(person.address()),
                                    "departments", List.of(""),
                                    "rhythm", List.of("WEEKLY")));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(preau.visitor()
                            .post(person.latest().path(NEWS + "/confirmation/"), Map.of())
                            .words())
                    .contains("C’est confirmé");
        }
    }

    /** What others left, written past every gesture. */
    private static void fill(TestInstance preau) {
        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            preau.jdbc().sql("SET LOCAL session_replication_role = replica").update();
            ROWS.forEach(
                    statement -> preau.jdbc().sql(statement).param("many", MANY).update());
        });
    }

    private static final List<String> ROWS = List.of("""
            INSERT INTO survey_ticket (digest, survey_id)
            SELECT sha256(n::text::bytea), 1000000 FROM generate_series(1, :many) n
            """, """
            INSERT INTO survey_box (id, survey_id, sealed)
            SELECT gen_random_uuid(), 1000000, '' FROM generate_series(1, :many) n
            """, """
            INSERT INTO survey_asked (survey_id, registration_id) SELECT 1000000, n FROM generate_series(1, :many) n
            """, """
            INSERT INTO speaker_question (day_id, sequence, registration_id, anonymous, text, state, asked_at)
            SELECT 1000000, '', 1000000 + n, false, 'Et ?', 'SHOWN', now() FROM generate_series(1, :many) n
            """, """
            INSERT INTO question_vote (question_id, registration_id)
            SELECT 1000000, 1000000 + n FROM generate_series(1, :many) n
            """, """
            INSERT INTO resource (sequence_title, kind, title, authors, themes, departments, dated, url, sha256, file_type,
                                  bytes, body, words, created_at, approved_at)
            SELECT '', 'LINK', 'Lien', '', '{}', '{}', '2024-09-03', 'https://exemple.fr/' || n, '', '', 0, '', '', now(),
                   now()
            FROM generate_series(1, :many) n
            """, """
            INSERT INTO news_subscription (email, email_key, themes, departments, rhythm, consent, asked_at, confirmed_at)
            SELECT n || '@exemple.fr', n || '@exemple.fr', '{}', '{}', 'WEEKLY', '', now(), now()
            FROM generate_series(1, :many) n
            """);
}
