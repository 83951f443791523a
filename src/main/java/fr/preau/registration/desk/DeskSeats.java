package fr.preau.registration.desk;

import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers the cycle module about seats; its transaction is asked for late, since it needs cycles. */
@Component
class DeskSeats implements Seats {

    private final Places places;
    private final Gauges gauges;
    private final ObjectProvider<DeskTransaction> deskTransaction;
    private final Settings settings;
    private final Clock clock;

    DeskSeats(
            Places places,
            Gauges gauges,
            ObjectProvider<DeskTransaction> deskTransaction,
            Settings settings,
            Clock clock) {
        this.places = places;
        this.gauges = gauges;
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
    public Set<Long> everTaken(Collection<Long> days) {
        return Set.copyOf(places.everTaken(days));
    }
}
