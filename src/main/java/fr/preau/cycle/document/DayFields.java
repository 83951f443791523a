package fr.preau.cycle.document;

import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.Labelled;
import fr.preau.cycle.document.text.Labelled.Label;
import fr.preau.cycle.document.text.Names;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields right under a day's heading, each taken once. */
final class DayFields {

    private static final Pattern SEATS =
            Pattern.compile("(\\d{1,6})(?: (?:places?|personnes?|sièges?))?\\.?", FrenchDates.FLAGS);

    private static final Set<Label> BESIDE = EnumSet.of(Label.LIEU, Label.HORAIRES, Label.ACCES, Label.TRANSPORTS);

    private Optional<EntryLine.Timed> hours = Optional.empty();
    private Optional<String> place = Optional.empty();
    private String access = "";
    private String transport = "";
    private OptionalInt capacity = OptionalInt.empty();
    private Optional<Status> status = Optional.empty();
    private String reason = "";

    Taken take(Labelled field) {
        return switch (field.label()) {
            case JAUGE -> capacity.isPresent() ? Taken.NOT_MINE : takeSeats(field.plain());
            case LIEU -> place.isPresent() ? Taken.NOT_MINE : takePlace(field.plain());
            case ACCES -> access.isEmpty() ? takeAccess(field.plain()) : Taken.NOT_MINE;
            case TRANSPORTS -> transport.isEmpty() ? takeTransport(field.plain()) : Taken.NOT_MINE;
            case ETAT -> status.isPresent() ? Taken.NOT_MINE : takeStatus(field.plain());
            case HORAIRES -> hours.isPresent() ? Taken.NOT_MINE : takeHours(field.value());
            case MOTIF ->
                status().equals(Status.CANCELLED) && reason.isEmpty() ? takeReason(field.plain()) : Taken.NOT_MINE;
            case INSCRIPTIONS, RUBRIQUE, SALLE, INTERVENANTS, ANGLE, TYPE -> Taken.NOT_MINE;
        };
    }

    /** What a page says of its only day beside the date, from that line on; where it says its hours. */
    OptionalInt takeBeside(Block block, int from) {
        var hoursAt = OptionalInt.empty();
        for (var at = from; at <= block.last(); at++) {
            var field = Labelled.of(block.lines().get(at - block.first()))
                    .filter(one -> BESIDE.contains(one.label()) && take(one) == Taken.YES);
            if (field.filter(one -> one.label() == Label.HORAIRES).isPresent()) {
                hoursAt = OptionalInt.of(at);
            }
        }
        return hoursAt;
    }

    private Taken takeHours(String words) {
        hours = EntryLine.of(words, EntryLine.Place.HEADING_OR_ITEM)
                .flatMap(line ->
                        line instanceof EntryLine.Timed timed && timed.bare() ? Optional.of(timed) : Optional.empty());
        return hours.isPresent() ? Taken.YES : Taken.NOT_UNDERSTOOD;
    }

    private Taken takeSeats(String words) {
        capacity = seats(words);
        return capacity.isPresent() ? Taken.YES : Taken.NOT_UNDERSTOOD;
    }

    /** « 60 places », as a number. */
    static OptionalInt seats(String words) {
        var seats = SEATS.matcher(words.replace('\u00a0', ' ').replace('\u202f', ' '));
        return seats.matches() ? OptionalInt.of(Integer.parseInt(seats.group(1))) : OptionalInt.empty();
    }

    private Taken takePlace(String words) {
        place = Optional.of(words).filter(given -> !given.isEmpty());
        return place.isPresent() ? Taken.YES : Taken.NOT_UNDERSTOOD;
    }

    private Taken takeAccess(String words) {
        access = words;
        return words.isEmpty() ? Taken.NOT_UNDERSTOOD : Taken.YES;
    }

    private Taken takeTransport(String words) {
        transport = words;
        return words.isEmpty() ? Taken.NOT_UNDERSTOOD : Taken.YES;
    }

    private Taken takeStatus(String words) {
        status = Names.status(words);
        return status.isPresent() ? Taken.YES : Taken.NOT_UNDERSTOOD;
    }

    private Taken takeReason(String words) {
        reason = words;
        return words.isEmpty() ? Taken.NOT_UNDERSTOOD : Taken.YES;
    }

    Optional<EntryLine.Timed> hours() {
        return hours;
    }

    Optional<String> place() {
        return place;
    }

    String access() {
        return access;
    }

    String transport() {
        return transport;
    }

    OptionalInt capacity() {
        return capacity;
    }

    Status status() {
        return status.orElse(Status.PLANNED);
    }

    /** Why the day is cancelled; a day that is held has none. */
    String reason() {
        return reason;
    }
}
