package fr.preau.cycle.document;

import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.SequenceContent.Angle;
import fr.preau.cycle.SequenceContent.Kind;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.PartOfDay;
import fr.preau.cycle.document.text.Kinds;
import fr.preau.cycle.document.text.Labelled;
import fr.preau.cycle.document.text.ListedWorkshops;
import fr.preau.cycle.document.text.ListedWorkshops.Listed;
import fr.preau.cycle.document.text.Names;
import fr.preau.cycle.document.text.PlainText;
import fr.preau.cycle.document.text.SourceText;
import fr.preau.cycle.document.text.WorkshopNames;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A timed entry in the making. */
final class EntryDraft {

    /** Between two names; one inside a name has a backslash before it, one of an entity belongs to it. */
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)(?<!&#?\\w{1,30});");

    private static final Pattern HOURS_FIRST = Pattern.compile("[\\s#*_+-]*+\\d");

    final int line;
    final LocalTime start;
    final Optional<LocalTime> end;
    /** Whether its line held the hours alone, so that the title may stand above or below. */
    final boolean bare;

    final TextDraft text;
    /** Whether it is the first under the name of a part of the day: nothing above that name is its title. */
    boolean firstOfPart;
    String title;
    private Optional<Kind> kind = Optional.empty();
    private Optional<Optional<Angle>> angle = Optional.empty();
    private List<String> speakers = new ArrayList<>();
    private String room = "";
    private OptionalInt capacity = OptionalInt.empty();

    EntryDraft(int line, EntryLine.Timed timed, TextDraft text) {
        this(line, timed.start(), timed.end(), timed.title(), timed.bare(), text);
    }

    EntryDraft(int line, EntryLine.Backwards backwards, TextDraft text) {
        this(line, backwards.start(), Optional.empty(), backwards.title(), false, text);
    }

    EntryDraft(int line, LocalTime start, Optional<LocalTime> end, String title, boolean bare, TextDraft text) {
        this.line = line;
        this.start = start;
        this.end = end;
        this.bare = bare;
        this.title = title;
        this.text = text;
    }

    /** No entries themselves: « Matin : 9h-12h30 » over the entries of those hours, but not « 9h-12h : Matin ». */
    static List<EntryDraft> partsOf(List<EntryDraft> entries, SourceText source) {
        return IntStream.range(0, entries.size() - 1)
                .filter(at -> entries.get(at).isPartOver(entries.get(at + 1)))
                .mapToObj(entries::get)
                .filter(part -> !HOURS_FIRST.matcher(source.lines().get(part.line)).lookingAt())
                .toList();
    }

    private boolean isPartOver(EntryDraft below) {
        return PartOfDay.isNamedBy(title)
                && text.first().isEmpty()
                && !PartOfDay.isNamedBy(below.title)
                && !below.start.isBefore(start)
                && end.filter(until -> !below.start.isBefore(until)).isEmpty();
    }

    /** Takes a field that stands right under the timed line; what it cannot take stays text. */
    Taken take(Labelled field) {
        return switch (field.label()) {
            case TYPE -> kind.isPresent() ? Taken.NOT_MINE : take(Names.kind(field.plain()));
            case ANGLE -> angle.isPresent() ? Taken.NOT_MINE : takeAngle(field.plain());
            case INTERVENANTS -> speakers.isEmpty() ? takeSpeakers(field.value()) : Taken.NOT_MINE;
            case JAUGE -> capacity.isPresent() ? Taken.NOT_MINE : takeSeats(field.plain());
            case SALLE -> room.isEmpty() ? takeRoom(field.plain()) : Taken.NOT_MINE;
            case INSCRIPTIONS, RUBRIQUE, LIEU, ACCES, TRANSPORTS, ETAT, MOTIF, HORAIRES -> Taken.NOT_MINE;
        };
    }

    private Taken take(Optional<Kind> named) {
        kind = named;
        return named.isPresent() ? Taken.YES : Taken.NOT_UNDERSTOOD;
    }

    private Taken takeAngle(String words) {
        angle = Names.angle(words);
        return angle.isPresent() ? Taken.YES : Taken.NOT_UNDERSTOOD;
    }

    private Taken takeSeats(String words) {
        capacity = DayFields.seats(words);
        return capacity.isPresent() ? Taken.YES : Taken.NOT_UNDERSTOOD;
    }

    private Taken takeRoom(String words) {
        room = words;
        return room.isEmpty() ? Taken.NOT_UNDERSTOOD : Taken.YES;
    }

    private Taken takeSpeakers(String names) {
        speakers = BETWEEN.splitAsStream(names)
                .map(PlainText::read)
                .filter(name -> !name.isEmpty())
                .toList();
        return speakers.isEmpty() ? Taken.NOT_UNDERSTOOD : Taken.YES;
    }

    /** The workshops that its line names, or that stand under it; whoever says what kind it is means one entry. */
    List<Listed> workshops() {
        if (kind.isPresent()) {
            return List.of();
        }
        var named = WorkshopNames.of(title);
        return named.isEmpty()
                ? listed()
                : IntStream.range(0, named.size())
                        .mapToObj(at ->
                                new Listed(named.get(at), "", OptionalInt.empty(), at == 0 ? text.markdown() : ""))
                        .toList();
    }

    /** What an author fenced is text. */
    private List<Listed> listed() {
        return text.isOpen() ? ListedWorkshops.of(title, text.markdown()) : List.of();
    }

    /** Whether its line speaks of workshops to choose from, and none was found. */
    boolean lacksWorkshops() {
        return kind.isEmpty() && ListedWorkshops.areMeant(title) && workshops().isEmpty();
    }

    /** Whether the workshops stand under its line, and not on it. */
    boolean isListed() {
        return WorkshopNames.of(title).isEmpty();
    }

    /** One entry, or one for each workshop: who speaks is said with the first. */
    List<SequenceContent> contents() {
        var workshops = workshops();
        if (workshops.isEmpty()) {
            return List.of(content(title, text.markdown(), speakers, room, capacity));
        }
        return IntStream.range(0, workshops.size())
                .mapToObj(at -> {
                    var one = workshops.get(at);
                    return content(
                            one.title(),
                            one.markdown(),
                            at == 0 ? speakers : List.of(),
                            one.room().isEmpty() ? room : one.room(),
                            one.capacity().isPresent() ? one.capacity() : capacity);
                })
                .toList();
    }

    /** Whether people may choose it among others of its hour. */
    boolean chosen() {
        return switch (content(title, text.markdown(), speakers, room, capacity).kind()) {
            case SEQUENCE, SIDE_STEP -> true;
            case WELCOME, INTRODUCTION, BREAK -> false;
        };
    }

    private SequenceContent content(String name, String markdown, List<String> by, String where, OptionalInt seats) {
        return new SequenceContent(
                start,
                end,
                name,
                markdown,
                kind.orElseGet(() -> Kinds.ofSequence(name, markdown)),
                angle.orElseGet(() -> Kinds.angle(name)),
                by,
                where,
                seats);
    }
}
