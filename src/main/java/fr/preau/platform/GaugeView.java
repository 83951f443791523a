package fr.preau.platform;

/** How full a day is, as an arcade of a few arches; an arch is filled for its share of the seats held. */
public record GaugeView(int held, int capacity) {

    private static final int LONGEST = 12;

    /** How many arches stand: one a seat in a small room, twelve in a large one. */
    public int arches() {
        return Math.clamp(capacity, 1, LONGEST);
    }

    /** How many arches are filled: none only when nobody holds a seat, all only when every seat is held. */
    public int filled() {
        if (capacity <= 0 || held >= capacity) {
            return arches();
        }
        var share = Math.round((double) held * arches() / capacity);
        return held <= 0 ? 0 : Math.clamp(share, 1, Math.max(1, arches() - 1));
    }
}
