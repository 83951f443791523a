package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.ADMINISTRATORS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_CONTRIBUTORS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_PILOTS;
import static fr.preau.staff.access.AccessRules.Who.CONTRACT_READERS;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.ORGANISERS;
import static fr.preau.staff.access.AccessRules.Who.READERS;
import static fr.preau.staff.access.AccessRules.Who.STAFF;
import static fr.preau.staff.access.AccessRules.Who.WELCOMERS;

import fr.preau.staff.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who reaches which address: the one table that the security of the site is built from, and by which
 * pages hide what their reader cannot do.
 *
 * <p>The first row that fits decides. What is in no row is shut to all, so a new page needs its row
 * here; {@code AccessRulesTest} fails for an address of the application that has none. Each address stands by
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
        /** Whoever is signed in and reads that contract; {@code contract.ContractDoor} asks the contract. */
        CONTRACT_READERS(Set.of(Role.values())),
        /** Whoever is signed in and writes in that contract. */
        CONTRACT_CONTRIBUTORS(Set.of(Role.values())),
        /** Whoever is signed in and runs that contract. */
        CONTRACT_PILOTS(Set.of(Role.values()));

        private final Set<Role> roles;

        Who(Set<Role> roles) {
            this.roles = roles;
        }

        public Set<Role> roles() {
            return roles;
        }

        /** Whether a contract decides, by the role that its member has there. */
        public boolean ofContract() {
            return this == CONTRACT_READERS || this == CONTRACT_CONTRIBUTORS || this == CONTRACT_PILOTS;
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

    private static final List<Row> ROWS = List.of(
            // Visitors: public pages that come from memory are served before this table is asked.
            row(READ, "/error", EVERYBODY),
            row(READ, "/actuator/health/**", EVERYBODY),
            row(READ, "/rencontre/{slug}/inscription", EVERYBODY),
            row(SEND, "/rencontre/{slug}/inscription", EVERYBODY),
            row(READ, "/rencontres", EVERYBODY),
            row(READ, "/retrouver-mon-inscription", EVERYBODY),
            row(SEND, "/retrouver-mon-inscription", EVERYBODY),
            row(READ, "/apercu/{token}", EVERYBODY),
            // Programs; what is read there comes from memory too.
            row(READ, "/api/v1/openapi.json", EVERYBODY),
            row(READ, "/api/v1/cycles/{slug}", EVERYBODY),
            row(SEND, "/api/v1/cycles/{slug}/registrations", EVERYBODY),
            // A registered person, by their own link.
            row(READ, "/inscription/{token}", EVERYBODY),
            row(READ, "/inscription/{token}/informations", EVERYBODY),
            row(READ, "/inscription/{token}/{file}", EVERYBODY),
            row(SEND, "/inscription/{token}/nouveau-lien", EVERYBODY),
            row(READ, "/inscription/{token}/desistement/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/desistement/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/acceptation/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/ajout/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/informations", EVERYBODY),
            row(READ, "/inscription/{token}/remplacement/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/remplacement/{day}", EVERYBODY),
            row(READ, "/inscription/{token}/signature/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/signature/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/attestation", EVERYBODY),
            // Whoever holds a certificate.
            row(READ, "/attestation", EVERYBODY),
            row(READ, "/attestation/{code}", EVERYBODY),
            // Signing in and out.
            row(READ, "/connexion", EVERYBODY),
            row(SEND, "/connexion", EVERYBODY),
            row(SEND, "/deconnexion", EVERYBODY),
            row(READ, "/connexion/lien", EVERYBODY),
            row(SEND, "/connexion/lien", EVERYBODY),
            row(READ, "/connexion/lien/{token}", EVERYBODY),
            row(SEND, "/connexion/lien/{token}", EVERYBODY),
            row(SEND, "/connexion/lien/{token}/mot-de-passe", EVERYBODY),
            row(SEND, "/connexion/cle", EVERYBODY),
            row(SEND, "/connexion/cle/preparation", EVERYBODY),
            row(READ, "/connexion/fournisseur", EVERYBODY),
            row(READ, "/connexion/fournisseur/retour", EVERYBODY),
            row(READ, "/invitation/{token}", EVERYBODY),
            row(SEND, "/invitation/{token}", EVERYBODY),
            row(READ, "/premiere-connexion/{token}", EVERYBODY),
            row(SEND, "/premiere-connexion/{token}", EVERYBODY),
            // One's own account.
            row(READ, "/compte", STAFF),
            row(SEND, "/compte/mot-de-passe", STAFF),
            row(SEND, "/compte/sessions/{handle}/fin", STAFF),
            row(SEND, "/compte/cles", STAFF),
            row(SEND, "/compte/cles/preparation", STAFF),
            row(SEND, "/compte/cles/{id}/retrait", STAFF),
            // Cycles and who is registered.
            row(READ, "/gestion", READERS),
            row(READ, "/gestion/cycles/{slug}", READERS),
            row(READ, "/gestion/cycles/{slug}/apercu", READERS),
            row(READ, "/gestion/cycles/{slug}/document.md", READERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions.csv", READERS),
            row(READ, "/gestion/cycles/{slug}/tableau-de-bord", READERS),
            row(READ, "/gestion/cycles/{slug}/tableau-de-bord.csv", READERS),
            row(READ, "/gestion/cycles/{slug}/rapport.pdf", READERS),
            row(READ, "/gestion/tableau-de-bord", READERS),
            row(READ, "/gestion/tableau-de-bord.csv", READERS),
            row(READ, "/gestion/rapport.pdf", READERS),
            row(READ, "/gestion/inscriptions", READERS),
            row(READ, "/gestion/inscriptions.csv", READERS),
            row(READ, "/gestion/inscriptions.xlsx", READERS),
            row(READ, "/gestion/inscriptions/colonnes", READERS),
            row(SEND, "/gestion/inscriptions/colonnes", READERS),
            row(READ, "/gestion/inscriptions/gestes", ORGANISERS),
            row(SEND, "/gestion/inscriptions/gestes", ORGANISERS),
            row(READ, "/gestion/importer", ORGANISERS),
            row(SEND, "/gestion/importer", ORGANISERS),
            row(READ, "/gestion/nouveau", ORGANISERS),
            row(SEND, "/gestion/nouveau", ORGANISERS),
            row(SEND, "/gestion/nouveau/apercu", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/modifier", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/modifier", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/modifier/apercu", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/versions", READERS),
            row(READ, "/gestion/cycles/{slug}/versions/{number}", READERS),
            row(READ, "/gestion/cycles/{slug}/etat", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/etat/{gesture}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/etat", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/lien", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/copie", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/publication", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/jauge", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/ajouter", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/ajouter", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/importer", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/importer", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/importer/{draft}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/importer/{draft}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}", READERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/correction", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/correction", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/effacement", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/effacement", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/journee/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/journee/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/deplacement/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/deplacement/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/priorite/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/priorite/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/demande/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/demande/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/inscriptions/{registration}/desistement/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/inscriptions/{registration}/desistement/{day}", ORGANISERS),
            // Requests, waiting lists, and the rules by which places are given.
            row(READ, "/gestion/cycles/{slug}/demandes", READERS),
            row(READ, "/gestion/cycles/{slug}/demandes/decision", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/demandes/decision", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/attente", READERS),
            row(READ, "/gestion/cycles/{slug}/regles", READERS),
            row(SEND, "/gestion/cycles/{slug}/regles", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/regles/journees/{day}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/journees/{day}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/regles/questions/ajouter", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/questions/ajouter", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/regles/questions/{question}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/questions/{question}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/questions/{question}/monter", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/regles/questions/{question}/retrait", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/regles/questions/{question}/retrait", ORGANISERS),
            // Papers: the sheet is the desk's fallback; scans hold signatures.
            row(READ, "/gestion/cycles/{slug}/journees/{day}/emargement", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/journees/{day}/emargement/feuille.pdf", WELCOMERS),
            row(SEND, "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles/{id}", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/journees/{day}/emargement/feuilles/{id}/retrait", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/attestations", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/attestations/envoi", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/attestations/envoi", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/attestations/zip", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/attestations/{registration}/envoi", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/attestations/{registration}/pdf", ORGANISERS),
            // What certificates say, and in whose name.
            row(READ, "/gestion/attestations", ADMINISTRATORS),
            row(SEND, "/gestion/attestations", ADMINISTRATORS),
            row(READ, "/gestion/attestations/specimen.pdf", ADMINISTRATORS),
            row(READ, "/gestion/attestations/signature.png", ADMINISTRATORS),
            row(READ, "/gestion/cycles/{slug}/presences", READERS),
            row(READ, "/gestion/cycles/{slug}/presences.csv", READERS),
            row(SEND, "/gestion/cycles/{slug}/demi-journees/{day}", ORGANISERS),
            // The door, on the day: what is the same for everybody there is served from memory.
            row(READ, "/bienvenue/{code}", EVERYBODY),
            row(READ, "/accueil", WELCOMERS),
            row(READ, "/accueil/{day}", WELCOMERS),
            row(READ, "/accueil/{day}/liste", WELCOMERS),
            row(SEND, "/accueil/{day}/liste", WELCOMERS),
            row(READ, "/accueil/{day}/liste.json", WELCOMERS),
            row(READ, "/accueil/{day}/nouvelles.json", WELCOMERS),
            row(READ, "/accueil/{day}/code/{code}.json", WELCOMERS),
            row(SEND, "/accueil/{day}/presences.json", WELCOMERS),
            row(READ, "/accueil/{day}/sur-place", WELCOMERS),
            row(SEND, "/accueil/{day}/sur-place", WELCOMERS),
            row(SEND, "/accueil/{day}/sur-place.json", WELCOMERS),
            // One more seat than the room has is an organiser's decision.
            row(SEND, "/accueil/{day}/sur-place/place-de-plus", ORGANISERS),
            row(SEND, "/accueil/{day}/sur-place/place-de-plus.json", ORGANISERS),
            // Messages hold people's own links: not for those who only read.
            row(READ, "/gestion/messages", ORGANISERS),
            row(READ, "/gestion/messages/reprise", ORGANISERS),
            row(SEND, "/gestion/messages/reprise", ORGANISERS),
            row(READ, "/gestion/messages/{id}", ORGANISERS),
            row(SEND, "/gestion/messages/{id}/renvoi", ORGANISERS),
            // The words of automatic messages, the centre's and a cycle's.
            row(READ, "/gestion/modeles", READERS),
            row(READ, "/gestion/modeles/{message}", READERS),
            row(SEND, "/gestion/modeles/{message}", ORGANISERS),
            row(READ, "/gestion/modeles/{message}/retour", ORGANISERS),
            row(SEND, "/gestion/modeles/{message}/retour", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/modeles", READERS),
            row(READ, "/gestion/cycles/{slug}/modeles/{message}", READERS),
            row(SEND, "/gestion/cycles/{slug}/modeles/{message}", ORGANISERS),
            row(READ, "/gestion/cycles/{slug}/modeles/{message}/retour", ORGANISERS),
            row(SEND, "/gestion/cycles/{slug}/modeles/{message}/retour", ORGANISERS),
            // The team's own messages to a selection.
            row(READ, "/gestion/cycles/{slug}/ecrire", ORGANISERS),
            row(READ, "/gestion/envois", READERS),
            row(READ, "/gestion/envois/nouveau", ORGANISERS),
            row(SEND, "/gestion/envois/nouveau", ORGANISERS),
            row(READ, "/gestion/envois/{id}", READERS),
            row(SEND, "/gestion/envois/{id}", ORGANISERS),
            row(READ, "/gestion/envois/{id}/envoi", ORGANISERS),
            row(SEND, "/gestion/envois/{id}/envoi", ORGANISERS),
            row(SEND, "/gestion/envois/{id}/arret", ORGANISERS),
            row(READ, "/gestion/envois/{id}/suppression", ORGANISERS),
            row(SEND, "/gestion/envois/{id}/suppression", ORGANISERS),
            // What everybody did.
            row(READ, "/gestion/journal", ADMINISTRATORS),
            row(READ, "/gestion/journal.csv", ADMINISTRATORS),
            // What the centre says of itself.
            row(READ, "/gestion/composants", ADMINISTRATORS),
            row(READ, "/gestion/reglages", ADMINISTRATORS),
            row(SEND, "/gestion/reglages", ADMINISTRATORS),
            row(READ, "/gestion/reglages/apercu.css", ADMINISTRATORS),
            row(SEND, "/gestion/reglages/essai", ADMINISTRATORS),
            // The team's accounts.
            row(READ, "/gestion/equipe", ADMINISTRATORS),
            row(SEND, "/gestion/equipe", ADMINISTRATORS),
            row(READ, "/gestion/equipe/{id}", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/role", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/desactivation", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/reactivation", ADMINISTRATORS),
            row(SEND, "/gestion/equipe/{id}/invitation", ADMINISTRATORS),
            // Contracts: who is no member of one finds nothing there, whatever their role at the centre.
            row(READ, "/contrats", STAFF),
            row(READ, "/contrats/nouveau", ADMINISTRATORS),
            row(SEND, "/contrats/nouveau", ADMINISTRATORS),
            row(READ, "/contrats/{slug}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/journal", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/membres", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/membres", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/membres/{member}", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/reglages", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/reglages", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/financeurs", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/financeurs", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/financeurs/{funder}/lien", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/programmes", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes/{year}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/tableau.xlsx", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/tableau.csv", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/tableau.pdf", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/subventions.csv", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/etape", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/programmes/{year}/etape", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes/{year}/enveloppes", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/programmes/{year}/enveloppes", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes/{year}/appel", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/programmes/{year}/appel", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/programmes/{year}/actions", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/programmes/{year}/actions/{sheet}", CONTRACT_READERS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions/{sheet}", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions/{sheet}/etat", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions/{sheet}/convention", CONTRACT_CONTRIBUTORS),
            row(SEND, "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements", CONTRACT_CONTRIBUTORS),
            row(READ, "/contrats/{slug}/programmes/{year}/actions/{sheet}/pieces/{file}", CONTRACT_READERS),
            row(READ, "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}", CONTRACT_READERS),
            row(
                    SEND,
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}",
                    CONTRACT_CONTRIBUTORS),
            row(
                    READ,
                    "/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}/notification.pdf",
                    CONTRACT_READERS),
            row(READ, "/contrats/{slug}/importer", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/importer", CONTRACT_PILOTS),
            row(READ, "/contrats/{slug}/importer/{draft}", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/importer/{draft}", CONTRACT_PILOTS),
            row(SEND, "/contrats/{slug}/importer/{draft}/annulation", CONTRACT_PILOTS),
            // Those who act for a contract by a link, without an account.
            row(READ, "/appels/{slug}/{year}", EVERYBODY),
            row(SEND, "/appels/{slug}/{year}", EVERYBODY),
            row(READ, "/porteur/{token}", EVERYBODY),
            row(SEND, "/porteur/{token}", EVERYBODY),
            row(SEND, "/porteur/{token}/pieces", EVERYBODY),
            row(READ, "/porteur/{token}/compte-rendu", EVERYBODY),
            row(SEND, "/porteur/{token}/compte-rendu", EVERYBODY),
            row(READ, "/financeur/{token}", EVERYBODY),
            row(SEND, "/financeur/{token}", EVERYBODY));

    private AccessRules() {}

    private static Row row(Verb verb, String pattern, Who who) {
        return new Row(verb, PathPatternParser.defaultInstance.parse(pattern), who);
    }

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
