package fr.preau.management;

import fr.preau.platform.GaugeView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Who is registered for a cycle, with the state of its days.
 *
 * @param state of the cycle, in French
 * @param day the one day shown, or all of them
 * @param search what is looked for; may be empty
 * @param total rows found over all pages, in words
 * @param page counted from 1
 * @param pages how many there are, unless they are too many to count
 * @param more whether another page follows
 * @param requests how many of the cycle wait for a decision
 * @param waiting how many of the cycle wait in a line
 */
public record RegistrationsView(
        String slug,
        String cycleTitle,
        String state,
        boolean published,
        List<DayTab> days,
        Optional<Long> day,
        String search,
        List<Row> rows,
        String total,
        int page,
        Optional<Integer> pages,
        boolean more,
        int requests,
        int waiting) {

    public RegistrationsView {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /** The address of one page of the list, for one day or all, with the present search. */
    public String address(Optional<Long> wantedDay, int wantedPage) {
        return "/gestion/cycles/" + slug + query(wantedDay) + (wantedPage > 1 ? "&page=" + wantedPage : "");
    }

    /** The address of the spreadsheet that holds what is shown, over all pages. */
    public String spreadsheet() {
        return "/gestion/cycles/" + slug + "/inscriptions.csv" + query(day);
    }

    /** The address of the page itself: the public one, or what the team sees of a draft. */
    public String publicPage() {
        return published ? "/rencontre/" + slug : "/gestion/cycles/" + slug + "/apercu";
    }

    public boolean filtered() {
        return day.isPresent() || !search.isEmpty();
    }

    private String query(Optional<Long> wantedDay) {
        return "?jour=" + wantedDay.map(String::valueOf).orElse("") + "&q="
                + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    /**
     * One day of the cycle.
     *
     * @param status in French, such as « Ouverte » or « Complète »
     */
    public record DayTab(long id, LocalDate date, int held, int capacity, String status) {

        public GaugeView gauge() {
            return new GaugeView(held, capacity);
        }
    }

    /**
     * One place: one person on one day.
     *
     * @param profile in French
     * @param state in French, such as « Confirmée » or « Désistement »
     * @param at when the person registered, in the place's local time
     */
    public record Row(
            long registrationId,
            long dayId,
            String lastName,
            String firstName,
            String email,
            String phone,
            String organisation,
            String profile,
            String department,
            LocalDate date,
            String state,
            LocalDateTime at,
            boolean withdrawable) {}
}
