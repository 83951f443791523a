package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.ListItem;
import fr.preau.cycle.document.text.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The last look at a document, which makes nothing wrong in silence: each line of the programme that
 * holds an hour or a date, that was not wholly understood and that no remark names, gets one.
 */
final class Sweep {

    private final Set<Integer> understood = new HashSet<>();
    private final List<Block> programme = new ArrayList<>();
    private final List<Block> front = new ArrayList<>();

    /** Every word of that line has its place on the page. */
    void understood(int line) {
        understood.add(line);
    }

    /** These lines are of the programme or follow it. */
    void watch(Block block) {
        if (block.form() != Block.Form.KEPT && block.form() != Block.Form.KEPT_CLOSING) {
            programme.add(block);
        }
    }

    /** These lines stand before the programme, where an hour is a text like any other unless it begins a line. */
    void watchFront(Block block) {
        if (block.form() != Block.Form.KEPT && block.form() != Block.Form.KEPT_CLOSING) {
            front.add(block);
        }
    }

    void remark(Set<LocalDate> days, List<Remark> remarks) {
        var named = new HashSet<Integer>();
        remarks.forEach(remark -> named.add(remark.line() - 1));
        for (var block : programme) {
            for (var at = 0; at < block.lines().size(); at++) {
                var line = block.lines().get(at);
                if (isOpen(block.first() + at, named) && Moments.in(line)) {
                    remarks.add(Doubts.notWhollyUnderstood(block.first() + at, line));
                }
            }
        }
        for (var block : front) {
            for (var at = 0; at < block.lines().size(); at++) {
                var line = ListItem.unmarked(block.lines().get(at));
                if (isOpen(block.first() + at, named) && Moments.in(line) && isOfAProgramme(line, days)) {
                    remarks.add(Doubts.beforeProgramme(block.first() + at, line));
                }
            }
        }
    }

    private boolean isOpen(int line, Set<Integer> named) {
        return !understood.contains(line) && !named.contains(line);
    }

    private static boolean isOfAProgramme(String line, Set<LocalDate> days) {
        return EntryLine.of(line, EntryLine.Place.WITHIN_PARAGRAPH).isPresent()
                || DayLine.of(line, false)
                        .filter(day -> day.dates().stream()
                                .anyMatch(date -> days.stream().noneMatch(date::is)))
                        .isPresent();
    }
}
