package fr.preau.management.list;

import fr.preau.management.GestureView.Hidden;
import fr.preau.management.SelectionQuery;
import fr.preau.management.list.FilterView.Group;
import fr.preau.management.list.FilterView.Option;
import fr.preau.registration.list.RegistrationList.Order;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One page of a list of registrations.
 *
 * @param oneCycle whether all of them are of one cycle, which the page around says
 * @param total rows found over all pages, in words
 * @param cut what to do where more were found than are shown, on this page and all others
 * @param before whether there are rows before these
 * @param after whether there are rows after these
 * @param told what has just been done with several of them
 */
public record ListView(
        ListAddress address,
        boolean oneCycle,
        FilterView filter,
        String total,
        Optional<String> cut,
        List<Row> rows,
        boolean before,
        boolean after,
        Optional<String> told) {

    public ListView {
        rows = List.copyOf(rows);
    }

    /**
     * One place: one person on one day.
     *
     * @param workshops those chosen on that day, in words
     * @param held whether the day is held at all
     */
    public record Row(
            String key,
            String file,
            Optional<String> withdrawal,
            String name,
            String email,
            String organisation,
            String profile,
            String department,
            String cycle,
            String cyclePage,
            LocalDate date,
            List<String> workshops,
            String state,
            boolean held,
            LocalDateTime at) {
        public Row {
            workshops = List.copyOf(workshops);
        }
    }

    /** What stands on one line: somebody's days, or one of them. */
    public record Line(Row person, List<Row> days) {
        public Line {
            days = List.copyOf(days);
        }

        /** What a tick chooses. */
        public String keys() {
            return days.stream().map(Row::key).collect(Collectors.joining(" "));
        }

        /** The days that can be given back. */
        public List<Row> withdrawable() {
            return days.stream().filter(day -> day.withdrawal().isPresent()).toList();
        }
    }

    /** The rows as lines: those of one person follow each other. */
    public List<Line> lines() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> address.byDay() ? row.key() : row.file(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(days -> new Line(days.getFirst(), days))
                .toList();
    }

    /** A day of the one cycle that is listed, or all of them. */
    public record Tab(String label, String address, boolean current) {}

    /** The days as tabs, where they are all of one cycle. */
    public List<Tab> tabs() {
        var days = filter.groups().stream()
                .filter(group -> oneCycle && group.name().equals(SelectionQuery.DAY))
                .flatMap(group -> group.options().stream())
                .toList();
        var selection = address.selection();
        return Stream.concat(
                        days.stream()
                                .limit(1)
                                .map(_ -> new Tab(
                                        "Toutes les journées",
                                        address.of(selection.onDays(Set.of())),
                                        selection.days().isEmpty())),
                        days.stream()
                                .map(day -> new Tab(
                                        day.label(),
                                        address.of(selection.onDay(Long.parseLong(day.value()))),
                                        selection.days().equals(Set.of(Long.valueOf(day.value()))))))
                .toList();
    }

    /** What is to be ticked in the form of filters; a day of the one cycle that is listed has its tab. */
    public List<Group> boxes() {
        return filter.groups().stream()
                .filter(group -> !oneCycle || !group.name().equals(SelectionQuery.DAY))
                .toList();
    }

    /** What the form of filters carries besides. */
    public List<Hidden> kept() {
        return Stream.concat(
                        SelectionQuery.fields(address.selection()).stream()
                                .filter(field -> oneCycle && field.name().equals(SelectionQuery.DAY)),
                        address.lookFields().stream())
                .toList();
    }

    public boolean filtered() {
        return address.selection().narrowed()
                || !oneCycle && address.selection().cycle().isPresent();
    }

    public String next() {
        return address.after(rows.getLast().key());
    }

    public String previous() {
        return address.before(rows.getFirst().key());
    }

    /** What can be done with several of them. */
    public List<Option> gestures() {
        return Arrays.stream(BulkGesture.values())
                .map(gesture -> new Option(gesture.word(), gesture.label(), false))
                .toList();
    }

    /** Whether people of this list choose workshops. */
    public boolean workshops() {
        return filter.groups().stream().anyMatch(group -> group.name().equals(SelectionQuery.WORKSHOP));
    }

    /** A header that sorts. */
    public Header header(String label, Order order) {
        return new Header(label, address.sorted(order), address.way(order));
    }

    /**
     * A header that sorts.
     *
     * @param way {@code ascending} or {@code descending} where the list is sorted by it
     */
    public record Header(String label, String address, Optional<String> way) {}
}
