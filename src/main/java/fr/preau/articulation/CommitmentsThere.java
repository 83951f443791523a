package fr.preau.articulation;

import fr.preau.contract.Contracts;
import fr.preau.territory.there.PromisedThere;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells the signed commitments that name a neighbourhood, by its code or as the contract calls it. */
@Component
class CommitmentsThere implements PromisedThere {

    private final Contracts contracts;
    private final Commitments commitments;

    CommitmentsThere(Contracts contracts, Commitments commitments) {
        this.contracts = contracts;
        this.commitments = commitments;
    }

    @Override
    public List<Promise> in(String neighbourhood) {
        return contracts.shownIn(neighbourhood).stream()
                .flatMap(contract -> commitments.of(contract.id()).stream()
                        .filter(one -> signed(one.state()))
                        .filter(one -> names(one, neighbourhood) || names(one, contract.neighbourhood(neighbourhood))))
                .map(one -> new Promise(
                        one.objective(),
                        one.signatory(),
                        one.target(),
                        one.due(),
                        one.state().label()))
                .toList();
    }

    /** A proposal engages nobody yet, and one that lapsed nobody any more. */
    private static boolean signed(Commitment.State state) {
        return state != Commitment.State.PROPOSED && state != Commitment.State.LAPSED;
    }

    private static boolean names(Commitment one, String name) {
        return named(one.objective(), name) || named(one.target(), name);
    }

    /**
     * As whole words and with its capitals, so that a « centre social » does not name the neighbourhood « Centre »; « des
     * Tilleuls » names « Les Tilleuls ».
     */
    static boolean named(String words, String name) {
        var bare = straight(name).replaceFirst("^(?:Les |Le |La |L')", "");
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(bare) + "(?![\\p{L}\\p{N}])")
                .matcher(straight(words))
                .find();
    }

    private static String straight(String text) {
        return text.replace('’', '\'').replace('\u00a0', ' ');
    }
}
