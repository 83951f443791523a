package fr.preau.exchange.page;

import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.platform.Html;
import java.time.LocalDate;
import java.util.List;

/**
 * The screen of the room.
 *
 * @param address of the room's page, {@code url} the same whole, as somebody types it
 * @param code the same as a QR code
 */
public record ScreenView(String cycleTitle, LocalDate date, String address, String url, Html code, Wanted wanted) {

    /** How many questions a room reads from its last row. */
    private static final int MOST = 5;

    /**
     * What is wanted most of what was not answered yet.
     *
     * @param more how many others there are
     */
    public record Wanted(List<SpeakerQuestion> questions, int more) {

        public Wanted {
            questions = List.copyOf(questions);
        }

        static Wanted of(List<SpeakerQuestion> all) {
            var waiting = all.stream().filter(one -> one.state() == State.SHOWN).toList();
            return new Wanted(waiting.stream().limit(MOST).toList(), Math.max(0, waiting.size() - MOST));
        }
    }
}
