package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.PartOfDay;
import fr.preau.cycle.document.text.Labelled;
import fr.preau.cycle.document.text.ListItem;
import java.util.List;

/** What a list brings to its day. */
final class DayList {

    private final DayDraft day;

    private DayList(DayDraft day) {
        this.day = day;
    }

    static void of(DayDraft day, Block block) {
        for (var part : Parting.ofEntries(block)) {
            if (part.form() == Block.Form.LIST) {
                new DayList(day).list(part);
            } else {
                day.take(part);
            }
        }
    }

    private void list(Block block) {
        var items = ListItem.of(block);
        if (items.stream().noneMatch(item -> isRecognised(item) || item.holdsEntries() || isPart(item.lines()))) {
            day.keep(block);
            return;
        }
        for (var item : items) {
            if (isRecognised(item)) {
                item(item);
            } else if (item.holdsEntries()) {
                other(item.first(), item.inner().subList(0, 1));
                item.within().forEach(day::take);
            } else {
                other(item.first(), item.lines());
            }
        }
    }

    private void other(int first, List<String> lines) {
        if (isPart(lines)) {
            day.part(Block.Form.PARAGRAPH, first, lines);
        } else {
            if (!day.entries.isEmpty() && PartOfDay.leads(ListItem.unmarked(lines.getFirst()))) {
                day.remarks.add(Doubts.partWithoutHours(first, lines.getFirst()));
            }
            day.keep(first, lines);
        }
    }

    private static boolean isPart(List<String> lines) {
        return lines.size() == 1 && PartOfDay.isNamedBy(ListItem.unmarked(lines.getFirst()));
    }

    /** A list inside an item that opens an entry may hold more of them. */
    private void item(ListItem item) {
        if (item.holdsEntries()) {
            day.lines(item.first(), item.inner().subList(0, 1), EntryLine.Place.HEADING_OR_ITEM);
            item.within().forEach(day::take);
        } else {
            day.lines(item.first(), item.inner(), EntryLine.Place.HEADING_OR_ITEM);
        }
    }

    private boolean isRecognised(ListItem item) {
        var line = item.inner().getFirst();
        return EntryLine.of(line, EntryLine.Place.HEADING_OR_ITEM).isPresent()
                || day.fieldsMayFollow && Labelled.of(line).isPresent();
    }
}
