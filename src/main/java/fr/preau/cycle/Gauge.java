package fr.preau.cycle;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How many seats a day has, how many are held ({@code 0 <= held <= capacity}, always), how many people
 * wait for one, and which of the free ones are kept for some.
 */
public record Gauge(int capacity, int held, int waiting, List<Reserved> reserved) {

    public static final Gauge NONE = new Gauge(0, 0, 0);

    public Gauge {
        reserved = List.copyOf(reserved);
    }

    /** A day whose seats are for everybody. */
    public Gauge(int capacity, int held, int waiting) {
        this(capacity, held, waiting, List.of());
    }

    /**
     * Free seats that only some may take.
     *
     * @param people who, in French with their article
     * @param until local time at the place
     */
    public record Reserved(String people, int seats, LocalDateTime until) {}

    public int remaining() {
        return capacity - held;
    }

    /** Free seats that anybody may take. */
    public int openToAll() {
        return Math.max(
                0, remaining() - reserved.stream().mapToInt(Reserved::seats).sum());
    }
}
