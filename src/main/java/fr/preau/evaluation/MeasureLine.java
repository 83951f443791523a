package fr.preau.evaluation;

import java.util.Optional;

/** What was measured at one place in one year, with women, men and those of whom it is not known where it was told. */
public record MeasureLine(Parts all, Optional<BySex> bySex) {

    public record BySex(Parts women, Parts men, Parts unknown) {

        public Parts sum() {
            return women.plus(men).plus(unknown);
        }

        boolean same(BySex other) {
            return women.same(other.women) && men.same(other.men) && unknown.same(other.unknown);
        }
    }

    /** The columns of a table of measures. */
    public enum Column {
        ALL("Ensemble"),
        WOMEN("Femmes"),
        MEN("Hommes"),
        UNKNOWN("Non précisé");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static MeasureLine of(Parts all) {
        return new MeasureLine(all, Optional.empty());
    }

    public Optional<Parts> at(Column column) {
        return switch (column) {
            case ALL -> Optional.of(all);
            case WOMEN -> bySex.map(BySex::women);
            case MEN -> bySex.map(BySex::men);
            case UNKNOWN -> bySex.map(BySex::unknown);
        };
    }

    /** Women, men and unknown make the whole, or it is no line. */
    public boolean addsUp() {
        return bySex.map(BySex::sum).map(all::same).orElse(true);
    }

    public boolean same(MeasureLine other) {
        return all.same(other.all)
                && bySex.isPresent() == other.bySex.isPresent()
                && bySex.flatMap(mine -> other.bySex.map(mine::same)).orElse(true);
    }

    public MeasureLine plus(MeasureLine other) {
        return new MeasureLine(
                all.plus(other.all),
                bySex.flatMap(mine -> other.bySex.map(theirs -> new BySex(
                        mine.women.plus(theirs.women), mine.men.plus(theirs.men), mine.unknown.plus(theirs.unknown)))));
    }
}
