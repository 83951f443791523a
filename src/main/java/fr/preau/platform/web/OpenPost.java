package fr.preau.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.servlet.View;

/** Something that anybody may send, without a session, a role or an account: {@link OpenPosts} answers it. */
public interface OpenPost {

    /**
     * Its address and what it holds.
     *
     * @param before of the address, what comes before the one name that varies in it
     * @param after what comes after that name
     * @param holds the content type
     */
    record Route(String before, String after, String holds) {}

    Route route();

    /**
     * The same answer as by the longer way.
     *
     * @param name as it stands in the address: small letters, digits and hyphens
     */
    View answer(String name, HttpServletRequest request) throws IOException;
}
