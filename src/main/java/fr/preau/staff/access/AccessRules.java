package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;

import fr.preau.staff.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who reaches which address: the one table that the security of the site is built from, and by which
 * pages hide what their reader cannot do.
 *
 * <p>The first row that fits decides. What is in no row is shut to all, so a new page needs its row in
 * {@link PublicAddresses}, {@link CycleAddresses} or {@link HouseAddresses}; {@code AccessRulesTest} fails for an address of the application that has none. Each address stands by
 * its own name: a pattern for a whole folder would open what is added to it later.
 */
@NamedInterface("access")
public final class AccessRules {

    /** Those who may. */
    public enum Who {
        EVERYBODY(Set.of(Role.values())),
        /** Whoever is signed in. */
        STAFF(Set.of(Role.values())),
        READERS(Set.of(Role.ADMINISTRATOR, Role.ORGANISER, Role.READER)),
        WELCOMERS(Set.of(Role.ADMINISTRATOR, Role.ORGANISER, Role.DESK)),
        ORGANISERS(Set.of(Role.ADMINISTRATOR, Role.ORGANISER)),
        ADMINISTRATORS(Set.of(Role.ADMINISTRATOR)),
        /** Whoever is signed in and reads that contract; {@code contract.ContractGuard} asks the contract. */
        CONTRACT_READERS(Set.of(Role.values())),
        /** Whoever is signed in and writes in that contract. */
        CONTRACT_CONTRIBUTORS(Set.of(Role.values())),
        /** Whoever is signed in and runs that contract. */
        CONTRACT_PILOTS(Set.of(Role.values()));

        /** Whether a contract decides, by the role that its member has there. */
        public boolean ofContract() {
            return this == CONTRACT_READERS || this == CONTRACT_CONTRIBUTORS || this == CONTRACT_PILOTS;
        }

        private final Set<Role> roles;

        Who(Set<Role> roles) {
            this.roles = roles;
        }

        public Set<Role> roles() {
            return roles;
        }
    }

    /** What is done at an address: reading changes nothing (GET, HEAD, OPTIONS), sending may (POST). */
    public enum Verb {
        READ(Set.of("GET", "HEAD", "OPTIONS")),
        SEND(Set.of("POST"));

        private final Set<String> methods;

        Verb(Set<String> methods) {
            this.methods = methods;
        }

        Set<String> methods() {
            return methods;
        }
    }

    /** One line of the table. */
    public record Row(Verb verb, PathPattern pattern, Who who) {

        static Row row(Verb verb, String pattern, Who who) {
            return new Row(verb, PathPatternParser.defaultInstance.parse(pattern), who);
        }

        boolean fits(String method, PathContainer path) {
            return verb.methods().contains(method) && pattern.matches(path);
        }
    }

    /** The addresses that know a session; all others never read one. */
    static final List<String> HOUSES = List.of(
            "/gestion",
            "/accueil",
            "/contrats",
            "/compte",
            "/connexion",
            "/deconnexion",
            "/invitation",
            "/premiere-connexion");

    private static final List<Row> ROWS = Stream.of(
                    PublicAddresses.ROWS,
                    ResourceAddresses.ROWS,
                    CycleAddresses.ROWS,
                    HouseAddresses.ROWS,
                    ContractAddresses.ROWS,
                    GovernanceAddresses.ROWS,
                    ArticulationAddresses.ROWS,
                    EvaluationAddresses.ROWS,
                    NewsAddresses.ROWS,
                    SurveyAddresses.ROWS,
                    ExchangeAddresses.ROWS,
                    TerritoryAddresses.ROWS,
                    ProgramAddresses.ROWS,
                    WatchAddresses.ROWS)
            .flatMap(List::stream)
            .toList();

    private AccessRules() {}

    public static List<Row> rows() {
        return ROWS;
    }

    /** The row that decides over that request, if any does. */
    public static Optional<Row> row(String method, PathContainer path) {
        return ROWS.stream().filter(row -> row.fits(method, path)).findFirst();
    }

    /** Whether that address exists, be it for another method. */
    static boolean known(PathContainer path) {
        return ROWS.stream().anyMatch(row -> row.pattern().matches(path));
    }

    /** The methods that the address takes, whoever asks. */
    static List<String> methods(PathContainer path) {
        return ROWS.stream()
                .filter(row -> row.pattern().matches(path))
                .flatMap(row -> row.verb().methods().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether that address is for staff, and somebody of that role may read it. */
    public static boolean opens(Role role, String address) {
        return allows(role, READ, address);
    }

    /** Whether that address is for staff, and somebody of that role may send something there. */
    public static boolean takes(Role role, String address) {
        return allows(role, SEND, address);
    }

    private static boolean allows(Role role, Verb verb, String address) {
        var path = PathContainer.parsePath(address);
        return ROWS.stream()
                .filter(row -> row.verb() == verb && row.pattern().matches(path))
                .findFirst()
                .filter(row -> row.who() != EVERYBODY && row.who().roles().contains(role))
                .isPresent();
    }
}
