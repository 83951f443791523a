package fr.preau.management.news;

import fr.preau.news.digest.NewsDigest;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;

/**
 * A letter of the news: its form while it is a draft, what it was once it has left.
 *
 * @param overtaken whether somebody else changed it meanwhile
 * @param readers how many it would reach as it was last saved
 */
public record DigestFormView(
        NewsDigest digest, DigestForm form, boolean overtaken, int readers, List<FieldError> errors)
        implements FaultyForm {

    public DigestFormView {
        errors = List.copyOf(errors);
    }

    public String path() {
        return DigestPages.PATH + "/" + digest.id();
    }
}
