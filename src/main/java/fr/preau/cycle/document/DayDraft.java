package fr.preau.cycle.document;

import fr.preau.cycle.DayContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A day in the making: its fields, its introduction and its timed entries, block after block. */
final class DayDraft {

    /** From here down, a heading inside a day is a part of its text and no news. */
    private static final int SUBHEADING = 4;

    final int line;
    final DayLine opened;
    final TextDraft introduction;
    final List<EntryDraft> entries = new ArrayList<>();
    private final Source source;
    private final List<Remark> remarks;
    private final DayFields fields = new DayFields();
    private boolean fieldsMayFollow = true;
    private int last;

    DayDraft(int line, DayLine opened, Source source, List<Remark> remarks) {
        this.line = line;
        this.last = line;
        this.opened = opened;
        this.source = source;
        this.remarks = remarks;
        this.introduction = new TextDraft(source);
    }

    void take(Block block) {
        last = block.last();
        switch (block.form()) {
            case HEADING -> heading(block);
            case PARAGRAPH -> lines(block.first(), block.lines(), EntryLine.Place.FIRST_OF_PARAGRAPH);
            case LIST -> list(block);
            default -> keep(block);
        }
    }

    /** Takes a block as text, whatever it looks like. */
    void keep(Block block) {
        last = block.last();
        text().add(block);
        fieldsMayFollow &= block.form() == Block.Form.RULE;
    }

    /** Everything of this day as it stood, for a date that turns out not to exist. */
    List<String> asWritten() {
        return source.between(line, last);
    }

    TextDraft text() {
        return entries.isEmpty() ? introduction : entries.getLast().text;
    }

    private void heading(Block block) {
        if (opens(block.first(), EntryLine.of(block.headingText(), EntryLine.Place.HEADING_OR_ITEM))) {
            return;
        }
        if (block.level() < SUBHEADING) {
            remarks.add(Findings.unknownHeading(block.first(), block.headingText()));
        }
        keep(block);
    }

    private void list(Block block) {
        var items = ListItem.of(block);
        if (items.stream().noneMatch(this::isRecognised)) {
            keep(block);
            return;
        }
        for (var item : items) {
            if (isRecognised(item)) {
                lines(item.first(), item.inner(), EntryLine.Place.HEADING_OR_ITEM);
            } else {
                text().add(item.first(), item.lines());
                fieldsMayFollow = false;
            }
        }
    }

    private boolean isRecognised(ListItem item) {
        var line = item.inner().getFirst();
        return EntryLine.of(line, EntryLine.Place.HEADING_OR_ITEM).isPresent()
                || fieldsMayFollow && Labelled.of(line).isPresent();
    }

    /** Lines that open entries or give fields part the text between them. */
    private void lines(int first, List<String> lines, EntryLine.Place placeOfFirst) {
        var start = 0;
        for (var at = 0; at < lines.size(); at++) {
            var line = unbroken(lines.get(at), at < lines.size() - 1);
            var entry = EntryLine.of(line, at == 0 ? placeOfFirst : placeAfter(start == at));
            var opens = entry.isPresent() && !(entry.get() instanceof EntryLine.Impossible);
            if (opens) {
                keep(first, lines, start, at);
            }
            if (opens(first + at, entry) || start == at && isField(first + at, line)) {
                start = at + 1;
            }
        }
        keep(first, lines, start, lines.size());
    }

    /** A line below a recognised one is as good as a first line. */
    private static EntryLine.Place placeAfter(boolean recognised) {
        return recognised ? EntryLine.Place.FIRST_OF_PARAGRAPH : EntryLine.Place.WITHIN_PARAGRAPH;
    }

    private void keep(int first, List<String> lines, int from, int to) {
        if (from < to) {
            var kept = new ArrayList<>(lines.subList(from, to));
            if (from > 0) {
                // It followed a line of its paragraph: its indent said nothing, and must not begin to.
                kept.set(0, kept.getFirst().stripLeading());
            }
            text().add(first + from, kept);
            fieldsMayFollow = false;
        }
    }

    private boolean opens(int at, Optional<EntryLine> entry) {
        var opened = entry.map(line -> switch (line) {
            case EntryLine.Timed timed ->
                add(at, new EntryDraft(at, timed.start(), timed.end(), timed.title(), new TextDraft(source)));
            case EntryLine.Backwards backwards -> {
                remarks.add(Findings.backwards(at, backwards.hours()));
                yield add(
                        at,
                        new EntryDraft(
                                at, backwards.start(), Optional.empty(), backwards.title(), new TextDraft(source)));
            }
            case EntryLine.Impossible impossible -> {
                remarks.add(Findings.impossibleHours(at, impossible.hours()));
                yield false;
            }
        });
        return opened.orElse(false);
    }

    private boolean add(int at, EntryDraft entry) {
        last = Math.max(last, at);
        fieldsMayFollow = true;
        return entries.add(entry);
    }

    private boolean isField(int at, String line) {
        var field = fieldsMayFollow ? Labelled.of(line) : Optional.<Labelled>empty();
        if (field.isEmpty()) {
            return false;
        }
        return switch (entries.isEmpty()
                ? fields.take(field.get())
                : entries.getLast().take(field.get())) {
            case YES -> true;
            case NOT_MINE -> false;
            case NOT_UNDERSTOOD -> {
                remarks.add(Findings.notUnderstood(
                        at, field.get().label(), field.get().value()));
                yield false;
            }
        };
    }

    /** A backslash at a line's end is a break, not a word. */
    private static String unbroken(String line, boolean continues) {
        return continues && line.endsWith("\\") ? line.substring(0, line.length() - 1) : line;
    }

    DayContent content(LocalDate date) {
        return new DayContent(
                date,
                opened.title(),
                fields.place(),
                fields.access(),
                fields.transport(),
                fields.capacity(),
                fields.status(),
                fields.reason(),
                introduction.markdown(),
                entries.stream().map(EntryDraft::content).toList());
    }
}
