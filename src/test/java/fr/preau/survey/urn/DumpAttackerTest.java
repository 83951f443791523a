package fr.preau.survey.urn;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.survey.urn.Urn.Holder;
import fr.preau.survey.urn.Urn.Submission;
import fr.preau.testing.Effort;
import fr.preau.testing.TestInstance;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever has every table, in the order of COPY, with and without xmin, at any two moments. With the measures of the
 * urn they do no better than chance; for each measure there is an attack that succeeds when it alone is taken out.
 */
class DumpAttackerTest {

    private static final int DAYS = (int) Effort.rounds(1_000).count();
    private static final int PEOPLE = 30;

    /** A random order has one fixed point in the mean, with a variance of one: five deviations over all days. */
    private static final int CHANCE = DAYS + (int) (5 * Math.sqrt(DAYS));

    private static final Random RANDOM = new Random(20_240_910);

    private final TestInstance preau = TestInstance.shared();
    private final UrnsForTests urns = new UrnsForTests(preau);

    @Test
    void whoeverHasEveryTableAtAnyMomentLinksNoBetterThanChance() {
        var byCopy = 0;
        var byTransaction = 0;
        var byDumps = 0;
        for (var day = 0; day < DAYS; day++) {
            var survey = urns.open(PEOPLE);
            var order = shuffled();
            var tickets = urns.tickets(survey);
            var before = List.<String>of();
            var left = tickets;
            for (var number = 0; number < PEOPLE; number++) {
                urns.answer(survey, order.get(number));
                if (number % 6 == 5) {
                    urns.count(survey);
                    var now = urns.texts(survey);
                    var leftNow = urns.tickets(survey);
                    byDumps += guessed(gone(left, leftNow, tickets), gone(now, before, now));
                    before = now;
                    left = leftNow;
                }
            }
            urns.end(survey);
            byCopy += fixedPoints(urns.texts(survey));
            byTransaction += fixedPoints(urns.textsByTransaction(survey));
        }

        assertThat(byCopy).isLessThan(CHANCE);
        assertThat(byTransaction).isLessThan(CHANCE);
        assertThat(byDumps).isLessThan(CHANCE);
    }

    /** People in the order of their registrations, which tables tell. */
    private static List<Integer> shuffled() {
        var order = new ArrayList<>(IntStream.rangeClosed(1, PEOPLE).boxed().toList());
        Collections.shuffle(order, RANDOM);
        return order;
    }

    /** The attacker says: the text at the n-th place is the n-th person's. */
    private static int fixedPoints(List<String> texts) {
        return (int) IntStream.range(0, texts.size())
                .filter(place -> texts.get(place).equals(UrnsForTests.name(place + 1)))
                .count();
    }

    /** Those that are in the first and not in the second, in the order of the third. */
    private static List<String> gone(List<String> first, List<String> second, List<String> order) {
        return order.stream()
                .filter(first::contains)
                .filter(one -> !second.contains(one))
                .toList();
    }

    /** The attacker takes the n-th ticket for the n-th person's, and what went and came together for one. */
    private static int guessed(List<String> tickets, List<String> texts) {
        var all = guesses(tickets);
        return (int) IntStream.range(0, Math.min(all.size(), texts.size()))
                .filter(place -> texts.get(place).equals(all.get(place)))
                .count();
    }

    /** A ticket tells nothing of its person: by its place among the hexadecimal digits is as good as any guess. */
    private static List<String> guesses(List<String> tickets) {
        return tickets.stream()
                .map(ticket -> UrnsForTests.name(1 + Integer.parseInt(ticket.substring(0, 4), 16) % PEOPLE))
                .toList();
    }

    @Test
    void withoutTheFirstMeasureAKeyInTheDatabaseNamesEverybody() {
        var survey = urns.open(PEOPLE);
        var key = preau.bean(UrnKeys.class).of(survey).orElseThrow();

        assertThat(named(survey, new UrnKey(key.bytes()))).isEqualTo(PEOPLE);
        assertThat(named(urns.open(PEOPLE), UrnKey.fresh())).isZero();
    }

