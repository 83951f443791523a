package fr.preau.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A selection as conditions of a statement. Only those that are asked for: the plan for one is no plan for
 * another.
 */
final class Conditions {

    private final List<String> people = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(Selection selection) {
        selection.cycle().ifPresent(cycle -> people("r.cycle_id = :cycle", "cycle", cycle));
        some(selection.profiles()).ifPresent(names -> people("r.profile = ANY (:profiles)", "profiles", names));
        some(selection.kinds()).ifPresent(names -> people("r.organisation_kind = ANY (:kinds)", "kinds", names));
        departments(selection.departments());
        selection.replied().ifPresent(this::replied);
        search(selection.search());
        if (!selection.days().isEmpty()) {
            places.add("p.day_id = ANY (:days)");
            parameters.put("days", selection.days().toArray(Long[]::new));
        }
        some(selection.states()).ifPresent(names -> {
            places.add("p.state = ANY (:states)");
            parameters.put("states", names);
        });
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
        return all.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", all) + "\n";
    }

    private void people(String condition, String name, Object value) {
        people.add(condition);
        parameters.put(name, value);
    }

    private static Optional<String[]> some(Collection<? extends Enum<?>> values) {
        return Optional.of(values.stream().map(Enum::name).toArray(String[]::new))
                .filter(names -> names.length > 0);
    }

    /** People write a department by its number or by its name. */
    private void departments(Collection<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        people.add("department_key(r.department) = ANY (:departments)");
        parameters.put(
                "departments",
                codes.stream().flatMap(code -> Departments.keys(code).stream()).toArray(String[]::new));
    }

    private void replied(Selection.Replied wanted) {
        people.add("EXISTS (SELECT 1 FROM reply a WHERE a.registration_id = r.id AND a.question_id = :question"
                + (wanted.text().isPresent() ? " AND a.text = :reply)" : ")"));
        parameters.put("question", wanted.question());
        wanted.text().ifPresent(text -> parameters.put("reply", text));
    }

    /** Every word that is looked for, as the beginning of one; marks alone are in nobody's name. */
    private void search(String search) {
        var words = Arrays.stream(Person.searchKey(search).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        if (!words.isEmpty()) {
            people.add("to_tsvector('simple', translate(r.search_key, '@._-''/', '      '))"
                    + " @@ to_tsquery('simple', :words)");
            parameters.put("words", words);
        } else if (!search.isBlank()) {
            people.add("false");
        }
    }
}
