package fr.preau.api;

import fr.preau.platform.web.Problem.Fault;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in a request: the first fault of each place, and not more of them than anybody would read. */
public final class Faults {

    private static final int MOST = 50;

    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String detail) {
        if (found.size() < MOST
                && found.stream().noneMatch(fault -> fault.pointer().equals(pointer))) {
            found.add(new Fault(pointer, detail));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }
}
