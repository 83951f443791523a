package fr.preau.contract;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A personal link that opens nothing: it ended, or nothing shows that it ever was one. */
public final class ClosedLink extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String ANOTHER =
            "Pour en avoir un autre, écrivez à l’équipe du contrat : elle l’envoie à l’adresse qu’elle connaît.";

    private final HttpStatus status;
    private final String title;
    private final List<String> sentences;

    private ClosedLink(HttpStatus status, String title, List<String> sentences) {
        super("a personal link opens nothing");
        this.status = status;
        this.title = title;
        this.sentences = List.copyOf(sentences);
    }

    /**
     * One of ours whose time is over; it names neither whom it was for nor what it was about, as it may have been
     * passed on.
     *
     * @param why it ended, and what is done for it
     */
    public static ClosedLink ended(String why) {
        return new ClosedLink(HttpStatus.GONE, "Ce lien est terminé", List.of(why, ANOTHER));
    }

    /** A forged one, one that was cut, one of something that is no more: nobody learns which. */
    public static ClosedLink unknown() {
        return new ClosedLink(
                HttpStatus.NOT_FOUND,
                "Ce lien ne s’ouvre pas",
                List.of(
                        "Il a pu être coupé en chemin : ouvrez-le depuis le message d’origine, en entier. Il a pu finir aussi, avec ce qu’il permettait de faire. Rien de ce que vous avez répondu n’est perdu.",
                        ANOTHER));
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    List<String> sentences() {
        return sentences;
    }
}
