package fr.preau.resource;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.SharedOfCycle;
import fr.preau.platform.Settings;
import fr.preau.survey.after.SharedAfterwards;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was shared, for the cycle's page and the message after a day. */
@Component
class SharedOfDays implements SharedAfterwards, SharedOfCycle {

    private final Shown shown;
    private final Settings settings;

    SharedOfDays(Shown shown, Settings settings) {
        this.shown = shown;
        this.settings = settings;
    }

    @Override
    public Optional<String> address(Cycle cycle, Cycle.Day day) {
        return shown.ofCycle(cycle.id()).stream()
                .filter(one -> one.content().day().filter(id -> id == day.id()).isPresent())
                .findFirst()
                .map(_ -> settings.url() + "/ressources/rencontre/" + cycle.slug());
    }

    @Override
    public List<Item> of(Cycle cycle) {
        return shown.ofCycle(cycle.id()).stream()
                .map(one -> new Item(
                        one.content().kind().label(),
                        one.content().title(),
                        one.content().authors(),
                        one.path()))
                .toList();
    }

    @Override
    public Instant until() {
        return shown.until();
    }
}
