package fr.preau.api;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.platform.French;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads which workshops a person wants: of days that they ask for, one at each hour. */
final class WorkshopsReader {

    private static final int MOST = 100;

    private final Cycle cycle;
    private final Supplier<List<WorkshopSeats>> known;
    private final Faults faults;
    private Optional<Map<Long, WorkshopSeats>> byId = Optional.empty();

    /** @param known asked once, and only if somebody wants one */
    WorkshopsReader(Cycle cycle, Supplier<List<WorkshopSeats>> known, Faults faults) {
        this.cycle = cycle;
        this.known = known;
        this.faults = faults;
    }

    /** @param days those that the person asks for */
    Set<Long> read(JsonObject person, Set<Long> days) {
        var found = new LinkedHashSet<Long>();
        var hours = new ArrayList<WorkshopSeats>();
        for (var element : person.list("workshops", MOST)) {
            person.number(element).ifPresent(id -> {
                var workshop = Optional.ofNullable(byId().get(id));
                var fault = workshop.map(one -> fault(one, days, found, hours)).orElseGet(() -> Optional.of(unknown()));
                fault.ifPresentOrElse(detail -> faults.add(element.pointer(), detail), () -> found.add(id));
                workshop.ifPresent(hours::add);
            });
        }
        return found;
    }

    private static boolean together(WorkshopSeats one, WorkshopSeats other) {
        return one.day() == other.day() && one.start().equals(other.start());
    }

    private Optional<String> fault(WorkshopSeats workshop, Set<Long> days, Set<Long> found, List<WorkshopSeats> hours) {
        if (found.contains(workshop.id())) {
            return Optional.of("Cet atelier est déjà dans la liste.");
        }
        if (!days.contains(workshop.day())) {
            return cycle.day(workshop.day())
                    .map(day -> "Cet atelier est du %s, qui n’est pas une journée demandée : mettez aussi %s dans days."
                            .formatted(
                                    French.day(day.content().date()),
                                    day.content().date()));
        }
        return hours.stream()
                .filter(other -> together(other, workshop))
                .findFirst()
                .map(other ->
                        "Cet atelier commence en même temps que « %s » : n’en gardez qu’un.".formatted(other.title()));
    }

    private String unknown() {
        return byId().isEmpty()
                ? "La rencontre n’a pas d’atelier à choisir : omettez ce champ."
                : "La rencontre n’a pas cet atelier. Ses ateliers : %s."
                        .formatted(byId().values().stream()
                                .map(workshop -> workshop.id() + " (" + workshop.title() + ")")
                                .collect(Collectors.joining(", ")));
    }

    private Map<Long, WorkshopSeats> byId() {
        var all = byId.orElseGet(() -> known.get().stream()
                .collect(
                        Collectors.toMap(WorkshopSeats::id, Function.identity(), (one, _) -> one, LinkedHashMap::new)));
        byId = Optional.of(all);
        return all;
    }
}
