package fr.preau.survey.urn;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.survey.urn.Urn.Holder;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/** Urns of simulated days, each with one choice, one text and one breakdown, and what a dump of their tables holds. */
final class UrnsForTests {

    final TestInstance preau;
    final Urn urn;
    final UrnRows rows;
    private final long cycle;
    private final TransactionTemplate transaction;
    private final Map<Long, Optional<byte[]>> cells = new HashMap<>();
    private final Map<Long, Integer> counted = new HashMap<>();

    UrnsForTests(TestInstance preau) {
        this.preau = preau;
        this.urn = preau.bean(Urn.class);
        this.rows = preau.bean(UrnRows.class);
        this.transaction = preau.bean(TransactionTemplate.class);
        this.cycle = preau.cycle(preau.publish(cycle().day("2024-09-03", 10)));
    }

    /** Opens an urn for people numbered from 1. */
    long open(int people) {
        var survey =
                preau.jdbc().sql("""
                        INSERT INTO survey (cycle_id, kind, days, title, state, created_on, opened_at, closes_on)
                        VALUES (:cycle, 'HOT', '{}', 'Essai', 'OPEN', '2024-09-03', '2024-09-03T17:00Z', '2024-09-17')
                        RETURNING id
                        """).param("cycle", cycle).query(Long.class).single();
        ask(survey, 1, "SINGLE", "{Oui,Non}", false);
        ask(survey, 2, "TEXT", "{}", false);
        ask(survey, 3, "SINGLE", "{Agents,Élus}", true);
        transaction.executeWithoutResult(_ -> {
            urn.prepare(survey);
            urn.issue(survey, people(people));
        });
        cells.put(survey, Optional.empty());
        counted.put(survey, 0);
        return survey;
    }

    private void ask(long survey, int rank, String kind, String options, boolean breakdown) {
        preau.jdbc()
                .sql("""
                        INSERT INTO survey_question (survey_id, rank, kind, text, options, breakdown)
                        VALUES (:survey, :rank, :kind, 'Question', :options::text[], :breakdown)
                        """)
                .param("survey", survey)
                .param("rank", rank)
                .param("kind", kind)
                .param("options", options)
                .param("breakdown", breakdown)
                .update();
    }

    static List<Holder.Person> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Holder.Person::new).toList();
    }

    String ticket(long survey, int person) {
        return urn.unused(survey, new Holder.Person(person)).orElseThrow();
    }

    /** That person writes their own name, which is what an attacker must not find out to be theirs. */
    Ballot ballot(long survey, int person) {
        var questions = rows.questions(survey);
        return new Ballot(
                Map.of(
                        questions.getFirst().id(), List.of(person % 2),
                        questions.getLast().id(), List.of(person == 1 ? 1 : 0)),
                Map.of(questions.get(1).id(), name(person)));
    }

    static String name(int person) {
        return "p" + person;
    }

    void answer(long survey, int person) {
        urn.submit(ticket(survey, person), ballot(survey, person));
    }

    void count(long survey) {
        transaction.executeWithoutResult(_ -> keep(survey, urn.countSome(survey, cells.get(survey))));
    }

    void end(long survey) {
        transaction.executeWithoutResult(_ -> keep(survey, urn.end(survey, counted.get(survey), cells.get(survey))));
        preau.jdbc()
                .sql("UPDATE survey SET state = 'CLOSED', closed_at = now() WHERE id = :id")
                .param("id", survey)
                .update();
        urn.forget(survey);
    }

    private void keep(long survey, Urn.Counted some) {
        cells.put(survey, some.cells());
        counted.merge(survey, some.ballots(), Integer::sum);
    }

    int counted(long survey) {
        return counted.get(survey);
    }

    /** A table as COPY writes it: in the order in which its rows lie. */
    List<String> copy(String sql, long survey) {
        return preau.jdbc().sql(sql).param("survey", survey).query(String.class).list();
    }

    List<String> tickets(long survey) {
        return copy("SELECT encode(digest, 'hex') FROM survey_ticket WHERE survey_id = :survey ORDER BY ctid", survey);
    }

    List<String> texts(long survey) {
        return copy(
                "SELECT t.text FROM survey_text t JOIN survey_question q ON q.id = t.question_id WHERE q.survey_id = :survey ORDER BY t.ctid",
                survey);
    }

    List<String> textsByTransaction(long survey) {
        return copy(
                "SELECT t.text FROM survey_text t JOIN survey_question q ON q.id = t.question_id WHERE q.survey_id = :survey ORDER BY t.xmin::text::bigint, t.ctid",
                survey);
    }

    Set<Long> openBox(long survey) {
        return preau
                .jdbc()
                .sql("SELECT xmin::text::bigint FROM survey_box WHERE survey_id = :survey")
                .param("survey", survey)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
