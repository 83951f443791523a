package fr.preau.registration.desk;

import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.cycle.SequenceContent;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers the cycle module about seats; its transaction is asked for late, since it needs cycles. */
@Component
class DeskSeats implements Seats {

    private final Places places;
    private final Gauges gauges;
    private final WorkshopRows workshops;
    private final ObjectProvider<DeskTransaction> deskTransaction;
    private final Settings settings;
    private final Clock clock;

    DeskSeats(
            Places places,
            Gauges gauges,
            WorkshopRows workshops,
            ObjectProvider<DeskTransaction> deskTransaction,
            Settings settings,
            Clock clock) {
        this.places = places;
        this.gauges = gauges;
        this.workshops = workshops;
        this.deskTransaction = deskTransaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<Long, Gauge> gauges(Collection<Long> days) {
        var now = clock.instant();
        return gauges.standings(gauges.of(days), List.of(), now).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> shown(entry.getValue())));
    }

    private Gauge shown(DaySeats.SeatCounts standing) {
        var gauge = standing.gauge();
        var reserved = standing.unused().entrySet().stream()
                .map(entry -> new Gauge.Reserved(
                        entry.getKey().profile().people(),
                        Math.min(entry.getValue(), gauge.remaining()),
                        LocalDateTime.ofInstant(entry.getKey().until(), settings.zone())))
                .filter(kept -> kept.seats() > 0)
                .toList();
        return new Gauge(gauge.capacity(), gauge.held(), gauge.waiting(), reserved);
    }

    @Override
    public void open(long day, int capacity) {
        gauges.open(day, capacity);
    }

    @Override
    public void hold(Collection<Long> days) {
        gauges.lock(days);
    }

    @Override
    public Resizing resize(long day, int capacity) {
        var answer = new CompletableFuture<Resizing>();
        deskTransaction
                .getObject()
                .decide(List.of(new Ticket.Resize(day, capacity, answer)))
                .run();
        return answer.join();
    }

    @Override
    public List<WorkshopSeats> workshops(Collection<Long> days) {
        return days.isEmpty() ? List.of() : workshops.of(days);
    }

    @Override
    public Arranging arrange(long day, List<SequenceContent> wanted) {
        var left = new ArrayList<>(workshops.of(List.of(day)));
        var same = new HashMap<SequenceContent, WorkshopSeats>();
        var sameHour = (BiPredicate<WorkshopSeats, SequenceContent>)
                (old, entry) -> old.start().equals(entry.start());
        var sameTitle = (BiPredicate<WorkshopSeats, SequenceContent>)
                (old, entry) -> old.title().equals(entry.title());
        for (var likeness : List.of(sameHour.and(sameTitle), sameTitle, sameHour)) {
            wanted.stream()
                    .filter(entry -> !same.containsKey(entry))
                    .forEach(entry -> left.stream()
                            .filter(old -> likeness.test(old, entry))
                            .findFirst()
                            .ifPresent(old -> {
                                same.put(entry, old);
                                left.remove(old);
                            }));
        }
        var refused = left.stream()
                .filter(old -> workshops.chosenBySomebody(old.id()))
                .map(WorkshopSeats::title)
                .findFirst()
                .or(() -> same.entrySet().stream()
                        .filter(entry -> entry.getKey().capacity().orElse(Integer.MAX_VALUE)
                                < entry.getValue().held())
                        .map(entry -> entry.getValue().title())
                        .findFirst());
        if (refused.isPresent()) {
            return new Arranging.Chosen(refused.get());
        }
        left.forEach(old -> workshops.delete(old.id()));
        for (var rank = 0; rank < wanted.size(); rank++) {
            var entry = wanted.get(rank);
            var old = Optional.ofNullable(same.get(entry));
            var place = rank;
            old.ifPresentOrElse(
                    one -> workshops.update(one.id(), place, entry), () -> workshops.insert(day, place, entry));
        }
        if (workshops.anybodyTwice(day)) {
            return new Arranging.Chosen(wanted.getFirst().title());
        }
        if (!same.isEmpty()) {
            deskTransaction
                    .getObject()
                    .decide(List.of(new Ticket.Workshops(day, new CompletableFuture<>())))
                    .run();
        }
        return new Arranging.Arranged();
    }

    @Override
    public Set<Long> everTaken(Collection<Long> days) {
        return Set.copyOf(places.everTaken(days));
    }
}
