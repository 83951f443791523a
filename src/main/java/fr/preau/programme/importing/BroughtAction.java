package fr.preau.programme.importing;

import fr.preau.programme.Continuity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An action as a row tells it.
 *
 * @param theme as it is written
 * @param neighbourhoods their codes
 * @param cost in cents
 * @param address of its title's cell
 */
record BroughtAction(
        String title,
        String carrier,
        Optional<String> siret,
        String theme,
        List<String> neighbourhoods,
        Optional<Long> cost,
        Optional<Continuity> continuity,
        Map<String, Amounts> requests,
        String address) {

    BroughtAction {
        neighbourhoods = List.copyOf(neighbourhoods);
    }

    /** What a funder is asked, proposes and votes, in cents. */
    record Amounts(Optional<Long> requested, Optional<Long> proposed, Optional<Long> voted) {

        static final Amounts NONE = new Amounts(Optional.empty(), Optional.empty(), Optional.empty());

        Amounts with(Meaning.Kind kind, long cents) {
            return switch (kind) {
                case REQUESTED -> new Amounts(Optional.of(cents), proposed, voted);
                case PROPOSED -> new Amounts(requested, Optional.of(cents), voted);
                case VOTED -> new Amounts(requested, proposed, Optional.of(cents));
                case NOTHING, TITLE, CARRIER, SIRET, THEME, NEIGHBOURHOODS, COST, CONTINUITY, FUNDER, OTHER_FUNDERS ->
                    this;
            };
        }

        Optional<Long> of(Meaning.Kind kind) {
            return switch (kind) {
                case REQUESTED -> requested;
                case PROPOSED -> proposed;
                case VOTED -> voted;
                case NOTHING, TITLE, CARRIER, SIRET, THEME, NEIGHBOURHOODS, COST, CONTINUITY, FUNDER, OTHER_FUNDERS ->
                    Optional.empty();
            };
        }

        /** Whether anything but nothing is asked or given. */
        boolean any() {
            return requested.orElse(0L) + proposed.orElse(0L) + voted.orElse(0L) > 0;
        }
    }

    /** A cell that was not read, or read with a doubt. */
    record NamedCell(String address, String text, String why) {}
}
