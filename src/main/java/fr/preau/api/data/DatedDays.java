package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.cycle.Cycle;
import java.util.Optional;

/** Days as programs name them: by their date. */
final class DatedDays {

    private DatedDays() {}

    static Optional<Cycle.Day> of(Cycle cycle, String date) {
        return cycle.days().stream()
                .filter(one -> one.content().date().toString().equals(date))
                .findFirst();
    }

    /** The one that a request names; empty where there is none, which the faults say. */
    static Optional<Cycle.Day> named(Cycle cycle, JsonObject body, Faults faults) {
        var day = of(cycle, body.text("day"));
        if (day.isEmpty()) {
            faults.add(body.at("day"), "Mettez ici la date d’une journée de ce cycle, comme 2024-09-24.");
        }
        return day;
    }
}
