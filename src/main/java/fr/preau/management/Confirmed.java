package fr.preau.management;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * Whether somebody read the page that says whom a gesture touches. A form that is sent without having passed by
 * it, by a page left open or by a program, does nothing and leads there.
 */
public final class Confirmed {

    /** The field that only the form of the question carries. */
    public static final String FIELD = "confirmed";

    private Confirmed() {}

    public static boolean by(Map<String, String> sent) {
        return sent.containsKey(FIELD);
    }

    /** The answer to a form that came without the question: the question. */
    public static View first(String question) {
        var elsewhere = new DoneRedirect(question, false);
        elsewhere.setStatusCode(HttpStatus.SEE_OTHER);
        return elsewhere;
    }
}
