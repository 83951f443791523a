package fr.preau.mail;

import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.DayLine;
import fr.preau.mail.LetterView.Text;
import fr.preau.platform.French;
import java.util.stream.Collectors;

/** A letter as plain text, for those who read mail so, and for the back office. */
final class PlainLetter {

    private PlainLetter() {}

    static String text(LetterView letter) {
        var blocks = letter.blocks().stream().map(PlainLetter::block).collect(Collectors.joining("\n\n"));
        return "%s\n\n%s\n\n%s\n\n-- \n%s\n".formatted(letter.greeting(), blocks, letter.centre(), letter.reason());
    }

    private static String block(LetterView.Block block) {
        return switch (block) {
            case Text(var text) -> text;
            case DayLine(var date, var hours, var place, var state) ->
                "- %s, %s%s : %s".formatted(French.date(date), hours, place.isEmpty() ? "" : ", " + place, state);
            case Button(var label, var href) -> label + " :\n" + href;
        };
    }
}
