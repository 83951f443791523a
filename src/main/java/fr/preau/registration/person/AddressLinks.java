package fr.preau.registration.person;

import fr.preau.platform.Settings;
import fr.preau.platform.link.SignedTokens;
import fr.preau.registration.desk.Registrations;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.person.AddressRows.AddressChange;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The link by which a new address is confirmed: whose it is, and whether it may still be used. */
@Component
class AddressLinks {

    private static final String PURPOSE = "address-change";

    private final AddressRows rows;
    private final Registrations registrations;
    private final SignedTokens tokens;
    private final Settings settings;

    AddressLinks(AddressRows rows, Registrations registrations, SignedTokens tokens, Settings settings) {
        this.rows = rows;
        this.registrations = registrations;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** A link that may still be used, and whose it is. */
    record Asked(AddressChange change, Registration registration) {}

    /** The whole address of the link, for mail; nothing if it may not be used any more. */
    Optional<String> url(long changeId) {
        return asked(changeId)
                .map(asked -> settings.url() + "/nouvelle-adresse/" + tokens.of(PURPOSE, changeId, signed(asked)));
    }

    /** What that link asks for. */
    Optional<Asked> read(String token) {
        return tokens.read(PURPOSE, token, this::asked, AddressLinks::signed).filter(AddressLinks::isStillTheirs);
    }

    private Optional<Asked> asked(long changeId) {
        return rows.live(changeId)
                .flatMap(change -> registrations
                        .withId(change.registrationId())
                        .map(registration -> new Asked(change, registration)));
    }

    private static String signed(Asked asked) {
        var change = asked.change;
        var registration = asked.registration;
        return String.join(
                ".",
                Long.toString(change.id()),
                Long.toString(registration.id()),
                Integer.toString(registration.linkVersion()),
                change.newEmail(),
                change.issuedAt().toString());
    }

    /** An organiser may have corrected it meanwhile; or the desk changed it, and we were stopped before the rest. */
    private static boolean isStillTheirs(Asked asked) {
        var now = asked.registration.person().email();
        return now.equals(asked.change.oldEmail()) || now.equals(asked.change.newEmail());
    }

    /** Whether another registration of the same cycle has the address that is asked for. */
    boolean isTaken(Asked asked) {
        return registrations.withEmail(asked.change.newEmail()).stream()
                .anyMatch(other ->
                        other.cycleId() == asked.registration.cycleId() && other.id() != asked.registration.id());
    }
}
