package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.PartOfDay;
import fr.preau.cycle.document.text.Moments;
import java.util.List;
import java.util.OptionalInt;

/** What a table of hours brings to its day. */
final class DayTable {

    private final DayDraft day;

    private DayTable(DayDraft day) {
        this.day = day;
    }

    static void of(DayDraft day, Block block) {
        var table = new HoursTable(block);
        if (day.doubt.isPresent() || table.isText()) {
            day.keep(block);
        } else {
            new DayTable(day).take(table, block);
        }
    }

    private void take(HoursTable table, Block block) {
        var rows = table.rows();
        for (var at = 0; at < rows.size(); at++) {
            rows.get(at).ifPresent(this::row);
            if (rows.get(at).isEmpty() && !table.isFrame(at)) {
                words(block.first() + at, HoursTable.words(block.lines().get(at)));
            }
        }
    }

    /** A row without an hour is a text, which is said: it may have hours in words. */
    private void words(int at, String words) {
        if (PartOfDay.isNamedBy(words)) {
            day.part(Block.Form.PARAGRAPH, at, List.of(words));
        } else if (!words.isEmpty()) {
            day.text().add(at, List.of(words));
            if (!FrenchDates.in(words).isEmpty()) {
                day.doubt = OptionalInt.of(at);
            } else if (!Moments.in(words)) {
                day.remarks.add(Doubts.rowWithoutHour(at, words));
            }
        }
    }

    private void row(HoursTable.Row row) {
        var hours = row.hours();
        if (hours.end().filter(end -> !end.isAfter(hours.start())).isEmpty()) {
            day.add(row.line(), row.entry(new TextDraft(day.source)));
        }
        if (row.title().isEmpty()) {
            day.remarks.add(Doubts.untitled(row.line()));
        } else if (row.sure()) {
            day.sweep.understood(row.line());
        } else {
            day.remarks.add(Doubts.row(row.line()));
        }
    }
}
