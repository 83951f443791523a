package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import java.time.Instant;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What was shared of a cycle and everybody sees; whoever keeps it offers a bean of this type. */
@NamedInterface("page")
public interface SharedOfCycle {

    /** In the order of its days. */
    List<Item> of(Cycle cycle);

    /** When the clock alone adds something to that. */
    Instant until();

    /**
     * One resource, with its own page.
     *
     * @param authors often empty
     */
    @NamedInterface("page")
    record Item(String kind, String title, String authors, String address) {}
}
