package fr.preau.cycle;

/**
 * How many seats a day has, how many are held ({@code 0 <= held <= capacity}, always), and how many
 * people wait for one.
 */
public record Gauge(int capacity, int held, int waiting) {

    public static final Gauge NONE = new Gauge(0, 0, 0);

    public int remaining() {
        return capacity - held;
    }
}
