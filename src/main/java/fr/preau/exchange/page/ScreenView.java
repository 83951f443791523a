package fr.preau.exchange.page;

import fr.preau.exchange.SpeakerQuestion;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.platform.Html;
import java.util.List;

/**
 * The screen of the room.
 *
 * @param address of the room's page
 * @param code the same as a QR code
 */
public record ScreenView(String address, Html code, Wanted wanted) {

    /** How many questions a room reads from its last row. */
    private static final int MOST = 5;

    /** What stands on a screen that nobody scrolls, in half lines; beside its own, a question takes three. */
    private static final int HALF_LINES = 35;

    private static final int BESIDE = 3;

    /** Letters on a line of {@code screen__text}, which grows with the screen. */
    private static final int ON_A_LINE = 62;

    /**
     * What is wanted most of what was not answered yet.
     *
     * @param more how many others there are
     * @param open whether more are taken
     */
    public record Wanted(List<SpeakerQuestion> questions, int more, boolean open) {

        public Wanted {
            questions = List.copyOf(questions);
        }

        static Wanted of(List<SpeakerQuestion> all, boolean open) {
            var waiting = all.stream().filter(one -> one.state() == State.SHOWN).toList();
            var shown = fitting(waiting);
            return new Wanted(waiting.subList(0, shown), waiting.size() - shown, open);
        }

        /** How many of the first stand on the screen; the very first always does. */
        private static int fitting(List<SpeakerQuestion> waiting) {
            var most = Math.min(MOST, waiting.size());
            var taken = 0;
            for (var number = 0; number < most; number++) {
                taken += height(waiting.get(number));
                if (taken > HALF_LINES) {
                    return Math.max(1, number);
                }
            }
            return most;
        }

        private static int height(SpeakerQuestion question) {
            return BESIDE + 2 * Math.ceilDiv(question.text().length(), ON_A_LINE);
        }
    }
}
