package fr.preau.management.editor;

import fr.preau.cycle.Choices;
import fr.preau.cycle.Cycle.State;
import java.util.List;
import java.util.Optional;

/**
 * Who sees a cycle, and what can be done about it.
 *
 * @param meaning what the state means, in French
 * @param scheduled whether an hour of publication is set
 * @param hour as it was typed, or as it is set
 * @param error what is wrong with the hour
 * @param link the private link to the draft, absolute
 * @param frame what shows the cycle in a page of another site, HTML to paste; empty while nobody sees it
 * @param left what a copy for the next year does not take along, in French
 */
public record StateView(
        String slug,
        State state,
        String meaning,
        boolean scheduled,
        String hour,
        Optional<String> error,
        Optional<String> link,
        Optional<String> frame,
        List<String> left) {

    public StateView {
        left = List.copyOf(left);
    }

    public String stateName() {
        return Choices.of(state);
    }

    /** A value that the browser's own field cannot hold is shown in a plain one, so that it is not lost. */
    public String hourType() {
        return CycleForm.momentType(hour);
    }
}
