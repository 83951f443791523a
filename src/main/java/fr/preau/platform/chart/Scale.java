package fr.preau.platform.chart;

import java.util.List;
import java.util.stream.IntStream;

/** An axis of counts from nobody up: a few round steps, the last at or above the largest count. */
record Scale(int step, int steps) {

    private static final int MOST_STEPS = 4;
    private static final List<Integer> ROUND = List.of(1, 2, 5);
    private static final int TEN = 10;

    static Scale upTo(int largest) {
        for (var power = 1; power < Integer.MAX_VALUE / TEN; power *= TEN) {
            for (var round : ROUND) {
                var step = round * power;
                if (largest <= (long) step * MOST_STEPS) {
                    return new Scale(step, Math.max(1, (largest + step - 1) / step));
                }
            }
        }
        throw new IllegalArgumentException("too many to draw: " + largest);
    }

    int top() {
        return step * steps;
    }

    List<Integer> ticks() {
        return IntStream.rangeClosed(0, steps).map(tick -> tick * step).boxed().toList();
    }
}
