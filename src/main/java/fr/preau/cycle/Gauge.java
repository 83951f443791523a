package fr.preau.cycle;

/** How many seats a day has, and how many are held: {@code 0 <= held <= capacity}, always. */
public record Gauge(int capacity, int held) {

    public int remaining() {
        return capacity - held;
    }
}
