package fr.preau.staff;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a gesture leaves for the journal while its page answers, beyond what the address says. Belongs to
 * the request; of use only in a method that is {@link Journaled}.
 */
public final class Trace {

    private static final String ATTRIBUTE = Trace.class.getName();

    private boolean done;
    private boolean nothing;
    private String note = "";
    private Optional<Deed> deed = Optional.empty();
    private Optional<Long> cycle = Optional.empty();
    private Optional<Long> person = Optional.empty();

    private Trace() {}

    /** That of the request under way. */
    public static Trace here() {
        var request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Trace trace) {
            return trace;
        }
        var trace = new Trace();
        request.setAttribute(ATTRIBUTE, trace, RequestAttributes.SCOPE_REQUEST);
        return trace;
    }

    /** It was done, although the answer is a page. */
    public Trace done() {
        done = true;
        return this;
    }

    /** Nothing was changed, although the answer does not say so. */
    public Trace nothing() {
        nothing = true;
        return this;
    }

    /** It was that deed, not the one that the method usually does. */
    public Trace was(Deed other) {
        deed = Optional.of(other);
        return this;
    }

    /** What was changed, in a few words of French, without the name of anybody who is registered. */
    public Trace note(String words) {
        note = words;
        return this;
    }

    public Trace cycle(long id) {
        cycle = Optional.of(id);
        return this;
    }

    public Trace person(long registration) {
        person = Optional.of(registration);
        return this;
    }

    public boolean isDone() {
        return done;
    }

    public boolean isNothing() {
        return nothing;
    }

    public String note() {
        return note;
    }

    public Optional<Deed> deed() {
        return deed;
    }

    public Optional<Long> cycle() {
        return cycle;
    }

    public Optional<Long> person() {
        return person;
    }
}
