package fr.preau.mail;

import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Code;
import fr.preau.mail.LetterView.DayLine;
import fr.preau.mail.LetterView.Prose;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterView.TicketButton;
import fr.preau.platform.French;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A letter as plain text, for those who read mail so, and for the back office. */
public final class PlainLetter {

    private PlainLetter() {}

    /** As it leaves. */
    static String text(LetterView letter) {
        return text(letter, letter.blocks().stream().map(PlainLetter::block));
    }

    /** As it is kept for organisers to read: without what only its recipient may know. */
    static String kept(LetterView letter) {
        var kept = letter.withoutTickets();
        return text(kept, kept.blocks().stream().map(PlainLetter::keptBlock));
    }

    private static String text(LetterView letter, Stream<String> paragraphs) {
        var blocks = paragraphs.collect(Collectors.joining("\n\n"));
        return "%s\n\n%s\n\nL’équipe %s\n\n-- \n%s\n"
                .formatted(
                        French.typography(letter.greeting()),
                        blocks,
                        letter.centre().of(),
                        letter.reason());
    }

    public static String block(LetterView.Block block) {
        return switch (block) {
            case Text(var text) -> French.typography(text);
            case Prose(var html, var text) -> text;
            case DayLine(var date, var hours, var place, var state) ->
                French.typography("- %s, %s%s : %s"
                        .formatted(French.date(date), hours, place.isEmpty() ? "" : ", " + place, state));
            case Code(var content, var caption) -> French.typography(caption);
            case Button(var label, var href) -> French.typography(label + " :\n") + href;
            case SecretButton(var label, var href) -> French.typography(label + " :\n") + href;
            case TicketButton(var label, var href) -> French.typography(label + " :\n") + href;
        };
    }

    private static String keptBlock(LetterView.Block block) {
        return switch (block) {
            case SecretButton secret ->
                French.typography(secret.label() + " :\n") + "(lien personnel, que seul son destinataire a reçu)";
            case Text text -> block(text);
            case Prose prose -> block(prose);
            case DayLine day -> block(day);
            case Code code -> block(code);
            case Button button -> block(button);
            case TicketButton ticket -> block(ticket);
        };
    }
}
