package fr.preau.registration.desk;

import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.registration.PlaceState;
import fr.preau.registration.WorkshopChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * The workshops of the days that a batch knows. A place in one hangs on the place on its day: it is held while
 * that one is confirmed, waited for while it is asked for, and gone with it. Whatever frees a seat, or confirms
 * somebody's day, gives it to the first in line whose day is confirmed.
 */
final class WorkshopBook {

    private final LongSupplier queueNumbers;
    private final Told tell;
    private final Map<Long, Line> lines = new LinkedHashMap<>();
    private final Map<Key, Optional<Seat>> changed;

    /** @param changed what is to be written: what each has now, or nothing */
    WorkshopBook(LongSupplier queueNumbers, Map<Key, Optional<Seat>> changed, Told tell) {
        this.changed = changed;
        this.queueNumbers = queueNumbers;
        this.tell = tell;
    }

    /** What is done when somebody is given a seat they waited for on a day. */
    interface Told {
        void accept(Registrant person, long day);
    }

    /** One person's place in one workshop. */
    record Key(long registrationId, long workshop) {}

    /**
     * What somebody has in a workshop.
     *
     * @param queueNumber of somebody who waits
     */
    record Seat(WorkshopSeats workshop, Optional<Long> queueNumber) {
        boolean held() {
            return queueNumber.isEmpty();
        }
    }

    /** A workshop's seats and those known to wait for one. */
    private static final class Line {
        private final WorkshopSeats workshop;
        private final TreeMap<Long, Registrant> queue = new TreeMap<>();
        private int held;
        private int waiting;

        private Line(WorkshopSeats workshop) {
            this.workshop = workshop;
            this.held = workshop.held();
            this.waiting = workshop.waiting();
        }

        /** Seats that are free once that many more are taken. */
        private boolean free(int more) {
            return workshop.capacity().isEmpty()
                    || held + more < workshop.capacity().getAsInt();
        }

        private void enter(long number, Registrant person) {
            queue.put(number, person);
            waiting++;
        }

        private void quit(long number) {
            queue.remove(number);
            waiting--;
        }

        private Optional<Registrant> next() {
            return queue.values().stream()
                    .filter(person -> person.state(workshop.day()) == PlaceState.CONFIRMED)
                    .findFirst();
        }
    }

    void know(Collection<WorkshopSeats> workshops) {
        workshops.forEach(workshop -> lines.put(workshop.id(), new Line(workshop)));
    }

    /** What that person has; told once their days are known. */
    void know(Registrant person, long workshop, Optional<Long> queueNumber) {
        Optional.ofNullable(lines.get(workshop)).ifPresent(line -> {
            person.workshops.put(workshop, new Seat(line.workshop, queueNumber));
            queueNumber.ifPresent(number -> line.queue.put(number, person));
        });
    }

    boolean none() {
        return lines.isEmpty();
    }

    /** Those of these workshops that are of those days, one at each hour at most. */
    List<WorkshopSeats> wanted(Collection<Long> workshops, Collection<Long> days) {
        var hours = new HashMap<Object, WorkshopSeats>();
        return workshops.stream()
                .flatMap(id -> Optional.ofNullable(lines.get(id)).stream())
                .map(line -> line.workshop)
                .filter(workshop -> days.contains(workshop.day())
                        && hours.putIfAbsent(List.of(workshop.day(), workshop.start()), workshop) == null)
                .toList();
    }

    /** Whether a newcomer whose day is confirmed finds a seat, when that many before them took one. */
    boolean free(long workshop, int before) {
        return Optional.ofNullable(lines.get(workshop))
                .filter(line -> line.free(before))
                .isPresent();
    }

    /** How many wait for it, known to this book or not. */
    int waiting(long workshop) {
        return line(workshop).waiting;
    }

    /** Gives them these workshops, or the end of their lines. */
    void choose(Registrant person, List<WorkshopSeats> workshops) {
        workshops.forEach(workshop -> take(person, line(workshop.id())));
    }

    private void take(Registrant person, Line line) {
        if (person.state(line.workshop.day()) == PlaceState.CONFIRMED && line.free(0)) {
            put(person, line, Optional.empty());
        } else {
            put(person, line, Optional.of(queueNumbers.getAsLong()));
        }
    }

