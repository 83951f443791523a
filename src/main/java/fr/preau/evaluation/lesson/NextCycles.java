package fr.preau.evaluation.lesson;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.SequenceContent.Kind;
import fr.preau.cycle.version.CycleVersion.Origin;
import fr.preau.cycle.version.Edit;
import fr.preau.cycle.version.Editing;
import fr.preau.cycle.version.Editing.Outcome;
import fr.preau.cycle.version.Editing.Signature;
import fr.preau.cycle.version.Editing.Telling;
import fr.preau.evaluation.lesson.LessonCard.Content;
import fr.preau.evaluation.lesson.LessonViews.DraftDay;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.platform.French;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days of cycles that are being prepared, where a card may become a sequence. */
@Component
class NextCycles {

    private final Cycles cycles;
    private final Editing editing;
    private final EvaluationLookup lookup;

    NextCycles(Cycles cycles, Editing editing, EvaluationLookup lookup) {
        this.cycles = cycles;
        this.editing = editing;
        this.lookup = lookup;
    }

    private record At(Cycle cycle, Cycle.Day day) {}

    /** What nobody outside the team has seen yet: to add to what is public is the editor's. */
    private Stream<At> open() {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() == Cycle.State.DRAFT)
                .flatMap(cycle -> cycle.days().stream()
                        .filter(day -> !day.content().date().isBefore(lookup.today()))
                        .map(day -> new At(cycle, day)));
    }

    List<DraftDay> days() {
        return open().map(at -> new DraftDay(
                        Long.toString(at.day.id()),
                        "%s, %s"
                                .formatted(
                                        at.cycle.title(),
                                        French.date(at.day.content().date()))))
                .toList();
    }

    /** What became of it. */
    sealed interface Placed {
        record Done(String cycle, String slug) implements Placed {}

        record NoSuchDay() implements Placed {}

        /** Another sequence begins then: side by side they would be workshops among which people choose. */
        record HourTaken() implements Placed {}

        /** Somebody saves that page just now. */
        record Busy() implements Placed {}
    }

    Placed place(String day, LocalTime start, Content card, String by) {
        var at = open().filter(one -> Long.toString(one.day.id()).equals(day)).findFirst();
        if (at.isEmpty()) {
            return new Placed.NoSuchDay();
        }
        var cycle = at.get().cycle;
        if (at.get().day.content().sequences().stream()
                .anyMatch(sequence -> sequence.start().equals(start))) {
            return new Placed.HourTaken();
        }
        return switch (editing.save(
                cycle.id(),
                Edit.adding(cycle, at.get().day, sequence(start, card)),
                new Signature(by, Origin.EDITED),
                Telling.NOBODY)) {
            case Outcome.Saved _ -> new Placed.Done(cycle.title(), cycle.slug());
            case Outcome.Unchanged _,
                    Outcome.Overtaken _,
                    Outcome.BelowHeld _,
                    Outcome.DayInUse _,
                    Outcome.WorkshopChosen _,
                    Outcome.AddressTaken _ -> new Placed.Busy();
        };
    }

    private static SequenceContent sequence(LocalTime start, Content card) {
        return new SequenceContent(
                start,
                Optional.empty(),
                card.title(),
                Stream.of(card.what(), card.worked())
                        .filter(text -> !text.isBlank())
                        .map(text -> text.replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n\n")),
                Kind.SEQUENCE,
                Optional.empty(),
                card.partners().isBlank() ? List.of() : List.of(card.partners()));
    }
}
