package fr.preau.cycle.page;

import fr.preau.platform.French;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.modulith.NamedInterface;

/**
 * A workshop as a visitor sees it.
 *
 * @param room where in the day's place, often empty
 * @param capacity empty when it is open to all
 */
@NamedInterface("page")
public record WorkshopView(
        long id,
        LocalTime start,
        Optional<LocalTime> end,
        String title,
        String room,
        OptionalInt capacity,
        OptionalInt remaining) {

    /** Those that begin together: one of them is chosen. */
    @NamedInterface("page")
    public record Choice(LocalTime start, List<WorkshopView> workshops) {
        public Choice {
            workshops = List.copyOf(workshops);
        }

        public List<Long> ids() {
            return workshops.stream().map(WorkshopView::id).toList();
        }
    }

    public boolean full() {
        return remaining.isPresent() && remaining.getAsInt() <= 0;
    }

    /** Its state in words. */
    public String state() {
        if (remaining.isEmpty()) {
            return "Ouvert à tous";
        }
        return full() ? "Complet" : "Il reste " + French.count(remaining.getAsInt(), "place", "places");
    }

    /** The same for somebody about to choose: a full one is waited for. */
    public String stateToChoose() {
        if (remaining.isEmpty()) {
            return "ouvert à tous";
        }
        return full() ? "complet, liste d’attente" : French.count(remaining.getAsInt(), "place", "places");
    }

    /** « Atelier B, salle 12 ». */
    public String name() {
        return title + (room.isEmpty() ? "" : " (" + room + ")");
    }
}