    /** Another workshop of the same hour, if it has a seat; a seat is never given up for a place in line. */
    WorkshopChange change(Registrant person, long workshop) {
        var line = line(workshop);
        if (person.workshops.containsKey(workshop)) {
            return new WorkshopChange.Nothing();
        }
        var old = atThatHour(person, line.workshop);
        var held = old.filter(other -> seat(person, other.id()).held()).isPresent();
        if (held && !line.free(0)) {
            return new WorkshopChange.Full();
        }
        old.ifPresent(other -> leave(person, line(other.id())));
        take(person, line);
        old.ifPresent(other -> serve(line(other.id())));
        return seat(person, workshop).held() ? new WorkshopChange.Confirmed() : new WorkshopChange.Waiting();
    }

    private static Seat seat(Registrant person, long workshop) {
        return Optional.ofNullable(person.workshops.get(workshop)).orElseThrow();
    }

    /** Gives a workshop back, and its seat to the next. */
    WorkshopChange leave(Registrant person, long workshop) {
        if (!person.workshops.containsKey(workshop)) {
            return new WorkshopChange.Nothing();
        }
        leave(person, line(workshop));
        serve(line(workshop));
        return new WorkshopChange.Left();
    }

    /** The person's place on that day changed: their workshops of that day follow it. */
    void follow(Registrant person, long day) {
        if (lines.isEmpty()) {
            return;
        }
        var theirs = person.workshops.values().stream()
                .map(Seat::workshop)
                .filter(workshop -> workshop.day() == day)
                .map(workshop -> line(workshop.id()))
                .toList();
        if (person.state(day) != PlaceState.CONFIRMED) {
            theirs.forEach(line -> {
                var held = seat(person, line.workshop.id()).held();
                if (!person.state(day).live()) {
                    leave(person, line);
                } else if (held) {
                    put(person, line, Optional.of(queueNumbers.getAsLong()));
                }
            });
        }
        theirs.forEach(this::serve);
    }

    /** Takes from somebody what they have in that day's workshops, for {@link #pass} to give on. */
    List<Seat> takeOut(Registrant person, long day) {
        var theirs = person.workshops.values().stream()
                .filter(seat -> seat.workshop().day() == day)
                .toList();
        theirs.forEach(seat -> leave(person, line(seat.workshop().id())));
        return theirs;
    }

    /** Gives somebody another's seats and ranks, but where they have a workshop of that hour: those go to the next. */
    void pass(List<Seat> seats, Registrant to) {
        for (var seat : seats) {
            var line = line(seat.workshop().id());
            if (atThatHour(to, seat.workshop()).isEmpty()) {
                put(to, line, seat.queueNumber());
            }
            serve(line);
        }
    }

    private static Optional<WorkshopSeats> atThatHour(Registrant person, WorkshopSeats workshop) {
        return person.workshops.values().stream()
                .map(Seat::workshop)
                .filter(other -> other.day() == workshop.day() && other.start().equals(workshop.start()))
                .findFirst();
    }

    /** Gives the free seats of a day's workshops. */
    void serve(long day) {
        lines.values().stream().filter(line -> line.workshop.day() == day).forEach(this::serve);
    }

    private void serve(Line line) {
        for (var next = line.next(); next.isPresent() && line.free(0); next = line.next()) {
            put(next.get(), line, Optional.empty());
            tell.accept(next.get(), line.workshop.day());
        }
    }

    private void leave(Registrant person, Line line) {
        var had = Optional.ofNullable(person.workshops.remove(line.workshop.id()));
        had.ifPresent(seat -> forget(line, seat));
        changed.put(new Key(person.id, line.workshop.id()), Optional.empty());
    }

    private void put(Registrant person, Line line, Optional<Long> queueNumber) {
        var seat = new Seat(line.workshop, queueNumber);
        Optional.ofNullable(person.workshops.put(line.workshop.id(), seat)).ifPresent(before -> forget(line, before));
        queueNumber.ifPresentOrElse(number -> line.enter(number, person), () -> line.held++);
        changed.put(new Key(person.id, line.workshop.id()), Optional.of(seat));
    }

    private static void forget(Line line, Seat seat) {
        seat.queueNumber().ifPresentOrElse(line::quit, () -> line.held--);
    }

    private Line line(long workshop) {
        return Optional.ofNullable(lines.get(workshop)).orElseThrow();
    }
}