    /** Between two dumps one ticket goes and one ballot comes: with the key both are read. */
    private int named(long survey, UrnKey key) {
        var named = 0;
        for (var person : shuffled()) {
            var before = urns.tickets(survey);
            urns.answer(survey, person);
            var gone = gone(before, urns.tickets(survey), before).getFirst();
            var who = IntStream.rangeClosed(1, PEOPLE)
                    .filter(one -> HexFormat.of()
                            .formatHex(UrnKey.digest(key.ticket("person " + one)))
                            .equals(gone))
                    .findFirst();
            var what = urns.rows.box(survey).stream()
                    .flatMap(one -> key.open(one.sealed(), survey).map(Ballot::read).stream())
                    .flatMap(ballot -> ballot.texts().values().stream())
                    .toList();
            named += who.stream()
                                    .filter(one -> what.contains(UrnsForTests.name(one)))
                                    .count()
                            > 0
                    ? 1
                    : 0;
        }
        return named;
    }

    @Test
    void withoutTheSecondMeasureATicketInClearVotesForAnother() {
        var survey = urns.open(PEOPLE);
        var inClear = urns.ticket(survey, 7);

        for (var digest : urns.tickets(survey)) {
            assertThat(urns.urn.submit(digest, urns.ballot(survey, 7))).isEqualTo(Submission.TOO_LATE);
        }
        assertThat(urns.urn.submit(inClear, urns.ballot(survey, 7))).isEqualTo(Submission.RECEIVED);
    }

    @Test
    void withoutTheThirdMeasureAMarkedVoterAndABareBallotAreOneTransaction() {
        preau.jdbc()
                .sql("CREATE TABLE IF NOT EXISTS naive_voter (person int, answered boolean)")
                .update();
        preau.jdbc()
                .sql("CREATE TABLE IF NOT EXISTS naive_ballot (id uuid, text text)")
                .update();
        try {
            shuffled()
                    .forEach(person -> preau.jdbc()
                            .sql("""
                            WITH voter AS (INSERT INTO naive_voter VALUES (:person, true) RETURNING person)
                            INSERT INTO naive_ballot SELECT :id, :text FROM voter
                            """)
                            .param("person", person)
                            .param("id", UUID.randomUUID())
                            .param("text", UrnsForTests.name(person))
                            .update());
            var named = preau.jdbc().sql("""
                            SELECT count(*)
                            FROM naive_voter v
                            JOIN naive_ballot b ON b.xmin = v.xmin
                            WHERE b.text = 'p' || v.person
                            """).query(Integer.class).single();
            assertThat(named).isEqualTo(PEOPLE);
        } finally {
            preau.jdbc().sql("DROP TABLE naive_voter, naive_ballot").update();
        }
    }

    @Test
    void noRowOfAnyOtherTableIsOfTheTransactionOfABallot() {
        var survey = urns.open(PEOPLE);
        shuffled().subList(0, 9).forEach(person -> urns.answer(survey, person));
        var ballots = urns.openBox(survey);

        var tables = preau.jdbc()
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'survey_box'")
                .query(String.class)
                .list();
        assertThat(ballots).hasSize(9);
        for (var table : tables) {
            var written = preau.jdbc()
                    .sql("SELECT xmin::text::bigint FROM \"%s\"".formatted(table))
                    .query(Long.class)
                    .list();
            assertThat(written).as(table).doesNotContainAnyElementsOf(ballots);
        }
    }

    @Test
    void aBallotIsAsLongAsAnyOtherOfItsSize() {
        var survey = urns.open(PEOPLE);
        for (var letters : List.of(1, 30, 300, 900)) {
            var ballot = new Ballot(
                    Map.of(), Map.of(urns.rows.questions(survey).get(1).id(), "é".repeat(letters / 2)));
            assertThat(ballot.padded()).hasSize(1_024);
            assertThat(Ballot.read(ballot.padded())).isEqualTo(ballot);
        }
    }

