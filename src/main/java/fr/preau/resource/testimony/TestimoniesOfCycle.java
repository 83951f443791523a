package fr.preau.resource.testimony;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.SharedOfCycle;
import fr.preau.platform.French;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** From the page of a cycle to what people say of it. */
@Component
class TestimoniesOfCycle implements SharedOfCycle {

    private final Testimonies testimonies;

    TestimoniesOfCycle(Testimonies testimonies) {
        this.testimonies = testimonies;
    }

    @Override
    public List<Item> of(Cycle cycle) {
        var shown = testimonies.shown(cycle.id()).size();
        return shown == 0
                ? List.of()
                : List.of(new Item(
                        French.count(shown, "témoignage", "témoignages"),
                        "Ce qu’en disent les participants",
                        "",
                        "/ressources/rencontre/" + cycle.slug() + "#temoignages"));
    }

    @Override
    public Instant until() {
        return Instant.MAX;
    }
}
