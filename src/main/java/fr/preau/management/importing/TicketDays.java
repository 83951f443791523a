package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.management.importing.days.DayWords;
import fr.preau.management.importing.days.DayWords.Said;
import fr.preau.management.importing.days.HandWords;
import fr.preau.platform.Digest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * What each kind of ticket opens, in a list of a tool that sells tickets: « Plein tarif », « Pass deux jours ».
 *
 * @param tickets in the order in which the list names them
 */
record TicketDays(List<Ticket> tickets) {

    /** A column of more texts than that holds no tickets. */
    private static final int MOST = 30;

    /** The field that names each ticket whose days were chosen: none ticked is a choice too. */
    private static final String CHOSEN = "billet";

    private static final Pattern HOUR = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern EXCEPT = Pattern.compile("(^| )(sauf|hors|hormis|excepte|sans|pas)( |$)");

    TicketDays {
        tickets = List.copyOf(tickets);
    }

    /**
     * One kind of ticket.
     *
     * @param field of the form that says its days
     */
    record Ticket(String field, String name, List<Long> days) {
        Ticket {
            days = List.copyOf(days);
        }

        /** By what it is known again: its text may hold what is nobody's business, if the column is not of tickets. */
        String digest() {
            return TicketDays.digest(name);
        }
    }

    /**
     * As the organiser chose, or else as they did before, or as the ticket's name says.
     *
     * @param before days by the digests of tickets
     */
    static TicketDays of(
            Grid grid,
            Mapping mapping,
            Cycle cycle,
            MultiValueMap<String, String> sent,
            Map<String, List<Long>> before) {
        var names = new LinkedHashMap<String, String>();
        mapping.column(ListField.TICKET)
                .ifPresent(column -> grid.lines().stream()
                        .map(line -> line.cell(column).strip())
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> names.putIfAbsent(HandWords.plain(text), text)));
        var words = new DayWords(cycle);
        var all = cycle.days().stream().map(Cycle.Day::id).toList();
        var tickets = new ArrayList<Ticket>();
        names.values().stream().limit(MOST).forEach(name -> {
            var field = "t" + digest(name).substring(0, 12);
            var ticket = new Ticket(field, name, List.of());
            var days = sent.getOrDefault(CHOSEN, List.of()).contains(field)
                    ? chosen(sent.getOrDefault(field, List.of()), all)
                    : Optional.ofNullable(before.get(ticket.digest()))
                            .map(some -> all.stream().filter(some::contains).toList())
                            .filter(some -> !some.isEmpty())
                            .orElseGet(() -> all.size() == 1 ? all : named(name, words));
            tickets.add(new Ticket(field, name, days));
        });
        return new TicketDays(tickets);
    }

    private static String digest(String name) {
        return Digest.hex(HandWords.plain(name));
    }

    private static List<Long> chosen(List<String> sent, List<Long> all) {
        return all.stream().filter(day -> sent.contains(Long.toString(day))).toList();
    }

    /** The days that the name says, where it says nothing that could mean others. */
    private static List<Long> named(String name, DayWords words) {
        var text = HOUR.matcher(name).replaceAll("");
        return switch (words.said(text)) {
            case Said.Days(var days) -> days;
            case Said.Unclear _ -> alone(text) ? words.one(text).map(List::of).orElse(List.of()) : List.of();
        };
    }

    /** « Pass du 24 et 25 » names one day by its month, and means two. */
    private static boolean alone(String text) {
        var plain = HandWords.plain(text);
        var small = NUMBER.matcher(plain)
                .results()
                .filter(number -> number.group().length() < 3)
                .count();
        return !EXCEPT.matcher(plain).find()
                && (small <= 1 || small == 2 && DATE.matcher(text).find());
    }

    /** What a line with that ticket comes to; nothing for one that opens no day yet. */
    List<Long> days(String name) {
        var plain = HandWords.plain(name);
        return tickets.stream()
                .filter(ticket -> HandWords.plain(ticket.name).equals(plain))
                .findFirst()
                .map(Ticket::days)
                .orElse(List.of());
    }

    /** The fields that say the same again. */
    List<Map.Entry<String, String>> fields() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (var ticket : tickets) {
            fields.add(Map.entry(CHOSEN, ticket.field));
            ticket.days.forEach(day -> fields.add(Map.entry(ticket.field, Long.toString(day))));
        }
        return fields;
    }
}
