package fr.preau.staff.access;

import static fr.preau.staff.access.AccessRules.Row.row;
import static fr.preau.staff.access.AccessRules.Verb.READ;
import static fr.preau.staff.access.AccessRules.Verb.SEND;
import static fr.preau.staff.access.AccessRules.Who.EVERYBODY;
import static fr.preau.staff.access.AccessRules.Who.STAFF;

import fr.preau.staff.access.AccessRules.Row;
import java.util.List;

/** Addresses of visitors, of programs, of registered persons, and the ways in. */
final class PublicAddresses {

    static final List<Row> ROWS = List.of(
            // Visitors: public pages that come from memory are served before this table is asked.
            row(READ, "/error", EVERYBODY),
            row(READ, "/actuator/health/**", EVERYBODY),
            row(READ, "/rencontre/{slug}/inscription", EVERYBODY),
            row(SEND, "/rencontre/{slug}/inscription", EVERYBODY),
            row(SEND, "/pre-remplir/{slug}", EVERYBODY),
            row(READ, "/pre-remplir/retour", EVERYBODY),
            row(READ, "/rencontres", EVERYBODY),
            row(READ, "/oembed", EVERYBODY),
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
            row(READ, "/inscription/{token}/adresse", EVERYBODY),
            row(SEND, "/inscription/{token}/adresse", EVERYBODY),
            row(READ, "/inscription/{token}/mes-donnees", EVERYBODY),
            row(READ, "/inscription/{token}/{file}", EVERYBODY),
            row(SEND, "/inscription/{token}/nouveau-lien", EVERYBODY),
            row(READ, "/inscription/{token}/desistement/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/desistement/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/acceptation/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/ajout/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/atelier/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/informations", EVERYBODY),
            row(READ, "/inscription/{token}/remplacement/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/remplacement/{day}", EVERYBODY),
            row(READ, "/inscription/{token}/signature/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/signature/{day}", EVERYBODY),
            row(SEND, "/inscription/{token}/attestation", EVERYBODY),
            row(READ, "/inscription/{token}/mes-donnees/mes-donnees.json", EVERYBODY),
            row(SEND, "/inscription/{token}/mes-donnees/effacement", EVERYBODY),
            row(SEND, "/inscription/{token}/mes-donnees/demande", EVERYBODY),
            // Anybody whose data are here, by a link mailed to their address.
            row(READ, "/mes-donnees", EVERYBODY),
            row(SEND, "/mes-donnees", EVERYBODY),
            row(READ, "/mes-donnees/{token}", EVERYBODY),
            row(READ, "/mes-donnees/{token}/mes-donnees.json", EVERYBODY),
            row(SEND, "/mes-donnees/{token}/effacement", EVERYBODY),
            row(SEND, "/mes-donnees/{token}/demande", EVERYBODY),
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
            row(SEND, "/compte/raccourcis", STAFF),
            row(SEND, "/compte/sessions/{handle}/fin", STAFF),
            row(SEND, "/compte/cles", STAFF),
            row(SEND, "/compte/cles/preparation", STAFF),
            row(SEND, "/compte/cles/{id}/retrait", STAFF),
            row(READ, "/nouvelle-adresse/{token}", EVERYBODY),
            row(SEND, "/nouvelle-adresse/{token}", EVERYBODY));

    private PublicAddresses() {}
}
