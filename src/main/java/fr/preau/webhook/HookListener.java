package fr.preau.webhook;

import fr.preau.cycle.CycleChanged;
import fr.preau.cycle.Cycles;
import fr.preau.news.NoteShown;
import fr.preau.registration.PlacesChanged;
import fr.preau.resource.ResourceApproved;
import fr.preau.resource.ResourceWithdrawn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans deliveries of what happens, in its transaction: by number, cycle and date, never by name. */
@Component
class HookListener {

    private final HookSubscriptions subscriptions;
    private final Deliveries deliveries;
    private final Cycles cycles;

    HookListener(HookSubscriptions subscriptions, Deliveries deliveries, Cycles cycles) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.cycles = cycles;
    }

    @EventListener
    void on(PlacesChanged changed) {
        var told = subscriptions.toldOf(HookEvent.REGISTRATION_CHANGED);
        if (told.isEmpty()) {
            return;
        }
        var days = new HashMap<Long, Optional<Map<String, Object>>>();
        changed.places()
                .forEach(place -> days.computeIfAbsent(place.dayId(), this::day).ifPresent(day -> {
                    var data = new TreeMap<>(day);
                    data.put("registration", place.registrationId());
                    data.put("state", place.state().name());
                    deliveries.plan(told, HookEvent.REGISTRATION_CHANGED.word(), data);
                }));
    }

    private Optional<Map<String, Object>> day(long day) {
        return cycles.ofDay(day)
                .flatMap(cycle -> cycle.day(day)
                        .map(one -> Map.of(
                                "cycle", cycle.slug(),
                                "day", one.content().date().toString())));
    }

    @EventListener
    void on(CycleChanged changed) {
        var told = subscriptions.toldOf(HookEvent.CYCLE_CHANGED);
        if (!told.isEmpty()) {
            cycles.withId(changed.id())
                    .ifPresent(cycle -> deliveries.plan(
                            told,
                            HookEvent.CYCLE_CHANGED.word(),
                            Map.of(
                                    "cycle", cycle.slug(),
                                    "state", cycle.state().name())));
        }
    }

    @EventListener
    void on(NoteShown shown) {
        deliveries.plan(
                subscriptions.toldOf(HookEvent.NOTE_PUBLISHED),
                HookEvent.NOTE_PUBLISHED.word(),
                Map.of("note", shown.id()));
    }

    @EventListener
    void on(ResourceApproved approved) {
        resource(HookEvent.RESOURCE_PUBLISHED, approved.id(), approved.day());
    }

    @EventListener
    void on(ResourceWithdrawn withdrawn) {
        resource(HookEvent.RESOURCE_WITHDRAWN, withdrawn.id(), withdrawn.day());
    }

    private void resource(HookEvent event, long id, Optional<Long> day) {
        var told = subscriptions.toldOf(event);
        if (!told.isEmpty()) {
            var data = new TreeMap<String, Object>(day.flatMap(this::day).orElse(Map.of()));
            data.put("resource", id);
            deliveries.plan(told, event.word(), data);
        }
    }
}
