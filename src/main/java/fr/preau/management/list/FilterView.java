package fr.preau.management.list;

import java.util.List;

/**
 * What a list can be narrowed down by, and by what it is.
 *
 * @param cycles to choose one from; none in the list of one cycle
 * @param groups boxes to tick
 * @param departments to add one of
 * @param replies by question
 * @param chips what narrows the list down now, each with the address of the list without it
 */
public record FilterView(
        String search,
        List<Option> cycles,
        List<Group> groups,
        List<Option> departments,
        List<Group> replies,
        List<Chip> chips) {

    public FilterView {
        cycles = List.copyOf(cycles);
        groups = List.copyOf(groups);
        departments = List.copyOf(departments);
        replies = List.copyOf(replies);
        chips = List.copyOf(chips);
    }

    /** One question with its possible values. */
    public record Group(String name, String label, List<Option> options) {
        public Group {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String label, boolean chosen) {}

    public record Chip(String label, String without) {}
}
