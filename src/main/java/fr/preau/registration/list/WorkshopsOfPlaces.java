package fr.preau.registration.list;

import fr.preau.cycle.DayContent;
import fr.preau.platform.French;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.desk.WorkshopRows;
import fr.preau.registration.desk.WorkshopRows.Chosen;
import fr.preau.registration.list.RegistrationList.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Which workshops the people of a list chose on their days, in words. */
@NamedInterface("list")
@Component
public class WorkshopsOfPlaces {

    /** Nobody chose any. */
    public static final ByPlace NONE = new ByPlace(Map.of());

    private final WorkshopRows rows;

    WorkshopsOfPlaces(WorkshopRows rows) {
        this.rows = rows;
    }

    /** By the place that they hang on. */
    public record ByPlace(Map<PlaceKey, List<Chosen>> chosen) {

        /** « 9 h 30 : Atelier B », « 14 h : Atelier C (liste d’attente, rang 2) ». */
        public List<String> of(Row row) {
            return at(row).stream().map(one -> words(one) + waiting(one)).toList();
        }

        /** « 9 h 30 : Atelier B (salle 12) », by the programme of the row's day. */
        public List<String> of(Row row, DayContent day) {
            return at(row).stream()
                    .map(one -> words(one)
                            + Optional.of(one.room(day))
                                    .filter(room -> !room.isEmpty())
                                    .map(room -> " (" + room + ")")
                                    .orElse("")
                            + waiting(one))
                    .toList();
        }

        private List<Chosen> at(Row row) {
            return chosen.getOrDefault(new PlaceKey(row.registrationId(), row.dayId()), List.of());
        }

        private static String words(Chosen one) {
            return French.hour(one.start()) + " : " + one.title();
        }

        private static String waiting(Chosen one) {
            return one.rank().isPresent()
                    ? " (liste d’attente, rang " + one.rank().getAsInt() + ")"
                    : "";
        }
    }

    /** Of all these rows, those of that day alone; nothing is read for a day without any. */
    public ByPlace by(Collection<Row> some, DayContent day) {
        return day.choices().isEmpty() ? NONE : by(some);
    }

    /** Of all these rows at once. */
    public ByPlace by(Collection<Row> some) {
        return new ByPlace(
                rows.chosen(some.stream().map(Row::registrationId).distinct().toList()));
    }

    /** Whether there are workshops on one of those days at all. */
    public boolean any(Collection<Long> days) {
        return rows.any(days);
    }
}
