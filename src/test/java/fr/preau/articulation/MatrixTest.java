package fr.preau.articulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.articulation.Commitment.Nature;
import fr.preau.articulation.Commitment.State;
import fr.preau.articulation.Scheme.Link;
import fr.preau.articulation.Scheme.SchemeLink;
import fr.preau.contract.CityContract.Theme;
import fr.preau.programme.YearActions.YearAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which themes are under-worked or fragile, with the contract's figures. */
class MatrixTest {

    private static final List<String> NAMES =
            List.of("Scolarité", "Emploi", "Jardins", "Discriminations", "Sport", "Culture", "Participation");
    private static final List<Theme> THEMES = IntStream.range(0, NAMES.size())
            .mapToObj(at -> new Theme(at + 1, NAMES.get(at), 1))
            .toList();
    private static final List<YearAction> ACTIONS = IntStream.range(0, 5)
            .mapToObj(at -> action(at + 1, at + 1, "Porteur " + at, 1_000_00))
            .toList();

    private static YearAction action(long line, long theme, String carrier, long voted) {
        return new YearAction(line, "A" + line, "/a/" + line, Optional.of(theme), carrier, voted);
    }

    private static Commitment commitment(long theme, State state) {
        return new Commitment(
                1,
                1,
                "La Ville",
                "",
                Nature.MAINSTREAM,
                theme,
                Optional.empty(),
                "Ouvrir",
                "",
                Optional.empty(),
                state);
    }

    private static Matrix matrix(List<YearAction> actions, Commitment... commitments) {
        return Matrix.of(THEMES, List.of(), actions, List.of(), List.of(commitments));
    }

    @Test
    void number6AThemeWithoutAVoteOrARunningCommitmentIsUnderWorkedAndOneCarrierAloneIsFragile() {
        var matrix = matrix(ACTIONS, commitment(6, State.SIGNED));

        assertThat(matrix.underWorked()).containsExactly("Participation");
        assertThat(matrix.fragile()).containsExactly("Scolarité", "Emploi", "Jardins", "Discriminations", "Sport");
    }

    @Test
    void whatIsNotVotedOrNotSignedHoldsNoTheme() {
        var asked = List.of(action(9, 6, "Une compagnie", 0));

        for (var state : State.values()) {
            assertThat(matrix(asked, commitment(6, state)).underWorked().contains("Culture"))
                    .as(state.name())
                    .isEqualTo(state != State.SIGNED && state != State.UNDER_WAY);
        }
        assertThat(matrix(asked).fragile()).isEmpty();
    }

    @Test
    void twoActionsOfOneCarrierAreFragileAndOfTwoAreNot() {
        var one = action(1, 1, "Les Amis", 100);

        assertThat(matrix(List.of(one, action(2, 1, "Les Amis", 100))).fragile())
                .containsExactly("Scolarité");
        assertThat(matrix(List.of(one, action(2, 1, "D’autres", 100))).fragile())
                .isEmpty();
        assertThat(matrix(List.of(one, action(2, 1, "D’autres", 0))).fragile()).containsExactly("Scolarité");
    }

    @Test
    void anActionStandsUnderEachOfItsSchemesAndElseUnderNone() {
        var schemes = List.of(new Scheme(1, 1, "Cité éducative", "", ""), new Scheme(2, 1, "Santé", "", ""));
        var links = List.of(new SchemeLink(1, 1, Link.FUNDS), new SchemeLink(2, 1, Link.SAME_PUBLIC));

        var row = Matrix.of(THEMES, schemes, ACTIONS, links, List.of()).rows().getFirst();
        var other = Matrix.of(THEMES, schemes, ACTIONS, links, List.of()).rows().get(1);

        assertThat(row.cells()).extracting(Matrix.Cell::empty).containsExactly(false, false, true);
        assertThat(other.cells()).extracting(Matrix.Cell::empty).containsExactly(true, true, false);
    }
}
