package fr.preau.cycle.edition;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mail.wording.LetterWordings;
import fr.preau.mail.wording.LetterWordings.Scope;
import fr.preau.registration.Profile;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.desk.Reserves;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Reserve;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The copy for the next year takes along what organisers set, and names what stays behind. */
class DuplicationTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private String slug;
    private Cycle from;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-10-22", 20).day("2024-11-19", 30));
        from = stored(slug);
    }

    @Test
    void theRulesGoAlong() {
        var rules = new Rules(
                new Audience(
                        Set.of(Profile.OTHER), Set.of(Profile.ELECTED_OFFICIAL), Set.of("69", "2A"), Verdict.REVIEWED),
                Duration.ofHours(12),
                Duration.ofHours(6),
                Asked.REQUIRED,
                Asked.HIDDEN,
                Asked.REQUIRED);
        preau.bean(RegistrationRules.class).set(from.id(), rules);

        assertThat(preau.bean(RegistrationRules.class).of(copy().id())).isEqualTo(rules);
    }

    @Test
    void theReservesGoAlongAtTheSameHourOfTheClockAsLongBeforeTheirDay() {
        var until = LocalDateTime.parse("2024-10-28T09:00").atZone(PARIS).toInstant();
        preau.bean(Desk.class)
                .reserve(from.days().getLast().id(), List.of(new Reserve(Profile.ELECTED_OFFICIAL, 4, until)));

        var copy = copy();

        assertThat(preau.bean(Reserves.class).of(copy.days().getLast().id()))
                .containsExactly(new Reserve(
                        Profile.ELECTED_OFFICIAL,
                        4,
                        LocalDateTime.parse("2025-10-27T09:00").atZone(PARIS).toInstant()));
        assertThat(preau.bean(Reserves.class).of(copy.days().getFirst().id())).isEmpty();
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM scheduled_tasks WHERE task_instance LIKE :day || '-%'")
                        .param("day", Long.toString(copy.days().getLast().id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theQuestionsThatAreAskedGoAlongInTheirOrder() {
        var questions = preau.bean(Questions.class);
        var first = new Questions.Wording(Questions.Kind.TEXT, "Votre quartier ?", "Une aide", List.of(), true);
        var second = new Questions.Wording(Questions.Kind.CHOICE, "Repas ?", "", List.of("Oui", "Non"), false);
        questions.add(from.id(), first);
        var known = questions.add(from.id(), second);
        questions.add(from.id(), first.under(new AfterReply(known, "Oui")));
        questions.add(from.id(), first.under(new OnDay(from.days().getFirst().id())));

        var copy = copy();
        assertThat(questions.of(copy.id()))
                .extracting(Questions.Question::wording)
                .hasSize(4)
                .startsWith(first, second);
        var asked = questions.of(copy.id());
        assertThat(asked.get(2).wording().condition())
                .isEqualTo(new AfterReply(asked.get(1).id(), "Oui"));
        assertThat(asked.get(3).wording().condition())
                .isEqualTo(new OnDay(copy.days().getFirst().id()));
    }

    @Test
    void theWordsOfItsMessagesGoAlong() {
        var wordings = preau.bean(LetterWordings.class);
        var words = new LetterWording("Votre place", "Bonjour, à bientôt.");
        wordings.write(new Scope.OneCycle(from.id()), "REMINDER", words, LetterWordings.UNWRITTEN, "Claire");

        assertThat(wordings.of(new Scope.OneCycle(copy().id()), "REMINDER"))
                .hasValueSatisfying(stored -> assertThat(stored.wording()).isEqualTo(words));
    }

    @Test
    void theHoursOfHalfDaysAndTheGaugesGoAlongAndNobodyWithThem() {
        organiser.post(
                "/gestion/cycles/" + slug + "/demi-journees/"
                        + from.days().getFirst().id(),
                Map.of(
                        "morning-starts",
                        "10:00",
                        "morning-ends",
                        "11:15",
                        "afternoon-starts",
                        "",
                        "afternoon-ends",
                        ""));

        var copy = copy();

        assertThat(preau.jdbc()
                        .sql("SELECT part || ' ' || starts || ' ' || ends FROM half_day WHERE day_id = :day")
                        .param("day", copy.days().getFirst().id())
                        .query(String.class)
                        .list())
                .containsExactly("MORNING 10:00:00 11:15:00");
        assertThat(copy.content().days())
                .extracting(day -> day.capacity().orElseThrow())
                .containsExactly(20, 30);
        assertThat(preau.confirmed(copy.days().getFirst().id())).isZero();
    }

    @Test
    void whatStaysBehindIsListedBeforehand() {
        var page = organiser.get("/gestion/cycles/" + slug + "/etat").words();
        for (var words : preau.bean(Duplication.class).left()) {
            assertThat(page).contains(words);
        }
        assertThat(page).contains("les inscriptions, les listes d’attente", "le lien privé");
    }

    @Test
    void everyTableThatLeadsToACycleIsCopiedOrNamedAsLeft() {
        var leading = preau.jdbc().sql("""
                        WITH RECURSIVE reached (name) AS (
                            SELECT unnest(ARRAY['cycle', 'meeting_day']::regclass[]::oid[])
                            UNION
                            SELECT f.conrelid
                            FROM pg_constraint f
                            JOIN reached r ON r.name = f.confrelid
                            WHERE f.contype = 'f'
                        )
                        SELECT name::regclass::text
                        FROM reached
                        UNION
                        SELECT table_name
                        FROM information_schema.columns
                        WHERE table_schema = 'public' AND column_name IN ('cycle_id', 'day_id')
                        """).query(String.class).list();

        assertThat(preau.bean(Duplication.class).tables())
                .doesNotHaveDuplicates()
                .containsAll(leading);
    }

    private Cycle copy() {
        return stored(organiser
                .post("/gestion/cycles/" + slug + "/copie", Map.of())
                .header("Location")
                .replaceAll(".*/cycles/([^/]+)/.*", "$1"));
    }

    private Cycle stored(String address) {
        return preau.bean(Cycles.class).withSlug(address).orElseThrow();
    }
}
