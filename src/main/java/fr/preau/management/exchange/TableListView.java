package fr.preau.management.exchange;

import fr.preau.exchange.Attendee;
import java.time.LocalDate;
import java.util.List;

/** Who comes on a day and lets it be known, to print for the tables. */
public record TableListView(String slug, String cycleTitle, LocalDate date, List<Attendee> people) {

    public TableListView {
        people = List.copyOf(people);
    }
}
