package fr.preau.privacy;

import fr.preau.platform.privacy.PersonalCopies.Passage;
import java.util.List;

/**
 * What is kept of the person whose link this is.
 *
 * @param token of their link
 * @param email the address by which all of it is found
 */
public record OwnDataView(String token, String email, List<Passage> passages) {

    public OwnDataView {
        passages = List.copyOf(passages);
    }
}
