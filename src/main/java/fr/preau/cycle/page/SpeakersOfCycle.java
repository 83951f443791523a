package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Who speaks at a cycle and agreed to be presented; whoever keeps it offers a bean of this type. */
@NamedInterface("page")
public interface SpeakersOfCycle {

    /** In the order in which the team put them. */
    List<Speaker> of(Cycle cycle, CycleView.Reader reader);

    /**
     * One person.
     *
     * @param role may be empty, as {@code organisation}
     * @param photograph where it is
     */
    @NamedInterface("page")
    record Speaker(String name, String role, String organisation, Optional<String> photograph) {

        /** « cheffe de projet, Ville d’Ormeval ». */
        public String about() {
            return role.isEmpty() || organisation.isEmpty() ? role + organisation : role + ", " + organisation;
        }
    }
}
