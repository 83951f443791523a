package fr.preau.management;

import fr.preau.cycle.Cycle;
import java.util.List;

/**
 * The screens that a module has about a cycle, hung on the tabs of the back office: a module that has one
 * answers here as a component, and changes nothing else.
 */
public interface CycleScreens {

    /** Those that stand now; none while there is nothing to see or to do there. */
    List<CycleScreen> of(Cycle cycle);
}
