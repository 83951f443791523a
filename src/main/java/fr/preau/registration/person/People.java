package fr.preau.registration.person;

import fr.preau.registration.Person;
import fr.preau.registration.desk.Registrations;
import fr.preau.registration.desk.Registrations.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Who is behind a registration or a personal link, for the modules that stand on this one. */
@NamedInterface("person")
@Service
public class People {

    private final Registrations registrations;
    private final Links links;

    People(Registrations registrations, Links links) {
        this.registrations = registrations;
        this.links = links;
    }

    /** A person registered for a cycle. */
    public record Someone(long registrationId, long cycleId, Person person) {}

    public Optional<Someone> withId(long registrationId) {
        return registrations.withId(registrationId).map(People::someone);
    }

    /** Every registration under that address, in whatever cycle, the latest first. */
    public List<Someone> withEmail(String email) {
        return registrations.withEmail(email).stream().map(People::someone).toList();
    }

    /** The full names of those that are still known by one. */
    public Map<Long, String> names(Collection<Long> registrations) {
        return this.registrations.names(registrations);
    }

    /** Registrations, of whatever cycle, of people whose name, address or organisation has words that begin so. */
    public List<Long> named(String words, int most) {
        return registrations.named(words, most);
    }

    /** Whose page the link with that token opens; empty if it is forged, cut short or replaced. */
    public Optional<Someone> behind(String token) {
        return links.owner(token).map(People::someone);
    }

    /** The whole address of that person's own page, for mail. */
    public Optional<String> page(long registrationId) {
        return registrations.withId(registrationId).map(links::url);
    }

    private static Someone someone(Registration registration) {
        return new Someone(registration.id(), registration.cycleId(), registration.person());
    }
}
