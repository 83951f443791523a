package fr.preau.registration.person;

import fr.preau.platform.web.VisitorRates.OwnLinks;
import fr.preau.registration.desk.Registrations.Registration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What somebody sends by their own link counts for that link, whatever network they share. A forged one is none. */
@Component
class LinkRate implements OwnLinks {

    private static final Pattern PATH = Pattern.compile("/inscription/([0-9a-z]{1,12}-[A-Za-z0-9_-]{22})(/.*)?");

    private final Links links;

    LinkRate(Links links) {
        this.links = links;
    }

    @Override
    public Optional<String> behind(String path) {
        var found = PATH.matcher(path);
        return found.matches()
                ? links.owner(found.group(1)).map(Registration::id).map("registration %d"::formatted)
                : Optional.empty();
    }
}
