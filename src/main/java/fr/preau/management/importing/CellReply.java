package fr.preau.management.importing;

import fr.preau.management.importing.days.HandWords;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A cell of a list that answers a question, as the form writes it; an answer that is none of the choices is told. */
final class CellReply {

    private CellReply() {}

    static String of(Wording wording, String cell, List<String> faults) {
        if (wording.kind() == Kind.TEXT) {
            return cell;
        }
        var whole = choice(wording, cell);
        if (whole.isPresent() || wording.kind() != Kind.MANY) {
            return whole.orElseGet(() -> none(wording, cell, faults));
        }
        return Arrays.stream(cell.split("[;,]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> choice(wording, one).orElseGet(() -> none(wording, one, faults)))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(Questions.BETWEEN));
    }

    private static Optional<String> choice(Wording wording, String text) {
        return wording.answers().stream()
                .filter(one -> HandWords.plain(one).equals(HandWords.plain(text)))
                .findFirst();
    }

    private static String none(Wording wording, String text, List<String> faults) {
        faults.add("« %s » : « %s » n’est pas une des réponses.".formatted(wording.label(), text));
        return "";
    }
}
