package fr.preau.platform.database;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** Numbers of a database sequence, drawn in blocks and only if one is needed. */
public final class SequenceNumbers implements LongSupplier {

    private final IntFunction<List<Long>> source;
    private final int block;
    private final Deque<Long> drawn = new ArrayDeque<>();

    public SequenceNumbers(IntFunction<List<Long>> source, int block) {
        this.source = source;
        this.block = block;
    }

    @Override
    public long getAsLong() {
        if (drawn.isEmpty()) {
            drawn.addAll(source.apply(block));
        }
        return drawn.pop();
    }
}
