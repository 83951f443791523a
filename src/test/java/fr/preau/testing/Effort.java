package fr.preau.testing;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How often chance is tried: in full with {@code -Dpreau.full=true}, which {@code ./preau test --full} and continuous
 * integration ask for, and else a part, so that the suite stays a matter of minutes. Each run of the part tries other
 * random sequences; a property says in its {@code tries} what is in full.
 */
public final class Effort implements AroundPropertyHook {

    private static final boolean FULL = Boolean.getBoolean("preau.full");
    private static final int PART = 4;
    private static final int FEWEST = 50;

    /** As many rounds of a race, numbered from 1. */
    public static IntStream rounds(int full) {
        return IntStream.rangeClosed(1, FULL ? full : part(full, 1));
    }

    /** All of these in full; else the first and last of them, and each fourth between. */
    public static <T> List<T> some(List<T> all) {
        return FULL
                ? all
                : IntStream.range(0, all.size())
                        .filter(at -> at % PART == 0 || at == all.size() - 1)
                        .mapToObj(all::get)
                        .toList();
    }

    /** As {@link #some} in the shorter suite; all of these in full, and for a class that is named. */
    public static <T> List<T> looks(List<T> all) {
        return isShort() ? some(all) : all;
    }

    /** Whether this run is the shorter suite, and not a class that somebody named. */
    static boolean isShort() {
        return Boolean.getBoolean("preau.whole") && !FULL;
    }

    private static int part(int full, int fewest) {
        return Math.min(full, Math.max(fewest, full / PART));
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        if (!FULL) {
            var attributes = context.attributes();
            attributes.tries().ifPresent(full -> attributes.setTries(part(full, FEWEST)));
        }
        return property.execute();
    }
}
