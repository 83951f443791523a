package fr.preau.platform;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Entries that are there by construction: one that is not is a fault of ours, told by its key. */
public final class Entries {

    private Entries() {}

    /** @throws NoSuchElementException if nothing is known under that key */
    public static <K, V> V of(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key))
                .orElseThrow(() -> new NoSuchElementException("nothing is known of " + key));
    }
}
