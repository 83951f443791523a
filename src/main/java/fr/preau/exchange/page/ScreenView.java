package fr.preau.exchange.page;

import fr.preau.exchange.SpeakerQuestion;
import fr.preau.platform.Html;
import java.time.LocalDate;
import java.util.List;

/**
 * The screen of the room.
 *
 * @param address of the room's page, {@code url} the same whole, as somebody types it
 * @param code the same as a QR code
 * @param questions those that are wanted most
 * @param more how many others there are
 */
public record ScreenView(
        String cycleTitle,
        LocalDate date,
        String address,
        String url,
        Html code,
        List<SpeakerQuestion> questions,
        int more) {

    public ScreenView {
        questions = List.copyOf(questions);
    }
}
