package fr.preau.registration.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Workshops as one would explain them on a blackboard: who has no place on the day has none in its workshops, and a
 * free seat is for the first in line whose day is confirmed.
 */
final class WorkshopModel {

    final Map<Long, Workshop> workshops = new LinkedHashMap<>();
    private int arrivals;

    /** One of those that begin at an hour of a day. */
    static final class Workshop {
        final long day;
        final int hour;
        final OptionalInt capacity;
        final Set<Integer> seated = new LinkedHashSet<>();
        final List<DeskModel.Arrival> line = new ArrayList<>();

        Workshop(long day, int hour, OptionalInt capacity) {
            this.day = day;
            this.hour = hour;
            this.capacity = capacity;
        }

        boolean free() {
            return seated.size() < capacity.orElse(Integer.MAX_VALUE);
        }

        boolean has(int person) {
            return seated.contains(person) || line.stream().anyMatch(one -> one.person() == person);
        }

        void leave(int person) {
            seated.remove(person);
            line.removeIf(one -> one.person() == person);
        }

        void rename(int from, int to) {
            if (seated.remove(from)) {
                seated.add(to);
            }
            line.replaceAll(one -> one.renamed(from, to));
        }

        Optional<DeskModel.Arrival> next(DeskModel.Room room) {
            return line.stream()
                    .filter(one -> room.confirmed.contains(one.person()))
                    .findFirst();
        }

        /** What somebody is told who comes to it after so many others of the same form. */
        String asNewcomer(boolean confirmed, Map<String, Integer> before, long id) {
            var seats = capacity.orElse(Integer.MAX_VALUE) - seated.size();
            if (confirmed && before.getOrDefault(id + " in", 0) < seats) {
                before.merge(id + " in", 1, Integer::sum);
                return "in";
            }
            return "line " + (line.size() + before.merge(id + " line", 1, Integer::sum));
        }
    }

    void open(long id, long day, int hour, OptionalInt capacity) {
        workshops.put(id, new Workshop(day, hour, capacity));
    }

    /** The first of each hour of those days. */
    List<Long> meant(Collection<Long> wanted, Collection<Long> days) {
        var hours = new HashSet<List<Object>>();
        return wanted.stream()
                .filter(id -> days.contains(workshops.get(id).day)
                        && hours.add(List.of(workshops.get(id).day, workshops.get(id).hour)))
                .toList();
    }

    void choose(int person, DeskModel.Room room, long id) {
        var workshop = workshops.get(id);
        if (room.confirmed.contains(person) && workshop.free()) {
            workshop.seated.add(person);
        } else {
            workshop.line.add(new DeskModel.Arrival(person, ++arrivals));
        }
    }

    /** A seat is never given up for a place in line. */
    void change(int person, DeskModel.Room room, long id) {
        var workshop = workshops.get(id);
        var old = atThatHour(person, workshop);
        if (!room.has(person)
                || workshop.has(person)
                || old.filter(other -> other.seated.contains(person)).isPresent() && !workshop.free()) {
            return;
        }
        old.ifPresent(other -> other.leave(person));
        choose(person, room, id);
        settle(workshop.day, room);
    }

    void leave(int person, DeskModel.Room room, long id) {
        workshops.get(id).leave(person);
        settle(workshops.get(id).day, room);
    }

    private Optional<Workshop> atThatHour(int person, Workshop workshop) {
        return workshops.values().stream()
                .filter(other -> other.day == workshop.day && other.hour == workshop.hour && other.has(person))
                .findFirst();
    }

    /** Who comes instead has all that the other had, where they have nothing of that hour. */
    void pass(int from, int to, long day) {
        workshops.values().stream()
                .filter(workshop -> workshop.day == day && workshop.has(from))
                .forEach(workshop -> {
                    if (atThatHour(to, workshop).isPresent()) {
                        workshop.leave(from);
                    } else {
                        workshop.rename(from, to);
                    }
                });
    }

    void rename(int from, int to) {
        workshops.values().forEach(workshop -> workshop.rename(from, to));
    }

    /** Whatever changed on the day. */
    void settle(long day, DeskModel.Room room) {
        workshops.values().stream().filter(workshop -> workshop.day == day).forEach(workshop -> {
            workshop.seated.removeIf(person -> !room.has(person));
            workshop.line.removeIf(one -> !room.has(one.person()));
            for (var next = workshop.next(room); next.isPresent() && workshop.free(); next = workshop.next(room)) {
                workshop.line.remove(next.get());
                workshop.seated.add(next.get().person());
            }
        });
    }
}
