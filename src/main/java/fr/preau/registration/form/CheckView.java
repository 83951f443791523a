package fr.preau.registration.form;

import java.util.List;
import java.util.Optional;

/**
 * What a team has filled in, to be read over before it is sent.
 *
 * @param policy what is wanted if there is no room for all, as it was chosen
 * @param fields the form as it was typed, carried along
 */
public record CheckView(
        String slug, String cycleTitle, List<Checked> people, Optional<String> policy, List<Carried> fields) {

    public CheckView {
        people = List.copyOf(people);
        fields = List.copyOf(fields);
    }

    /**
     * One person.
     *
     * @param number in the form, from 1
     */
    public record Checked(int number, String name, List<Line> lines) {
        public Checked {
            lines = List.copyOf(lines);
        }
    }

    /** One question with what was answered, a line each. */
    public record Line(String label, List<String> answers) {
        public Line {
            answers = List.copyOf(answers);
        }
    }

    public record Carried(String name, String value) {}
}
