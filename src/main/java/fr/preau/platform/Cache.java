package fr.preau.platform;

import fr.preau.platform.Changes.What;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Things read once and kept until somebody, in whatever process, says that such things changed. What it
 * gives may be some milliseconds old.
 */
public final class Cache<K, V> {

    private final Function<K, Optional<V>> source;
    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    /** @param source is asked again for what it does not find */
    public Cache(Changes changes, What what, Function<K, Optional<V>> source) {
        this(changes, EnumSet.of(what), source);
    }

    /** The same of what hangs on several. */
    public Cache(Changes changes, Set<What> concerned, Function<K, Optional<V>> source) {
        this.source = source;
        changes.onChangeFirst(changed -> {
            if (concerned.contains(changed)) {
                generation.incrementAndGet();
                known.clear();
            }
        });
    }

    public Optional<V> get(K key) {
        var kept = Optional.ofNullable(known.get(key));
        return kept.isPresent() ? kept : read(key);
    }

    private Optional<V> read(K key) {
        var seen = generation.get();
        var found = source.apply(key);
        found.ifPresent(value -> known.put(key, value));
        if (seen != generation.get()) {
            // Something changed while it was read: what was put back may be the old state.
            known.remove(key);
        }
        return found;
    }
}
