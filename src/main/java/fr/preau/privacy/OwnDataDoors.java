package fr.preau.privacy;

import fr.preau.registration.Person;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The two links that open what is kept of an address: that of a registration, and one that the address asked for. */
@Component
class OwnDataDoors {

    private final People people;
    private final OwnDataLinks links;

    OwnDataDoors(People people, OwnDataLinks links) {
        this.people = people;
        this.links = links;
    }

    /**
     * A link that opens.
     *
     * @param email whose data it shows
     * @param address of the page, on this site
     * @param page the person's own, where the link is that of a registration
     */
    record Open(String email, String address, Optional<String> page) {}

    /** Of somebody who was forgotten no link opens anything. */
    Optional<Open> ofRegistration(String token) {
        var page = "/inscription/" + token;
        return people.behind(token)
                .map(Someone::person)
                .filter(Person::known)
                .map(person -> new Open(person.email(), page + OwnDataAskPages.PATH, Optional.of(page)));
    }

    Optional<Open> ofAddress(String token) {
        return links.read(token)
                .map(link -> new Open(link.email(), OwnDataAskPages.PATH + "/" + token, Optional.empty()));
    }
}