    /** Once somebody answered, the reminder goes to all others: who is missing from the messages is who answered. */
    @Test
    void withoutTheFourthMeasureWhoIsNotRemindedIsWhoeverWasCountedAlone() {
        var survey = urns.open(PEOPLE);
        urns.answer(survey, 17);
        var reminded = urns.urn.left(survey, UrnsForTests.people(PEOPLE));
        var missing = UrnsForTests.people(PEOPLE).stream()
                .filter(one -> !reminded.contains(one))
                .toList();
        assertThat(missing).containsExactly(new Holder.Person(17));

        urns.count(survey);
        assertThat(urns.texts(survey)).isEmpty();

        urns.rows.write(
                List.of(new UrnRows.Written(urns.rows.questions(survey).get(1).id(), UrnsForTests.name(17))));
        assertThat(urns.texts(survey)).containsExactly(UrnsForTests.name(17));
    }

    @Test
    void twoMomentsOfTheSumsDifferByNothingOrByFiveAtLeast() {
        for (var day = 0; day < 20; day++) {
            var survey = urns.open(PEOPLE);
            var before = 0;
            for (var person : shuffled()) {
                urns.answer(survey, person);
                urns.count(survey);
                var now = urns.texts(survey).size();
                assertThat(now - before)
                        .satisfiesAnyOf(
                                more -> assertThat(more).isZero(),
                                more -> assertThat(more).isGreaterThanOrEqualTo(5));
                assertThat(urns.rows.boxSize(survey)).isGreaterThanOrEqualTo(Math.min(5, now));
                before = now;
            }
            urns.end(survey);
            assertThat(urns.texts(survey).size() - before).isGreaterThanOrEqualTo(5);
            assertThat(urns.texts(survey)).hasSize(PEOPLE);
        }
    }

    /** One elected official among thirty: a cell of one is what they answered. */
    @Test
    void withoutTheFifthMeasureACellOfOneIsAnAnswer() {
        var questions = urns.rows.questions(urns.open(PEOPLE));
        var all = Crossings.none(questions);
        var survey = urns.open(PEOPLE);
        for (var person = 1; person <= PEOPLE; person++) {
            urns.answer(survey, person);
            all.add(new Ballot(
                    Map.of(
                            questions.getFirst().id(), List.of(person % 2),
                            questions.getLast().id(), List.of(person == 1 ? 1 : 0)),
                    Map.of()));
        }
        var bare = ByteBuffer.wrap(all.bytes()).asIntBuffer();
        var cells = IntStream.range(0, bare.limit()).map(bare::get).toArray();
        assertThat(cells).contains(1);

        urns.end(survey);
        var told = preau.jdbc()
                .sql("""
                        SELECT t.n
                        FROM survey_tally t
                        JOIN survey_question q ON q.id = t.question_id
                        WHERE q.survey_id = :survey AND (t.breakdown_id <> 0 OR q.breakdown)
                        """)
                .param("survey", survey)
                .query(Integer.class)
                .list();
        assertThat(told).allMatch(count -> count >= 5);
    }

    /** Slips in the order of the list tell whose each is to whoever sees them given out. */
    @Test
    void withoutTheSeventhMeasureASlipIsThePersonsOfItsPlace() {
        var linked = 0;
        for (var day = 0; day < 200; day++) {
            var survey = urns.open(0);
            preau.bean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> urns.urn.issue(
                            survey,
                            IntStream.rangeClosed(1, PEOPLE)
                                    .mapToObj(Holder.Slip::new)
                                    .toList()));
            var key = preau.bean(UrnKeys.class).of(survey).orElseThrow();
            var numbered = IntStream.rangeClosed(1, PEOPLE)
                    .mapToObj(number -> key.ticket("slip " + number))
                    .toList();
            assertThat(linked(numbered, numbered)).isEqualTo(PEOPLE);
            var printed = urns.urn.slips(survey, PEOPLE);
            assertThat(printed).containsExactlyInAnyOrderElementsOf(numbered);
            linked += linked(printed, numbered);
        }

        assertThat(linked).isLessThan(200 + (int) (5 * Math.sqrt(200)));
    }

    /**
     * The attacker sees a pile given out to people in the order of the list, and says: what the n-th of them sends is
     * sent with the slip of number n.
     */
    private static int linked(List<String> pile, List<String> numbered) {
        var sentBy = IntStream.range(0, PEOPLE).boxed().collect(Collectors.toMap(pile::get, place -> place));
        return (int) IntStream.range(0, PEOPLE)
                .filter(place -> sentBy.get(numbered.get(place)) == place)
                .count();
    }
}
