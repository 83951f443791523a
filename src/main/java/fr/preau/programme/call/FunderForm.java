package fr.preau.programme.call;

import fr.preau.platform.FieldError;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.rules.Euros;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a funder says of one request. */
final class FunderForm {

    private static final Set<String> OPINIONS = Set.of("", "FAVOURABLE", "RESERVED", "UNFAVOURABLE");
    private static final int LONGEST = 2_000;

    private FunderForm() {}

    record Said(FundingRequest wanted) {}

    /** What changed; none if nothing did, or if something is wrong, which is added to the errors. */
    static Optional<Said> read(FundingRequest known, Map<String, String> sent, List<FieldError> errors) {
        var proposed = known.proposed();
        switch (Euros.read(sent.getOrDefault("p" + known.id(), ""))) {
            case Euros.Reading.Good(var cents) -> proposed = Optional.of(cents);
            case Euros.Reading.Nothing _ -> proposed = Optional.empty();
            case Euros.Reading.Wrong(var why) -> errors.add(new FieldError("p" + known.id(), why));
        }
        var opinion = sent.getOrDefault("o" + known.id(), "");
        var text = sent.getOrDefault("t" + known.id(), "").strip();
        if (!OPINIONS.contains(opinion)) {
            errors.add(new FieldError("o" + known.id(), "Choisissez un avis."));
        }
        if (text.length() > LONGEST) {
            errors.add(new FieldError("t" + known.id(), "Raccourcissez : 2 000 caractères au plus."));
        }
        var same = proposed.equals(known.proposed())
                && opinion.equals(known.opinion())
                && text.equals(known.opinionText());
        return same || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Said(known.said(proposed, opinion, text)));
    }
}
