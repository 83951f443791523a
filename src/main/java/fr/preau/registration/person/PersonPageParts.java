package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What the modules above let a person do from their own page. */
@NamedInterface("person")
public interface PersonPageParts {

    /** What there is to do now, for that person of that cycle; nothing most of the time. */
    List<Part> parts(Cycle cycle, long registrationId);

    /** What all of them let that person do. */
    static List<Part> of(List<PersonPageParts> all, Cycle cycle, long registrationId) {
        return all.stream()
                .flatMap(one -> one.parts(cycle, registrationId).stream())
                .toList();
    }

    /**
     * One thing to do.
     *
     * @param label of the link or button
     * @param path what follows the address of the person's page
     */
    record Part(String heading, String text, String label, String path, Gesture gesture) {}

    /** How it is done: a link for what changes nothing, a button for the rest. */
    enum Gesture {
        OPEN,
        POST
    }
}
