package fr.preau.staff.journal;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a gesture leaves for the journal while its page answers, beyond what the address says. Belongs to
 * the request; of use only in a method that is {@link Journaled}.
 */
@NamedInterface("journal")
public final class AuditContext {

    private static final String ATTRIBUTE = AuditContext.class.getName();

    private boolean done;
    private boolean nothing;
    private String note = "";
    private Optional<AuditAction> deed = Optional.empty();
    private Optional<Long> cycle = Optional.empty();
    private Optional<Long> person = Optional.empty();

    private AuditContext() {}

    /** That of the request under way. */
    public static AuditContext here() {
        var request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof AuditContext trace) {
            return trace;
        }
        var trace = new AuditContext();
        request.setAttribute(ATTRIBUTE, trace, RequestAttributes.SCOPE_REQUEST);
        return trace;
    }

    /** It was done, although the answer is a page. */
    public AuditContext done() {
        done = true;
        return this;
    }

    /** Nothing was changed, although data is given; an address elsewhere says so itself ({@code management.DoneRedirect}). */
    public AuditContext nothing() {
        nothing = true;
        return this;
    }

    /** It was that deed, not the one that the method usually does. */
    public AuditContext was(AuditAction other) {
        deed = Optional.of(other);
        return this;
    }

    /** What was changed, in a few words of French, without the name of anybody who is registered. */
    public AuditContext note(String words) {
        note = words;
        return this;
    }

    public AuditContext cycle(long id) {
        cycle = Optional.of(id);
        return this;
    }

    public AuditContext person(long registration) {
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

    public Optional<AuditAction> deed() {
        return deed;
    }

    public Optional<Long> cycle() {
        return cycle;
    }

    public Optional<Long> person() {
        return person;
    }
}
