package fr.preau.exchange.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * Something that somebody of a cycle looks for, proposes or tells; somebody who has a seat there.
 *
 * @param theme one of the cycle's, or empty
 * @param department its number, or empty
 * @param reason why it is not shown; empty unless it was set aside
 * @param expiresOn the last day on which others read it
 * @param reports how many think that it should not be there
 * @param replies how many are read below it
 */
@NamedInterface("post")
public record Post(
        long id,
        long cycleId,
        long registrationId,
        String author,
        String organisation,
        Kind kind,
        String title,
        String text,
        String theme,
        String department,
        State state,
        String reason,
        Instant postedAt,
        LocalDate expiresOn,
        int reports,
        int replies) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST = 1_500;
    public static final int LONGEST_REASON = 300;
    /** So many hide a post or a reply until an organiser has read it. */
    public static final int REPORTS_THAT_HIDE = 3;

    static final int DAYS = 60;
    static final int MOST_LINKS = 2;

    private static final Pattern LINK = Pattern.compile("https?://|\\bwww\\.", Pattern.CASE_INSENSITIVE);

    /** What it is. */
    @NamedInterface("post")
    public enum Kind {
        SEEKS("Je cherche"),
        OFFERS("Je propose"),
        SHARES("Je partage");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }

        public static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }
    }

    /** Whether others read it. */
    @NamedInterface("post")
    public enum State {
        PENDING("En attente de relecture"),
        SHOWN("Affichée"),
        SET_ASIDE("Écartée");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }
    }

    /** Whether the others of the cycle read it on that day. */
    public boolean readOn(LocalDate day) {
        return state == State.SHOWN && reports < REPORTS_THAT_HIDE && !expiresOn.isBefore(day);
    }

    /** What became of it by that day, in French, as its author and organisers read it. */
    public String standing(LocalDate day) {
        if (state != State.SHOWN) {
            return state.label();
        }
        if (reports >= REPORTS_THAT_HIDE) {
            return "Signalée, en attente de relecture";
        }
        return expiresOn.isBefore(day) ? "Arrivée à son terme" : state.label();
    }

    public String signature() {
        return signature(author, organisation);
    }

    static String signature(String author, String organisation) {
        return organisation.isEmpty() ? author : author + ", " + organisation;
    }

    /** Whether a text leads to more places than somebody who answers a colleague needs. */
    static boolean hasTooManyLinks(String text) {
        return LINK.matcher(text).results().count() > MOST_LINKS;
    }
}
