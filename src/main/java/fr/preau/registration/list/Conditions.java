package fr.preau.registration.list;

import fr.preau.platform.address.NoAddress;
import fr.preau.registration.PlaceState;
import fr.preau.registration.SearchTerms;
import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Filing;
import fr.preau.registration.rules.Questions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A selection as conditions of a statement. Only those that are asked for: the plan for one is no plan for
 * another.
 */
final class Conditions {

    private static final String ALONE = "left(a.text, 100) = left(:reply, 100) AND a.text = :reply";
    private static final String AMONG_SEVERAL = """
            :reply = ANY (string_to_array(a.text, :between)) AND EXISTS (
                SELECT 1 FROM question_version v
                WHERE v.question_id = a.question_id AND v.version = a.version AND v.kind = 'MANY')""";

    /** Letter by letter as in the index {@code registration_to_complete}, which answers it ({@link NoAddress}). */
    static final String TO_COMPLETE = "(r.email_key LIKE '%@preau.invalid')";

    private final List<String> people = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(Selection selection) {
        selection.cycle().ifPresent(cycle -> people("r.cycle_id = :cycle", "cycle", cycle));
        SearchTerms.query(selection).ifPresent(query -> people("r.found_by @@ :query::tsquery", "query", query));
        selection.replied().ifPresent(this::replied);
        if (selection.filings().size() == 1) {
            people.add(selection.filings().contains(Filing.TO_COMPLETE) ? TO_COMPLETE : "NOT " + TO_COMPLETE);
        }
        if (SearchTerms.hopeless(selection)) {
            people.add("false");
        }
        places(selection);
    }

    /** Of {@code registration r} and {@code place p}, which the statement joins. */
    String onPlaces() {
        return where(people, places);
    }

    /** Of {@code registration r} alone. */
    String onPeople() {
        var held = "EXISTS (SELECT 1 FROM place p WHERE p.registration_id = r.id AND " + String.join(" AND ", places)
                + ")";
        return where(people, places.isEmpty() ? List.of() : List.of(held));
    }

    StatementSpec on(StatementSpec statement) {
        parameters.forEach(statement::param);
        return statement;
    }

    private static String where(Collection<String> some, Collection<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return "WHERE " + (all.isEmpty() ? "true" : String.join("\n  AND ", all)) + "\n";
    }

    private void people(String condition, String name, Object value) {
        people.add(condition);
        parameters.put(name, value);
    }

    /**
     * A day is looked for together with every state, by which the index of places begins; states that few are in,
     * among what people are found by too.
     */
    private void places(Selection selection) {
        if (!selection.days().isEmpty()) {
            places.add("p.day_id = ANY (:days)");
            parameters.put("days", selection.days().toArray(Long[]::new));
        }
        if (!selection.workshops().isEmpty()) {
            places.add("EXISTS (SELECT 1 FROM workshop_place w WHERE w.registration_id = p.registration_id"
                    + " AND w.day_id = p.day_id AND w.workshop_id = ANY (:workshops))");
            parameters.put("workshops", selection.workshops().toArray(Long[]::new));
        }
        if (!selection.days().isEmpty() || !selection.states().isEmpty()) {
            var states = selection.states().isEmpty() ? EnumSet.allOf(PlaceState.class) : selection.states();
            places.add("p.state = ANY (:states)");
            parameters.put("states", states.stream().map(Enum::name).toArray(String[]::new));
        }
        if (!selection.states().isEmpty() && !selection.states().contains(PlaceState.CONFIRMED)) {
            people.add("r.unconfirmed && :states::text[]");
        }
    }

    private void replied(Selection.Replied wanted) {
        people.add("EXISTS (SELECT 1 FROM reply a WHERE a.registration_id = r.id AND a.question_id = :question"
                + (wanted.text().isPresent() ? " AND (" + AMONG_SEVERAL + " OR " + ALONE + "))" : ")"));
        parameters.put("question", wanted.question());
        wanted.text().ifPresent(text -> {
            parameters.put("reply", text);
            parameters.put("between", Questions.BETWEEN);
        });
    }
}
