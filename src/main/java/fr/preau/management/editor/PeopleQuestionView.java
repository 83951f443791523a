package fr.preau.management.editor;

import fr.preau.cycle.Attendees.Attendee;
import fr.preau.cycle.Attendees.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The question before a save that people must know of.
 *
 * @param changes day by day
 * @param people who holds a seat or waits on one of those days
 * @param sample the message that the first of them would get
 * @param action the address that the answer is posted to
 * @param fields everything that was typed, to be sent again with the answer
 * @param back whether the answer may be to go back to the form
 */
public record PeopleQuestionView(
        String slug,
        String cycleTitle,
        List<Change> changes,
        List<Attendee> people,
        Optional<Sample> sample,
        String action,
        Map<String, String> fields,
        boolean back) {

    /** As many names as one reads; the count says the rest. */
    private static final int SHOWN = 50;

    public PeopleQuestionView {
        changes = List.copyOf(changes);
        people = List.copyOf(people);
    }

    /** What becomes of one day, in words. */
    public record Change(String day, int people, List<Fact> facts) {
        public Change {
            facts = List.copyOf(facts);
        }
    }

    /** One thing before and after. */
    public record Fact(String what, String before, String after) {}

    public List<Attendee> shown() {
        return people.subList(0, Math.min(SHOWN, people.size()));
    }

    public int more() {
        return Math.max(0, people.size() - SHOWN);
    }
}
