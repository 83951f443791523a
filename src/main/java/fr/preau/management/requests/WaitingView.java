package fr.preau.management.requests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Who waits for a seat, day by day, in the order in which they are served. */
public record WaitingView(List<Day> days) {

    public WaitingView {
        days = List.copyOf(days);
    }

    /**
     * One day's line.
     *
     * @param room in words
     * @param hidden how many more wait than are shown
     * @param workshops those of the day for which somebody waits
     */
    public record Day(
            long id,
            LocalDate date,
            String room,
            List<Row> offers,
            List<Row> waiting,
            int hidden,
            List<Workshop> workshops) {
        public Day {
            offers = List.copyOf(offers);
            waiting = List.copyOf(waiting);
            workshops = List.copyOf(workshops);
        }
    }

    /** One workshop's line: « 9 h 30 : Atelier B ». */
    public record Workshop(long id, String title, List<Row> waiting, int hidden) {
        public Workshop {
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * Somebody in line.
     *
     * @param since in the place's local time; so is the offer's end
     * @param gesture where they may be served before their turn
     */
    public record Row(
            String name,
            String organisation,
            String profile,
            String file,
            String gesture,
            Optional<Integer> rank,
            LocalDateTime since,
            Optional<LocalDateTime> offeredUntil) {}
}
