package fr.preau.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What a gesture changed, in words, left for the contract's journal while its page answers. */
public final class ChangeNote {

    private static final String ATTRIBUTE = ChangeNote.class.getName();

    private ChangeNote() {}

    public static void leave(String words) {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUTE, words, RequestAttributes.SCOPE_REQUEST);
    }

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(Object::toString);
    }
}
