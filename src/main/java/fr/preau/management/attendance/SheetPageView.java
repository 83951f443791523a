package fr.preau.management.attendance;

import fr.preau.attendance.paper.SheetPaper.Room;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The sign-in sheet of a day, and its signed copies.
 *
 * @param held whether the day is held at all
 * @param rooms the day's workshops, each with a sheet of its own
 * @param error why the last file was not attached
 */
public record SheetPageView(
        String slug,
        long dayId,
        LocalDate date,
        boolean held,
        List<Room> rooms,
        List<Scan> scans,
        Optional<String> error) {

    public SheetPageView {
        rooms = List.copyOf(rooms);
        scans = List.copyOf(scans);
    }

    public String address() {
        return "/gestion/cycles/%s/journees/%d/emargement".formatted(slug, dayId);
    }

    /**
     * A signed copy.
     *
     * @param size in words
     * @param at when it was attached, in the place's local time
     */
    public record Scan(long id, String kind, String size, String by, LocalDateTime at) {}
}
